// argon2id with the library's defaults, which are OWASP's (19 MiB, 2 passes).
import 'server-only'
import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

export const passwordLengthMax = 128
export const staffPasswordLengthMin = 12

/** Compared when there is no account, so that its answer takes as long as a wrong password's. */
const nobodysHash = hash(randomBytes(32))

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Whether the password is the account's. No account (`null`) takes as long and is never right. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > passwordLengthMax) return false
  const isRight = await verify(stored ?? (await nobodysHash), password)
  return isRight && stored !== null
}

const passwordLetters = '23456789abcdefghjkmnpqrstuvwxyz'

/** A password to be told once and replaced. Four groups of four: easily read out, 79 random bits. */
export function temporaryPassword(): string {
  const group = () =>
    Array.from({ length: 4 }, () => passwordLetters[randomInt(passwordLetters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
