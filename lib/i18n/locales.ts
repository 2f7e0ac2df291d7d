// The languages of the portal and how one is chosen. Pure: the request hands in what it knows.
export const locales = ['en', 'ru', 'uk', 'kk'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'
/** What each language calls itself, as a switch must show it. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  kk: 'Қазақша',
}
/** The same where there is no room for names. */
export const localeMarks: Record<Locale, string> = { en: 'EN', ru: 'РУ', uk: 'УК', kk: 'ҚЗ' }
export const localeCookie = 'locale'

/** Whether a text from outside names a language of ours. */
export function isLocale(value: string | undefined | null): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The visitor's own choice when there is one, else the best of `Accept-Language`, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  for (const language of preferred(acceptLanguage ?? '')) {
    if (isLocale(language)) return language
  }
  return defaultLocale
}

function preferred(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().split(';')
      const quality = settings
        .find((setting) => setting.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language)
}
