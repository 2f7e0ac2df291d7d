import 'server-only'
// The beginning of a sentence that says where a break or a limit came from: only who asked reads "as you asked".
import { defaultLocale, isLocale, type Locale } from '../i18n/locales'

const sources = ['own', 'letter', 'e-mail', 'phone', 'in-person', 'register', 'house'] as const
type Source = (typeof sources)[number]

export const because: Record<Locale, Record<Source, string>> = {
  en: {
    own: 'as you asked,',
    letter: 'as you asked in your letter,',
    'e-mail': 'as you asked by e-mail,',
    phone: 'as you asked on the telephone,',
    'in-person': 'as you asked in person,',
    register: 'as you are entered in an exclusion register,',
    house: 'as we have decided for your protection,',
  },
  ru: {
    own: 'Как вы и просили,',
    letter: 'Как вы просили в письме,',
    'e-mail': 'Как вы просили по электронной почте,',
    phone: 'Как вы просили по телефону,',
    'in-person': 'Как вы просили лично,',
    register: 'Поскольку вы внесены в реестр самоисключений,',
    house: 'По нашему решению, принятому ради вашей безопасности,',
  },
  uk: {
    own: 'Як ви й просили,',
    letter: 'Як ви просили в листі,',
    'e-mail': 'Як ви просили електронною поштою,',
    phone: 'Як ви просили телефоном,',
    'in-person': 'Як ви просили особисто,',
    register: 'Оскільки вас внесено до реєстру самовиключень,',
    house: 'За нашим рішенням, ухваленим заради вашої безпеки,',
  },
  kk: {
    own: 'Өтінішіңіз бойынша',
    letter: 'Хатпен жіберген өтінішіңіз бойынша',
    'e-mail': 'Электрондық поштамен жіберген өтінішіңіз бойынша',
    phone: 'Телефон арқылы айтқан өтінішіңіз бойынша',
    'in-person': 'Өзіңіз келіп айтқан өтінішіңіз бойынша',
    register: 'Өзін шектегендер тізіліміне енгізілгеніңізге байланысты',
    house: 'Сізді қорғау үшін қабылдаған шешіміміз бойынша',
  },
}

/** In the reader's language. Without a source the player did it on their own page. */
export function becauseOf({ language }: { language: string }, source: Source = 'own'): string {
  return because[isLocale(language) ? language : defaultLocale][source]
}
