// What a journal row means for the reports, said once more beside the fold's SQL: `reports verify` recomputes with this
// and compares. Stake and win are the game's own results; what a bonus's end cuts off a win is "taken back".
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/types'

/** The sums of one wallet, day and game. Squares have ten decimals and no currency: they are kept as exact text. */
export interface Measures {
  rounds: bigint
  stake: Money
  stakeBonus: Money
  win: Money
  winBonus: Money
  freeWin: Money
  bonusGranted: Money
  bonusVoided: Money
  bonusReleased: Money
}

export const moneyMeasures = [
  'stake',
  'stakeBonus',
  'win',
  'winBonus',
  'freeWin',
  'bonusGranted',
  'bonusVoided',
  'bonusReleased',
] as const

/** A booked row, with the debit that it names. */
export interface ReportRow {
  sequence: bigint
  kind: OperationKind
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  roundId: bigint | null
  /** The row's own, else its session's, else 0. */
  gameCode: bigint
  hasGrant: boolean
  createdAt: Date
  debit: DebitFacts | null
}

export interface DebitFacts {
  sequence: bigint
  amount: Money
  bonusDelta: Money
  gameCode: bigint
  createdAt: Date
}

export function noMeasures(currency: string): Measures {
  const zero = Money.zero(currency)
  return {
    rounds: 0n,
    stake: zero,
    stakeBonus: zero,
    win: zero,
    winBonus: zero,
    freeWin: zero,
    bonusGranted: zero,
    bonusVoided: zero,
    bonusReleased: zero,
  }
}

/** What a row adds to the sums, and to which day and game; null when nothing. A refund takes back what its debit gave. */
export function contributionOf(
  row: ReportRow,
): { at: Date; gameCode: bigint; adds: Partial<Measures> } | null {
  const own = (adds: Partial<Measures>) => ({ at: row.createdAt, gameCode: row.gameCode, adds })
  switch (row.kind) {
    case 'debit':
      if (row.amount.isZero()) return null
      return own({ rounds: 1n, stake: row.amount, stakeBonus: row.bonusDelta.negated() })
    case 'rollback': {
      const { debit } = row
      if (debit === null || debit.amount.isZero()) return null
      const adds = { rounds: -1n, stake: debit.amount.negated(), stakeBonus: debit.bonusDelta }
      return { at: debit.createdAt, gameCode: debit.gameCode, adds }
    }
    case 'credit':
    case 'end':
      if (row.hasGrant) return own({ freeWin: row.cashDelta.plus(row.bonusDelta) })
      return own({ win: row.amount, winBonus: row.bonusDelta })
    case 'bonus-grant':
    case 'deposit':
    case 'withdrawal':
    case 'adjustment':
      return own({ bonusGranted: row.bonusDelta })
    case 'bonus-void':
      return own({ bonusVoided: row.amount })
    case 'bonus-release':
      return own({ bonusReleased: row.cashDelta })
    case 'status':
      return null
  }
}

export function plus(sums: Measures, adds: Partial<Measures>): Measures {
  const next = { ...sums, rounds: sums.rounds + (adds.rounds ?? 0n) }
  for (const name of moneyMeasures) {
    const more = adds[name]
    if (more !== undefined) next[name] = sums[name].plus(more)
  }
  return next
}

/** A stake that nothing has settled yet, by the sequence of its debit. */
export type OpenRounds = Map<bigint, { amount: Money; roundId: bigint | null; gameCode: bigint }>

/**
 * Opens and settles rounds in the order of the journal. A losing round sends credit 0, so every round is settled: by a
 * credit that names the debit or its round, or by the debit's rollback.
 */
export function settleRounds(open: OpenRounds, row: ReportRow): void {
  const { kind, sequence, amount, roundId, gameCode, debit } = row
  if (kind === 'debit' && !amount.isZero()) open.set(sequence, { amount, roundId, gameCode })
  const settles = kind === 'rollback' || (kind === 'credit' && !row.hasGrant)
  if (!settles) return
  if (debit !== null) open.delete(debit.sequence)
  if (kind !== 'credit' || roundId === null) return
  for (const [other, round] of open) {
    if (round.roundId === roundId && round.gameCode === gameCode) open.delete(other)
  }
}

/** YYYY-MM-DD of the day in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
