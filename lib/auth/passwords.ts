// argon2id with the library's defaults, which are OWASP's (19 MiB, 2 passes).
import 'server-only'
import { randomBytes } from 'node:crypto'
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
