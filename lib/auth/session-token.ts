import { createHash, randomBytes } from 'node:crypto'

/** A new 256-bit secret for a cookie or a letter; it is never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256 in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
