// Queries about wishes for another e-mail.
import 'server-only'
import type { Transaction } from '../db/client'

/** Holds the player's row; false when the account is not active. */
export async function lockActivePlayer(tx: Transaction, playerId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ status: string }[]>`
    select status from player where id = ${playerId} for update`
  return rows[0]?.status === 'active'
}

export async function insertEmailChange(
  db: Transaction,
  wish: {
    tokenHash: string
    playerId: string
    email: string
    emailKey: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db.emailChange.create({ data: wish })
}

/** Takes back what waits, if anything. */
export async function cancelEmailChanges(
  db: Transaction,
  { playerId, at }: { playerId: string; at: Date },
): Promise<void> {
  await db.emailChange.updateMany({
    where: { playerId, usedAt: null, cancelledAt: null },
    data: { cancelledAt: at },
  })
}

const alive = (at: Date) => ({ usedAt: null, cancelledAt: null, expiresAt: { gt: at } })

/** The wish of a link that can still be used, with the account. */
export function findEmailChange(db: Transaction, { tokenHash, at }: { tokenHash: string; at: Date }) {
  return db.emailChange.findFirst({
    where: { tokenHash, ...alive(at), player: { status: 'active' } },
    include: { player: { select: { id: true, email: true, nickname: true, language: true } } },
  })
}

export function findWaitingEmail(db: Transaction, { playerId, at }: { playerId: string; at: Date }) {
  return db.emailChange.findFirst({
    where: { playerId, ...alive(at) },
    select: { email: true, expiresAt: true },
  })
}

/** False when somebody else has just used the link, or it was taken back. */
export async function consumeEmailChange(
  tx: Transaction,
  { tokenHash, at }: { tokenHash: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.emailChange.updateMany({
    where: { tokenHash, ...alive(at) },
    data: { usedAt: at },
  })
  return count > 0
}

/** Throws a unique violation when another account has it. */
export async function writeEmail(
  tx: Transaction,
  { playerId, email, emailKey }: { playerId: string; email: string; emailKey: string },
): Promise<void> {
  await tx.player.update({ where: { id: playerId }, data: { email, emailKey }, select: { id: true } })
}

export async function lastEmailChangeOf(db: Transaction, playerId: string): Promise<Date | null> {
  const found = await db.emailChange.findFirst({
    where: { playerId, usedAt: { not: null } },
    orderBy: { usedAt: 'desc' },
    select: { usedAt: true },
  })
  return found?.usedAt ?? null
}
