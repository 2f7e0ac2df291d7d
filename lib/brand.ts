// THE OPERATOR'S FILE: the name, the mark, the colours, the typeface and the legal texts. A rebrand changes this file
// and nothing else. Colours come in pairs, light and dark; text colours keep 4.5:1 on canvas, surface and raised.
import type { Locale } from './i18n/locales'

export const brand = {
  name: 'Croupier',
  tagline: { en: 'The games lobby', ru: 'Игровой зал', uk: 'Ігровий зал', kk: 'Ойын залы' } satisfies Record<
    Locale,
    string
  >,
  /** Where players write to; shown in the menu and at the foot of every page. Null shows nothing. */
  supportEmail: 'support@croupier.test' as string | null,
  /** What a visitor sees who has chosen nothing: dark, light, or system (as the device says). */
  theme: 'dark' as 'dark' | 'light' | 'system',
} as const

/** The mark, drawn in a square of 32: a chip left open like a C, with its notches. It takes the text's colour. */
export const mark =
  '<g fill="none" stroke="currentColor" stroke-linecap="round"><path d="M24.1 7.9a11.5 11.5 0 1 0 0 16.2" stroke-width="2.75"/><path d="M16 1v2.4M16 28.6V31M1 16h2.4" stroke-width="2.25"/></g><path d="m16.5 10 4.6 6-4.6 6-4.6-6z" fill="currentColor"/>'

/** [light, dark]. */
export const colours = {
  canvas: ['#f6f3ec', '#0a100e'],
  surface: ['#fffdf8', '#111a17'],
  raised: ['#eeeadf', '#1a2521'],
  line: ['#ddd6c6', '#22302b'],
  'line-strong': ['#8a8676', '#64786f'],
  ink: ['#16211d', '#f0f3ec'],
  muted: ['#54605a', '#a3b3ab'],
  // Brass, the one accent. As a fill it carries on-accent; as text use accent-ink.
  accent: ['#14573f', '#dcb867'],
  'accent-hover': ['#0e4331', '#e9cb86'],
  'on-accent': ['#ffffff', '#1b1506'],
  'accent-ink': ['#76550f', '#e0bf74'],
  // Felt, the table. Large quiet areas and what is chosen.
  felt: ['#dcebe2', '#11332a'],
  'felt-deep': ['#c9dfd3', '#0c251e'],
  'on-felt': ['#0f4632', '#c3e6d6'],
  danger: ['#a8271c', '#f4958a'],
  'danger-soft': ['#fbe6e2', '#38191a'],
  success: ['#17663f', '#7ad2a4'],
  'success-soft': ['#dff0e5', '#12301f'],
  warning: ['#7a5200', '#ecc063'],
  'warning-soft': ['#f8ecd0', '#33280f'],
  focus: ['#0b6a4a', '#f0d28f'],
  // On a picture, whatever the theme.
  heart: ['#f0c869', '#f0c869'],
} satisfies Record<string, readonly [light: string, dark: string]>

/** Headlines; the files are named in app/fonts.ts. Text is set in the device's own typeface: it is there at once. */
export const displayFont =
  'var(--font-latin), var(--font-cyrillic), var(--font-cyrillic-more), Georgia, "Times New Roman", serif'

/** Sample terms that are honest about what this software does; they are not legal advice. The version is stored with
 * each acceptance: change it with the text. */
export const termsVersion = '2026-11-sample'

interface Section {
  title: string
  paragraphs: string[]
}

export const terms: Record<Locale, Section[]> = {
  en: [
    {
      title: 'Who may play',
      paragraphs: [
        'You may open one account, in your own name, if you have reached the age named at registration and games of chance are legal where you live. We may ask you for proof of age and identity before paying out.',
        'The account is yours alone. Do not share your password; tell us at once if you think that somebody else knows it.',
      ],
    },
    {
      title: 'Your money',
      paragraphs: [
        'Each currency has a wallet of its own. Cash and bonus money are shown apart, and every stake, win and correction is a line of your history that is never changed afterwards.',
        'A bet is settled by the record on our server, not by what the screen showed. If a game is cut off, an accepted bet stands and its result is paid when it is known, even if your session has ended by then; a bet that was not accepted is returned.',
      ],
    },
    {
      title: 'Bonuses',
      paragraphs: [
        'Bonus money and free rounds come with conditions that are shown before you accept them. A bonus that has expired or been cancelled is lost; money of your own is not.',
      ],
    },
    {
      title: 'Playing responsibly',
      paragraphs: [
        'Games of chance are entertainment, not a way to earn. Play with money that you can do without, and take breaks. If play stops being fun, write to us: we can close your account for a time or for good. Your remaining money stays yours.',
      ],
    },
    {
      title: 'Blocking and closing an account',
      paragraphs: [
        'We may block an account that breaks these terms or the law, and we tell you why unless the law forbids it. You may close your account at any time. Results of bets placed before that are still paid.',
      ],
    },
    {
      title: 'Your data',
      paragraphs: [
        'We keep what the law asks for: who you are, what you played, when and from where you logged in. We use it to run your account and to prevent fraud, and we do not sell it.',
      ],
    },
  ],
  ru: [
    {
      title: 'Кто может играть',
      paragraphs: [
        'Вы можете открыть один счёт на своё имя, если достигли возраста, указанного при регистрации, и азартные игры разрешены там, где вы живёте. Перед выплатой мы можем попросить подтвердить возраст и личность.',
        'Счётом пользуетесь только вы. Не передавайте пароль другим и сразу сообщите нам, если его мог узнать кто-то ещё.',
      ],
    },
    {
      title: 'Ваши деньги',
      paragraphs: [
        'У каждой валюты свой кошелёк. Деньги и бонус показаны отдельно; каждая ставка, выигрыш и поправка — строка вашей истории, которая потом не меняется.',
        'Итог ставки определяет запись на нашем сервере, а не картинка на экране. Если игра прервалась, принятая ставка остаётся в силе, и её результат будет выплачен, когда станет известен, даже если сессия уже закончилась; непринятая ставка возвращается.',
      ],
    },
    {
      title: 'Бонусы',
      paragraphs: [
        'У бонусных денег и бесплатных вращений есть условия, они показаны до того, как вы согласитесь. Просроченный или отменённый бонус пропадает; ваши собственные деньги — нет.',
      ],
    },
    {
      title: 'Ответственная игра',
      paragraphs: [
        'Азартные игры — развлечение, а не заработок. Играйте на деньги, без которых можете обойтись, и делайте перерывы. Если игра перестала радовать, напишите нам: мы закроем счёт на время или навсегда. Остаток денег останется вашим.',
      ],
    },
    {
      title: 'Блокировка и закрытие счёта',
      paragraphs: [
        'Мы можем заблокировать счёт, нарушающий эти правила или закон, и объясним причину, если закон этого не запрещает. Закрыть счёт вы можете в любое время. Результаты уже сделанных ставок будут выплачены.',
      ],
    },
    {
      title: 'Ваши данные',
      paragraphs: [
        'Мы храним то, чего требует закон: кто вы, во что играли, когда и откуда входили. Эти данные нужны, чтобы вести ваш счёт и предотвращать мошенничество; мы их не продаём.',
      ],
    },
  ],
  uk: [
    {
      title: 'Хто може грати',
      paragraphs: [
        'Ви можете відкрити один акаунт на своє ім’я, якщо досягли віку, вказаного під час реєстрації, і азартні ігри дозволені там, де ви живете. Перед виплатою ми можемо попросити підтвердити вік та особу.',
        'Акаунтом користуєтеся лише ви. Не передавайте пароль іншим і одразу повідомте нас, якщо його міг дізнатися ще хтось.',
      ],
    },
    {
      title: 'Ваші гроші',
      paragraphs: [
        'Кожна валюта має власний гаманець. Гроші й бонус показано окремо; кожна ставка, виграш і виправлення — рядок вашої історії, який потім не змінюється.',
        'Результат ставки визначає запис на нашому сервері, а не картинка на екрані. Якщо гра перервалася, прийнята ставка лишається чинною, і її результат буде виплачено, коли він стане відомий, навіть якщо сесія вже закінчилася; неприйняту ставку буде повернено.',
      ],
    },
    {
      title: 'Бонуси',
      paragraphs: [
        'Бонусні гроші та безкоштовні обертання мають умови, які показано до того, як ви погодитеся. Прострочений або скасований бонус пропадає; ваші власні гроші — ні.',
      ],
    },
    {
      title: 'Відповідальна гра',
      paragraphs: [
        'Азартні ігри — розвага, а не заробіток. Грайте на гроші, без яких можете обійтися, і робіть перерви. Якщо гра перестала тішити, напишіть нам: ми закриємо акаунт на певний час або назавжди. Залишок грошей лишиться вашим.',
      ],
    },
    {
      title: 'Блокування та закриття акаунта',
      paragraphs: [
        'Ми можемо заблокувати акаунт, який порушує ці правила або закон, і пояснимо причину, якщо закон цього не забороняє. Закрити акаунт ви можете будь-коли. Результати вже зроблених ставок буде виплачено.',
      ],
    },
    {
      title: 'Ваші дані',
      paragraphs: [
        'Ми зберігаємо те, чого вимагає закон: хто ви, у що грали, коли й звідки входили. Ці дані потрібні, щоб вести ваш акаунт і запобігати шахрайству; ми їх не продаємо.',
      ],
    },
  ],
  kk: [
    {
      title: 'Кім ойнай алады',
      paragraphs: [
        'Тіркелу кезінде көрсетілген жасқа толсаңыз және тұратын жеріңізде құмар ойындарға рұқсат болса, өз атыңызға бір аккаунт аша аласыз. Төлем алдында жасыңыз бен жеке басыңызды растауды сұрауымыз мүмкін.',
        'Аккаунт тек сіздікі. Құпиясөзіңізді ешкімге бермеңіз; оны басқа біреу біледі деп ойласаңыз, бізге бірден хабарлаңыз.',
      ],
    },
    {
      title: 'Сіздің ақшаңыз',
      paragraphs: [
        'Әр валютаның өз әмияны бар. Ақша мен бонустық ақша бөлек көрсетіледі; әр бәс, ұтыс және түзету — тарихыңыздың кейін ешқашан өзгермейтін жазбасы.',
        'Бәстің нәтижесін экрандағы сурет емес, біздің сервердегі жазба анықтайды. Ойын үзіліп қалса, қабылданған бәс күшінде қалады және нәтижесі белгілі болғанда, сессияңыз аяқталып кетсе де, төленеді; қабылданбаған бәс қайтарылады.',
      ],
    },
    {
      title: 'Бонустар',
      paragraphs: [
        'Бонустық ақша мен тегін айналымдардың шарттары бар, олар сіз келіскенге дейін көрсетіледі. Мерзімі өткен немесе тоқтатылған бонус жоғалады; өз ақшаңыз жоғалмайды.',
      ],
    },
    {
      title: 'Жауапты ойын',
      paragraphs: [
        'Құмар ойындар — табыс көзі емес, ойын-сауық. Онсыз да күн көре алатын ақшаға ғана ойнап, үзіліс жасап тұрыңыз. Ойын қуантпайтын болса, бізге жазыңыз: аккаунтыңызды уақытша немесе біржола жаба аламыз. Қалған ақшаңыз өзіңізде қалады.',
      ],
    },
    {
      title: 'Аккаунтты бұғаттау және жабу',
      paragraphs: [
        'Осы ережелерді немесе заңды бұзатын аккаунтты бұғаттай аламыз және заң тыйым салмаса, себебін айтамыз. Аккаунтыңызды кез келген уақытта жаба аласыз. Оған дейін тігілген бәстердің нәтижесі төленеді.',
      ],
    },
    {
      title: 'Сіздің деректеріңіз',
      paragraphs: [
        'Біз заң талап ететінді сақтаймыз: кім екеніңізді, не ойнағаныңызды, қашан және қайдан кіргеніңізді. Бұл деректер аккаунтыңызды жүргізу және алаяқтықтың алдын алу үшін керек; біз оларды сатпаймыз.',
      ],
    },
  ],
}
