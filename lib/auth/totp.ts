// Time-based codes (RFC 6238) as every authenticator app makes them: six digits, half a minute, SHA-1. Pure.
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import { brand } from '../brand'

export const stepSeconds = 30
const issuer = brand.name

export function newTotpSecret(): string {
  return generateSecret()
}

/** What the QR code says to the authenticator. */
export function enrolmentAddress(secret: string, email: string): string {
  return generateURI({ issuer, label: email, secret })
}

/**
 * The time step of a right code, null for a wrong one. A step before or after is right too, for clocks that drift;
 * a step that was taken before, or an earlier one, never.
 */
export function stepOfCode(
  secret: string,
  code: string,
  taken: { at: Date; lastStep: number },
): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(taken.at.getTime() / 1000)
  const found = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds })
  if (!found.valid || !('timeStep' in found)) return null
  return found.timeStep > taken.lastStep ? found.timeStep : null
}

export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds)
}

/** The code of a time step. */
export function codeOfStep(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * stepSeconds })
}
