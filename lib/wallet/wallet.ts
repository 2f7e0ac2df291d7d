import 'server-only'
// The wallet: every movement of money is a row of the journal, and a balance is its cached last row.
// Nothing is booked twice (the operation's identity is a key) and nothing on a stale state (so is the wallet's next
// sequence): a call that loses a race reads and decides again. What was answered was on disk before the answer.
import { randomUUID } from 'node:crypto'
import { database } from '../db/client'
import { Money } from '../money/money'
import type { StaffCommand } from './commands'
import { execute } from './engine'
import { type LimitUse, listLimitUse, sumPlayMinutes } from './limits-store'
import { findBalances, insertWallet, isActiveCurrency, lockPlayer } from './store'
import type { Balance } from './types'

export { UndecidedError } from './batch'
export {
  type BonusOffer,
  type BonusView,
  bonusesOf,
  endBonus,
  expireBonuses,
  type GrantResult,
  giveBonusUp,
  grantBonus,
  searchBonusesOf,
} from './bonus-money'
export type { BonusPlace, BonusSearch } from './bonus-pages-store'
export { execute, noteIncident, readBalance } from './engine'
export { allJournalOf, journalOf } from './journal-pages'
export type { JournalSearch } from './journal-store'
export type { LimitUse } from './limits-store'
export { type OpenRound, openRoundsOf } from './open-rounds'
export { allLinesOf, firstSequenceAt, type Line, type LineSearch, linesOf, playedGamesOf } from './rounds'
export {
  type JournalRow,
  type LineType,
  lineTypes,
  type Round,
  type RoundState,
  roundStates,
} from './rules-rounds'
export { changeStatus, type StatusDecision, timeOut } from './status'
export { type OperationKind, operationKinds } from './types'
export { type CountedBet, countedBetsOf, givenOf } from './wagering'
export { type Whereabouts, whereaboutsOf } from './whereabouts'

/** The balances of a player's wallets; empty when there are none. */
export async function balancesOf(playerId: string): Promise<Balance[]> {
  return findBalances(database(), playerId)
}

/** The limits a player has set, with what is used of each: the very reading that bets and deposits are decided with. */
export function limitUseOf(playerId: string, at: Date): Promise<LimitUse[]> {
  return listLimitUse(database(), playerId, at)
}

/** A player's minutes of play since a moment, all games together, counted as the limits of time are. */
export function playMinutesOf(playerId: string, since: Date): Promise<number> {
  return sumPlayMinutes(database(), playerId, since)
}

/**
 * Opens a wallet with zero in a currency of the operator's; one that exists is left alone.
 * Throws when the player or the currency is unknown.
 */
export async function openWallet(playerId: string, currency: string): Promise<void> {
  await database().$transaction(async (tx) => {
    if (!(await isActiveCurrency(tx, currency)))
      throw new Error(`${currency} is not a currency of this operator`)
    if (!(await lockPlayer(tx, playerId))) throw new Error('there is no such player')
    await insertWallet(tx, { playerId, currency })
  })
}

export type MoveResult =
  | { ok: true; cash: Money; bonus: Money }
  | { ok: false; reason: 'insufficient' | 'overflow' | 'no-wallet' | 'nothing' | 'reused' | 'limit' }

/**
 * Moves cash or bonus of a wallet by staff or the cashier, as a journal row. The same `identity` is the same move.
 * Refused, with nothing booked, when a balance would leave zero or its type.
 */
export async function move(
  kind: StaffCommand['kind'],
  owner: { playerId: string; currency: string },
  params: { cash?: Money; bonus?: Money; reason: string; identity?: string },
): Promise<MoveResult> {
  const { playerId, currency } = owner
  const cash = params.cash ?? Money.zero(currency)
  const bonus = params.bonus ?? Money.zero(currency)
  if (cash.isZero() && bonus.isZero()) return { ok: false, reason: 'nothing' }
  const wallet = (await balancesOf(playerId)).find((one) => one.currency === currency)
  if (wallet === undefined) return { ok: false, reason: 'no-wallet' }
  const identity = params.identity ?? randomUUID()
  const outcome = await execute({
    kind,
    identity,
    walletId: wallet.walletId,
    currency,
    cash,
    bonus,
    reason: params.reason,
  })
  if (outcome.shown !== null && outcome.code === 0) {
    return { ok: true, cash: outcome.shown.cash, bonus: outcome.shown.bonus }
  }
  if (outcome.refusal === 'insufficient-funds') return { ok: false, reason: 'insufficient' }
  if (outcome.refusal?.startsWith('limit-')) return { ok: false, reason: 'limit' }
  return { ok: false, reason: outcome.refusal === 'reused' ? 'reused' : 'overflow' }
}

/** An adjustment by staff, with the reason for the journal. */
export async function adjust(
  owner: { playerId: string; currency: string },
  params: { cash?: Money; bonus?: Money; reason: string; identity?: string },
): Promise<MoveResult> {
  return move('adjustment', owner, params)
}
