import 'server-only'
// Letters in their reader's language.
import { brand } from '../brand'
import { defaultLocale, isLocale, type Locale } from '../i18n/locales'
import { log } from '../log'
import { sendLetter } from './send'
import { type LetterName, words } from './words'

export type { LetterName } from './words'

export interface Reader {
  email: string
  nickname: string
  /** Theirs where we have it, else English. */
  language: string
}

/** A value of a letter; moments are written out in the reader's language, in UTC. */
export type LetterValue = string | Date

/** Sends a letter by its name. Throws when it could not be handed over. */
export async function sendWords(
  reader: Reader,
  name: LetterName,
  values: Record<string, LetterValue> = {},
): Promise<void> {
  const locale = isLocale(reader.language) ? reader.language : defaultLocale
  const { subject, text } = words[locale][name]
  const told = { brand: brand.name, nickname: reader.nickname, ...values }
  const texts = Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : moment(value, locale),
    ]),
  )
  await sendLetter({ to: reader.email, subject: fillWords(subject, texts), text: fillWords(text, texts) })
}

/** Sends a letter beside what goes on: nobody waits for it, and what was done stays done when the post fails. */
export function postWords(reader: Reader, name: LetterName, values: Record<string, LetterValue> = {}): void {
  sendWords(reader, name, values).catch((error: unknown) => {
    log().error({ err: error, letter: name }, 'a letter was not sent')
  })
}

/** Names in braces only: next-intl's own translator would bring React into the command line. */
export function fillWords(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function moment(at: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(at)} UTC`
}
