import { Money } from '../money/money'
import type { RefusalName } from './refusals'
import type { LimitState, NewRow, State } from './types'

const hourMs = 3_600_000

/**
 * The first limit that a stake of `amount` (or a deposit of it) would break, or null: the operator's maximum bet, then
 * the player's own, longest named last. A window counts whole hours and reaches back up to an hour further than its
 * name says: it may protect a little more, never less.
 */
export function brokenLimit(state: State, amount: Money): RefusalName | null {
  if (state.maxBet?.isLessThan(amount)) return 'limit-maximum-bet'
  const broken = state.limits.find((limit) => isBroken(limit, amount))
  return broken === undefined ? null : `limit-${broken.kind}-${broken.hours}`
}

function isBroken(limit: LimitState, amount: Money): boolean {
  if (limit.kind === 'time') return limit.usedMinutes >= limit.minutes
  return limit.amount.isLessThan(limit.used.plus(amount))
}

/** What a wallet's hour counts of one booking. */
export interface CounterChange {
  hour: Date
  stake: Money
  win: Money
  deposit: Money
}

/** What a booked row adds to the counters, or null when nothing; `at` decides the hour. */
export function countersOf(row: CountedRow, at: Date): CounterChange | null {
  if (row.code !== 0 || row.amount.isZero()) return null
  const zero = Money.zero(row.cashDelta.currency)
  const moved = row.cashDelta.plus(row.bonusDelta)
  const change = {
    hour: new Date(Math.floor(at.getTime() / hourMs) * hourMs),
    stake: zero,
    win: zero,
    deposit: zero,
  }
  switch (row.kind) {
    case 'debit':
      return { ...change, stake: row.amount }
    case 'rollback':
      return { ...change, stake: row.amount.negated() }
    case 'credit':
    case 'end':
      return moved.isZero() ? null : { ...change, win: moved }
    case 'deposit':
      return { ...change, deposit: row.cashDelta }
    default:
      return null
  }
}

type CountedRow = Pick<NewRow, 'kind' | 'code' | 'amount' | 'cashDelta' | 'bonusDelta'>
