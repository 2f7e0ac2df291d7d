// Every query of this room: accounts and letters for a forgotten password.
import 'server-only'
import type { Transaction } from '../db/client'

export interface NewPlayer {
  id: string
  nickname: string
  nicknameKey: string
  email: string
  emailKey: string
  passwordHash: string
  dateOfBirth: Date
  language: string
  currency: string
  termsVersion: string
  termsAcceptedAt: Date
}

/** Adds an account; throws a unique violation when nickname or e-mail is taken. */
export async function insertPlayer(db: Transaction, player: NewPlayer): Promise<void> {
  await db.player.create({ data: player, select: { id: true } })
}

export async function findTaken(
  db: Transaction,
  keys: { nicknameKey: string; emailKey: string },
): Promise<{ nickname: boolean; email: boolean }> {
  const rows = await db.player.findMany({
    where: { OR: [{ nicknameKey: keys.nicknameKey }, { emailKey: keys.emailKey }] },
    select: { nicknameKey: true, emailKey: true },
  })
  return {
    nickname: rows.some((row) => row.nicknameKey === keys.nicknameKey),
    email: rows.some((row) => row.emailKey === keys.emailKey),
  }
}

/** The currencies that a new wallet may have, in the operator's order. */
export function listActiveCurrencies(db: Transaction) {
  return db.currency.findMany({
    where: { isActive: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { code: true, decimals: true },
  })
}

export function findPlayer(db: Transaction, id: string) {
  return db.player.findUnique({ where: { id } })
}

export function findPlayerByEmail(db: Transaction, emailKey: string) {
  return db.player.findUnique({ where: { emailKey } })
}

export async function updatePreferences(
  db: Transaction,
  id: string,
  preferences: { language?: string; currency?: string },
): Promise<void> {
  await db.player.update({ where: { id }, data: preferences, select: { id: true } })
}

/** The player's own new password; a temporary one is replaced by it. */
export async function updatePassword(db: Transaction, id: string, passwordHash: string): Promise<void> {
  const data = { passwordHash, mustChangePassword: false }
  await db.player.update({ where: { id }, data, select: { id: true } })
}

export function countResets(
  db: Transaction,
  params: { playerId: string; expiringAfter: Date },
): Promise<number> {
  return db.passwordReset.count({
    where: { playerId: params.playerId, expiresAt: { gt: params.expiringAfter } },
  })
}

export async function insertReset(
  db: Transaction,
  reset: { tokenHash: string; playerId: string; expiresAt: Date },
): Promise<void> {
  await db.passwordReset.create({ data: reset })
}

/** The account of a link that has not been used and is not too old. */
export function findReset(db: Transaction, params: { tokenHash: string; at: Date }) {
  return db.passwordReset.findFirst({
    where: { tokenHash: params.tokenHash, usedAt: null, expiresAt: { gt: params.at } },
    include: { player: true },
  })
}

/** Uses a link up, and with it every other link of the account; false when someone else just did. */
export async function consumeReset(
  db: Transaction,
  params: { tokenHash: string; playerId: string; at: Date },
): Promise<boolean> {
  const { tokenHash, playerId, at } = params
  const { count } = await db.passwordReset.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  if (count === 0) return false
  await killResets(db, { playerId, at })
  return true
}

/** No link that waits sets a password any more. */
export async function killResets(
  db: Transaction,
  { playerId, at }: { playerId: string; at: Date },
): Promise<void> {
  await db.passwordReset.updateMany({ where: { playerId, usedAt: null }, data: { usedAt: at } })
}
