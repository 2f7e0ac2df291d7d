// THE OPERATOR'S TO REPLACE: the terms of play, in each language, and their version. The texts here are a sample that
// is honest about what this software does; they are not legal advice. Change the version with the text: it is stored
// with each acceptance.
import type { Locale } from '../i18n/locales'

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
}
