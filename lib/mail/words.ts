// The words of letters, apart from the pages' sentences: those are parsed when the portal is built, these are filled in
// as they stand.
import type { Locale } from '../i18n/locales'
import en from './words/en.json'
import kk from './words/kk.json'
import ru from './words/ru.json'
import uk from './words/uk.json'

export type LetterName = keyof typeof en

export const words: Record<Locale, Record<LetterName, { subject: string; text: string }>> = { en, ru, uk, kk }
