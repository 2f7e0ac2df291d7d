// What an account must look like. Pure: what day it is and what is taken is handed in.
import { commonPasswords } from './common-passwords'

export const passwordLengthMin = 8
export const passwordLengthMax = 128
const nicknameShape = /^[A-Za-z0-9]{3,32}$/
const ageMax = 120
/** Shorter names are in too many words to forbid them inside a password. */
const personalLengthMin = 3

/** The protocol's words for a nickname: letters and digits only; the length is ours. */
export function isNickname(text: string): boolean {
  return nicknameShape.test(text)
}

export type PasswordFault = 'passwordShort' | 'passwordLong' | 'passwordCommon' | 'passwordPersonal'

/** What is wrong with a password for this account, or null. */
export function findPasswordFault(
  password: string,
  owner: { nickname: string; email: string },
): PasswordFault | null {
  if (password.length < passwordLengthMin) return 'passwordShort'
  if (password.length > passwordLengthMax) return 'passwordLong'
  const plain = password.toLowerCase()
  if (commonPasswords.has(plain) || new Set(plain).size < 4) return 'passwordCommon'
  const names = [owner.nickname, owner.email.split('@')[0] ?? ''].map((name) => name.toLowerCase())
  const isPersonal = names.some((name) => name.length >= personalLengthMin && plain.includes(name))
  return isPersonal ? 'passwordPersonal' : null
}

export type BirthFault = 'birthShape' | 'birthTooYoung'

/**
 * What is wrong with a date of birth (YYYY-MM-DD) on a given day of the same form, or null. Someone born on
 * 29 February comes of age on 1 March: dates of this form compare as texts, and no day is rounded away.
 */
export function findBirthFault(birth: string, today: string, minimumAge: number): BirthFault | null {
  if (!isDate(birth) || birth > today || birth <= yearsBefore(today, ageMax)) return 'birthShape'
  return birth > yearsBefore(today, minimumAge) ? 'birthTooYoung' : null
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Only ever compared: 29 February of a common year is a fine bound. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
}
