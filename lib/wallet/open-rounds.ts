import 'server-only'
// Where a player's money is while games hold it: stakes that were taken and have neither a result nor a refund yet.
import { database } from '../db/client'
import type { Money } from '../money/money'
import { findOpenRounds } from './open-rounds-store'

/** Rows of a wallet that are looked at, newest first: the read costs the same however long the journal is. */
export const openRowsMax = 20_000

/** A round whose result has not come: the player's stakes are with the game. It is paid or refunded, whatever ends (R5). */
export interface OpenRound {
  walletId: bigint
  currency: string
  gameCode: bigint | null
  sessionId: bigint | null
  roundId: bigint | null
  /** Of the stakes, taken from cash and from bonus money. */
  cash: Money
  bonus: Money
  /** When the first of its stakes was taken. */
  since: Date
}

/**
 * A player's open rounds, oldest first. With a round id a round is over once a result of that id, or one that names its
 * stake, came after it, or it was refunded. Without one it is over too once its session had any later result: such games
 * are played one round after the other. What lies deeper than a wallet's newest 20,000 rows is not found.
 */
export async function openRoundsOf(playerId: string): Promise<OpenRound[]> {
  return findOpenRounds(database(), { playerId, rowsMax: openRowsMax })
}
