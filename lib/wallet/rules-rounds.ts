// What became of a round, from its journal rows. Pure.
import { Money } from '../money/money'
import type { OperationKind } from './types'

/** A journal row with its wallet's currency. */
export interface JournalRow {
  walletId: bigint
  sequence: bigint
  currency: string
  kind: OperationKind
  identity: string
  code: number
  reason: string | null
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  cashAfter: Money
  bonusAfter: Money
  gameCode: bigint | null
  roundId: bigint | null
  sessionId: bigint | null
  debitSequence: bigint | null
  grantId: bigint | null
  createdAt: Date
  hash: string
}

/** What a list of lines may be narrowed to; `all` is all that was booked. */
export const lineTypes = ['all', 'rounds', 'open', 'free', 'money', 'bonuses', 'refused'] as const
export type LineType = (typeof lineTypes)[number]

/** `unmatched` is a win without a stake (R11), `free` the win of free rounds (F4). */
export const roundStates = ['open', 'settled', 'rolled-back', 'unmatched', 'free'] as const
export type RoundState = (typeof roundStates)[number]

export interface Round {
  /** The row that names the round: its last stake, or the win that has none. */
  walletId: bigint
  sequence: bigint
  currency: string
  gameCode: bigint | null
  roundId: bigint | null
  state: RoundState
  /** Of its first row. */
  at: Date
  /** What was staked and not given back. */
  stake: Money
  win: Money
  refunded: Money
  /** What the round did to cash and bonus together. */
  net: Money
  /** Cash and bonus together before its first row and after its last. */
  before: Money
  after: Money
  /** In the order of the journal. */
  rows: JournalRow[]
}

/** A round of one or more booked rows of one wallet. Throws on none. */
export function roundOf(head: JournalRow, unsorted: readonly JournalRow[]): Round {
  const rows = unsorted.toSorted((one, other) => (one.sequence < other.sequence ? -1 : 1))
  const [first, last] = [rows[0] ?? head, rows.at(-1) ?? head]
  const { currency } = head
  const sum = (some: readonly JournalRow[], of: (row: JournalRow) => Money) =>
    some.reduce((total, row) => total.plus(of(row)), Money.zero(currency))
  const moved = (row: JournalRow) => row.cashDelta.plus(row.bonusDelta)
  const refunds = rows.filter(({ kind }) => kind === 'rollback')
  const refunded = sum(refunds, ({ amount }) => amount)
  const staked = sum(
    rows.filter(({ kind }) => kind === 'debit'),
    ({ amount }) => amount,
  )
  return {
    walletId: head.walletId,
    sequence: head.sequence,
    currency,
    gameCode: head.gameCode,
    roundId: head.roundId,
    state: stateOf(rows),
    at: first.createdAt,
    stake: staked.minus(refunded),
    win: sum(
      rows.filter(({ kind }) => kind === 'credit' || kind === 'end'),
      moved,
    ),
    refunded,
    net: sum(rows, moved),
    before: first.cashAfter.plus(first.bonusAfter).minus(moved(first)),
    after: last.cashAfter.plus(last.bonusAfter),
    rows,
  }
}

/** Settled once a result has come after the last stake that stands; a loss comes as a result of zero. */
function stateOf(rows: readonly JournalRow[]): RoundState {
  const debits = rows.filter(({ kind }) => kind === 'debit')
  if (debits.length === 0) return rows.some(({ grantId }) => grantId !== null) ? 'free' : 'unmatched'
  const undone = new Set(rows.filter(({ kind }) => kind === 'rollback').map(({ identity }) => identity))
  const last = debits.filter(({ identity }) => !undone.has(identity)).at(-1)
  if (last === undefined) return 'rolled-back'
  const isOver = rows.some(({ kind, sequence }) => kind === 'credit' && sequence > last.sequence)
  return isOver ? 'settled' : 'open'
}
