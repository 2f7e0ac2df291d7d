import { createHash, randomInt } from 'node:crypto'

export const recoveryCodesCount = 10
/** No letter that is taken for another when it is read from paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const groups = 4

/** Groups of four letters: 79 random bits, so that a plain hash keeps it. */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesCount }, newRecoveryCode)
}

/** What the database keeps; however the code was typed. */
export function hashRecoveryCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
