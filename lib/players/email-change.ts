// Another e-mail: asked for with the password, confirmed by a letter to the new address. Until then the old one stays,
// and its owner hears of the wish. Nobody learns from the form whether an address has an account already.
import 'server-only'
import { z } from 'zod'
import { insertAudit } from '../audit/audit'
import {
  accountKey,
  type CurrentPlayer,
  confirmPassword,
  hashToken,
  newToken,
  throttlePlayer,
  trustAddress,
} from '../auth/auth'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { env } from '../env'
import { postWords } from '../mail/mail'
import {
  cancelEmailChanges,
  consumeEmailChange,
  findEmailChange,
  findWaitingEmail,
  insertEmailChange,
  lastEmailChangeOf,
  lockActivePlayer,
  writeEmail,
} from './email-store'
import { findPlayerByEmail, killResets } from './store'

const lifetimeMs = 24 * 3600_000
const emailSchema = z.email().max(254)

export type EmailChangeResult =
  | { ok: true }
  | { ok: false; reason: 'shape' | 'same' | 'wrong' }
  | { ok: false; reason: 'slow'; minutes: number }

/** Sends the letter. A wish that waited before is forgotten: the last one counts. */
export async function askForEmail(
  player: CurrentPlayer,
  typed: { email: string; password: string },
  address: string,
): Promise<EmailChangeResult> {
  const email = typed.email.trim()
  if (!emailSchema.safeParse(email).success) return { ok: false, reason: 'shape' }
  const emailKey = accountKey(email)
  if (emailKey === accountKey(player.email)) return { ok: false, reason: 'same' }
  const confirmed = await confirmPassword(player, typed.password, address)
  if (!confirmed.ok) return confirmed
  const free = await throttlePlayer('email-change', player.id)
  if (!free.ok) return { ...free, reason: 'slow' }
  const at = now()
  const token = newToken()
  const wish = { tokenHash: hashToken(token), playerId: player.id, email, emailKey, createdAt: at }
  await database().$transaction(async (tx) => {
    await lockActivePlayer(tx, player.id)
    await cancelEmailChanges(tx, { playerId: player.id, at })
    await insertEmailChange(tx, { ...wish, expiresAt: new Date(at.getTime() + lifetimeMs) })
    await insertAudit(tx, {
      actor: 'player',
      action: 'player.email.ask',
      subject: player.id,
      before: { email: player.email },
      after: { email },
      address,
    })
  })
  const taken = (await findPlayerByEmail(database(), emailKey)) !== null
  const link = `${env().PUBLIC_URL}/confirm-email?token=${token}`
  // Whoever owns the address may know that it has an account; the one who typed it may not.
  if (taken) postWords({ ...player, email, nickname: '' }, 'emailTaken')
  else postWords({ ...player, email }, 'emailConfirm', { link })
  postWords(player, 'emailAsked', { email, address: shownAddress(address) })
  return { ok: true }
}

/** The address that waits to be confirmed, or null. */
export async function waitingEmailOf(playerId: string): Promise<{ email: string; until: Date } | null> {
  const found = await findWaitingEmail(database(), { playerId, at: now() })
  return found && { email: found.email, until: found.expiresAt }
}

/** Forgets the wish that waits; its link is dead from then on. */
export async function forgetEmailWish(playerId: string, db: Transaction = database()): Promise<void> {
  await cancelEmailChanges(db, { playerId, at: now() })
}

/** Since when the account has the e-mail that it has, or null: since it was opened. */
export async function emailSince(playerId: string): Promise<Date | null> {
  return lastEmailChangeOf(database(), playerId)
}

/** The address that a letter's link would make the account's; null when the link is dead. */
export async function emailOfLink(token: string): Promise<string | null> {
  return (await findEmailChange(database(), { tokenHash: hashToken(token), at: now() }))?.email ?? null
}

export type ConfirmEmailResult = 'changed' | 'dead' | 'taken'

/**
 * Makes the new address the account's, once. `taken`: somebody else has an account with it by now. Letters to the old
 * address that would set a password are dead with it.
 */
export async function confirmEmail(token: string, address: string): Promise<ConfirmEmailResult> {
  const at = now()
  const tokenHash = hashToken(token)
  const wish = await findEmailChange(database(), { tokenHash, at })
  if (wish === null) return 'dead'
  const { player, email, emailKey } = wish
  try {
    const isMine = await database().$transaction(async (tx) => {
      if (!(await lockActivePlayer(tx, player.id))) return false
      if (!(await consumeEmailChange(tx, { tokenHash, at }))) return false
      await writeEmail(tx, { playerId: player.id, email, emailKey })
      await killResets(tx, { playerId: player.id, at })
      await insertAudit(tx, {
        actor: 'player',
        action: 'player.email',
        subject: player.id,
        before: { email: player.email },
        after: { email },
        address,
      })
      return true
    })
    if (!isMine) return 'dead'
  } catch (error) {
    if (await isTaken(emailKey, player.id)) return 'taken'
    throw error
  }
  // Log-ins are counted by e-mail: whoever opened the letter here may log in here.
  await trustAddress({ account: `player:${emailKey}`, address })
  postWords(player, 'emailChanged', { email, address: shownAddress(address) })
  return 'changed'
}

async function isTaken(emailKey: string, by: string): Promise<boolean> {
  const owner = await findPlayerByEmail(database(), emailKey)
  return owner !== null && owner.id !== by
}

const shownAddress = (address: string) => (address === 'unknown' ? '—' : address)
