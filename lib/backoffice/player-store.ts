// Queries about one player: what stands on the player's page, and what staff change there.
import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'

export function findPlayer(db: Transaction, id: string) {
  return db.player.findUnique({ where: { id } })
}

/** Holds the player's row until the transaction ends; null when there is none. */
export async function lockPlayerFacts(
  db: Transaction,
  id: string,
): Promise<{ status: string; isTest: boolean } | null> {
  const rows = await db.$queryRaw<{ status: string; isTest: boolean }[]>`
    select status, is_test as "isTest" from player where id = ${id} for update`
  return rows[0] ?? null
}

export async function updatePlayer(
  db: Transaction,
  id: string,
  change: { isTest?: boolean; passwordHash?: string; mustChangePassword?: boolean },
): Promise<void> {
  await db.player.update({ where: { id }, data: change, select: { id: true } })
}

/** Links from letters for a forgotten password: a new password makes them void. */
export async function voidPasswordResets(db: Transaction, playerId: string, at: Date): Promise<void> {
  await db.passwordReset.updateMany({ where: { playerId, usedAt: null }, data: { usedAt: at } })
}

/** Cash and bonus that a player's wallets hold, wallets that hold nothing left out. */
export async function listHeld(
  db: Transaction,
  playerId: string,
): Promise<{ currency: string; cash: Money; bonus: Money }[]> {
  const rows = await db.wallet.findMany({
    where: { playerId, OR: [{ cash: { gt: 0 } }, { bonus: { gt: 0 } }] },
    orderBy: { currency: 'asc' },
  })
  return rows.map(({ currency, cash, bonus }) => ({
    currency,
    cash: Money.of(cash.toFixed(), currency),
    bonus: Money.of(bonus.toFixed(), currency),
  }))
}
