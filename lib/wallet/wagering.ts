import 'server-only'
// What a bonus began with, and how each bet counted towards its condition.
import type { CountedWhy } from '../bonus/rules'
import { database } from '../db/client'
import type { Money } from '../money/money'
import { findGiven, findOwnWallet, listCounted } from './wagering-store'

export interface CountedBet {
  sequence: bigint
  /** A bet that was given back takes back what it had counted. */
  kind: 'debit' | 'rollback'
  gameCode: bigint | null
  stake: Money
  /** In per cent of the stake. */
  weight: number
  counted: Money
  /** Why it counted less than the stake; null where it counted whole. */
  why: CountedWhy | null
  at: Date
}

/**
 * How the player's bets counted towards one bonus, newest first. `next` leads on; null on the last page. A bonus that
 * is not theirs has none.
 */
export async function countedBetsOf(
  playerId: string,
  bonus: { currency: string; sequence: bigint },
  page: { before: bigint | null; limit: number },
): Promise<{ bets: CountedBet[]; next: bigint | null }> {
  const { currency } = bonus
  const walletId = await findOwnWallet(database(), { playerId, currency })
  if (walletId === null) return { bets: [], next: null }
  const place = { walletId, currency, bonusSequence: bonus.sequence, before: page.before }
  const rows = await listCounted(database(), { ...place, limit: page.limit + 1 })
  const bets = rows.slice(0, page.limit)
  return { bets, next: rows.length > page.limit ? (bets.at(-1)?.sequence ?? null) : null }
}

/** What each of these bonuses held when it began, by `wallet:sequence`. */
export async function givenOf(
  bonuses: readonly { walletId: bigint; sequence: bigint; currency: string }[],
): Promise<Map<string, Money>> {
  if (bonuses.length === 0) return new Map()
  return findGiven(database(), bonuses)
}
