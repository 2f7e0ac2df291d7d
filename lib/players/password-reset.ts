// A forgotten password: a letter with a link that works once, for an hour. Whoever asks hears the same answer.
import 'server-only'
import { accountKey, endSessionsOf, hashPassword, hashToken, newToken, trustAddress } from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { endPlayerSessions } from '../launch/launch'
import { postWords, sendWords } from '../mail/mail'
import { noteNewPassword } from './new-password'
import { findPasswordFault, type PasswordFault } from './rules'
import { consumeReset, countResets, findPlayerByEmail, findReset, insertReset, updatePassword } from './store'

const lifetimeMs = 3600_000
/** Letters to one mailbox within the lifetime of a link. */
const lettersMax = 3

/** Writes the letter, when there is such an account. Callers answer first and call this afterwards. */
export async function sendPasswordReset(email: string): Promise<void> {
  const db = database()
  const player = await findPlayerByEmail(db, accountKey(email))
  if (player === null || player.status === 'closed') return
  const at = now()
  if ((await countResets(db, { playerId: player.id, expiringAfter: at })) >= lettersMax) return
  const token = newToken()
  await insertReset(db, {
    tokenHash: hashToken(token),
    playerId: player.id,
    expiresAt: new Date(at.getTime() + lifetimeMs),
  })
  await sendWords(player, 'passwordReset', { link: `${env().PUBLIC_URL}/reset?token=${token}` })
}

/** Whether a link can still be used. */
export async function isResetAlive(token: string): Promise<boolean> {
  return (await findReset(database(), { tokenHash: hashToken(token), at: now() })) !== null
}

export type ResetResult = { ok: true } | { ok: false; reason: 'dead' | PasswordFault }

/** Sets a new password by a letter's link, once, and ends every log-in and game session of the account. */
export async function resetPassword(token: string, password: string, address: string): Promise<ResetResult> {
  const at = now()
  const tokenHash = hashToken(token)
  const reset = await findReset(database(), { tokenHash, at })
  if (reset === null) return { ok: false, reason: 'dead' }
  const { player } = reset
  const fault = findPasswordFault(password, player)
  if (fault !== null) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(password)
  const isMine = await database().$transaction(async (tx) => {
    if (!(await consumeReset(tx, { tokenHash, playerId: player.id, at }))) return false
    await updatePassword(tx, player.id, passwordHash)
    await endSessionsOf(player.id, { reason: 'password' }, tx)
    await noteNewPassword(tx, player.id, address)
    return true
  })
  if (!isMine) return { ok: false, reason: 'dead' }
  // Logged out everywhere, the games too (L3); money owed to them is still accepted.
  await endPlayerSessions(player.id, 'password')
  await trustAddress({ account: `player:${player.emailKey}`, address })
  postWords(player, 'passwordChanged', { address: address === 'unknown' ? '—' : address })
  return { ok: true }
}
