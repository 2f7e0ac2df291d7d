// Checks what was typed at a log-in. Unknown account and wrong password have the same answer and take the same time.
import 'server-only'
import { database } from '../db/client'
import { type Guarded, guardAttempt } from './attempts'
import { verifyPassword } from './passwords'
import { findPlayerByLogin, findPlayerPassword } from './store'
import type { PlayerStatus } from './types'

export type LogInResult =
  | { ok: true; id: string; language: string; mustChangePassword: boolean }
  | { ok: false; reason: 'wrong' }
  /** The password was right; the account is not open. */
  | { ok: false; reason: Exclude<PlayerStatus, 'active'>; id: string }
  | { ok: false; reason: 'slow'; minutes: number }

/** How e-mails and nicknames are compared: without case, in one Unicode form. */
export function accountKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** A player by e-mail or nickname. Only someone with the right password learns that the account is blocked. */
export async function logInPlayer(login: string, password: string, address: string): Promise<LogInResult> {
  const key = accountKey(login).slice(0, 254)
  const player = await findPlayerByLogin(database(), key)
  const account = `player:${player?.emailKey ?? key}`
  const result = await guardAttempt({ account, address }, async () =>
    (await verifyPassword(player?.passwordHash ?? null, password)) ? player : null,
  )
  if (!result.ok) return result
  const { id, status, language, mustChangePassword } = result.value
  if (status === 'blocked' || status === 'excluded' || status === 'closed')
    return { ok: false, reason: status, id }
  return { ok: true, id, language, mustChangePassword }
}

/** Whether a password is the one the player has now. Not for log-ins: it counts no tries. */
export async function isPasswordOf(playerId: string, password: string): Promise<boolean> {
  return verifyPassword(await findPlayerPassword(database(), playerId), password)
}

/** Asks for the password again before something that matters; wrong tries count like log-ins. */
export async function confirmPassword(
  player: { id: string; email: string },
  password: string,
  address: string,
): Promise<Guarded<true>> {
  const stored = await findPlayerPassword(database(), player.id)
  return guardAttempt({ account: `player:${accountKey(player.email)}`, address }, async () =>
    (await verifyPassword(stored, password)) ? true : null,
  )
}
