// L1 and L2: tokens are random or derived, and only their SHA-256 is ever stored.
import { createHmac, hash, randomBytes } from 'node:crypto'

/** 256 random bits, hex. */
export function newAuthToken(): string {
  return randomBytes(32).toString('hex')
}

/** Derived from the auth token, so that a repeated auth gets the same answer though no token is kept. */
export function gameTokenOf(authToken: string, tokenSecret: string): string {
  return createHmac('sha256', tokenSecret).update(`game:${authToken}`).digest('hex')
}

export function hashToken(token: string): string {
  return hash('sha256', token, 'hex')
}
