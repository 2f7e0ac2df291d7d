import en from './en.json'
import kk from './kk.json'
import ru from './ru.json'
import uk from './uk.json'

/** Every text a player can see, by key; the English file says which keys there are. */
export type Words = typeof en
export type Language = 'en' | 'ru' | 'uk' | 'kk'

const all: Record<Language, Words> = { en, ru, uk, kk }

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return all[language]
}

/** Reads a launch parameter such as "ru", "ru-RU" or "RU_ru"; English for anything unknown. */
export function chooseLanguage(parameter: string | null): Language {
  const code = (parameter ?? '').slice(0, 2).toLowerCase()
  return code === 'ru' || code === 'uk' || code === 'kk' ? code : 'en'
}
