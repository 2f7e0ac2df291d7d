// Every query of this room: one wallet's rows between two places, and their sums.
import 'server-only'
import type { Transaction } from '../db/client'
import { Money } from '../money/money'
import type { Head, StatementRow } from './rules'

/** Kinds whose row says why staff changed an account's status: not the player's to read. */
const sealedKinds = new Set(['status'])
const emptyHash = '0'.repeat(64)

export interface WalletPlace {
  walletId: bigint
  currency: string
  /** Its last row when it was looked at. */
  last: bigint
}

export async function findWallet(
  tx: Transaction,
  { playerId, currency }: { playerId: string; currency: string },
): Promise<WalletPlace | null> {
  const found = await tx.wallet.findUnique({
    where: { playerId_currency: { playerId, currency } },
    select: { id: true, sequence: true },
  })
  return found && { walletId: found.id, currency, last: found.sequence }
}

/** The place after a row; of sequence 0 the chain's beginning. */
export async function findHead(
  tx: Transaction,
  { walletId, currency }: WalletPlace,
  sequence: bigint,
): Promise<Head> {
  const row = await tx.operation.findUnique({
    where: { walletId_sequence: { walletId, sequence } },
    select: { hash: true, cashAfter: true, bonusAfter: true },
  })
  const zero = Money.zero(currency).toString()
  if (row === null) return { sequence: '0', hash: emptyHash, cash: zero, bonus: zero }
  const text = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), currency).toString()
  return {
    sequence: sequence.toString(),
    hash: row.hash,
    cash: text(row.cashAfter),
    bonus: text(row.bonusAfter),
  }
}

/** Rows from `from` on, before `until`, in the chain's order. */
export async function listRows(
  tx: Transaction,
  { walletId, currency }: WalletPlace,
  range: { from: bigint; until: bigint; limit: number; direction?: 'asc' | 'desc' },
): Promise<StatementRow[]> {
  const rows = await tx.operation.findMany({
    where: { walletId, sequence: { gte: range.from, lt: range.until } },
    orderBy: { sequence: range.direction ?? 'asc' },
    take: range.limit,
  })
  const money = (amount: { toFixed(): string }) => Money.of(amount.toFixed(), currency).toString()
  const text = (value: bigint | null) => (value === null ? null : value.toString())
  return rows.map((row): StatementRow => {
    const moved = {
      sequence: row.sequence.toString(),
      cash_delta: money(row.cashDelta),
      bonus_delta: money(row.bonusDelta),
      cash_after: money(row.cashAfter),
      bonus_after: money(row.bonusAfter),
      hash: row.hash,
    }
    // A row that hid itself from its caller may name a stranger (T5).
    if (!row.isOpen || sealedKinds.has(row.kind)) return { ...moved, sealed: true }
    return {
      ...moved,
      kind: row.kind,
      identity: row.identity,
      fingerprint: row.fingerprint,
      code: String(row.code),
      reason: row.reason,
      amount: money(row.amount),
      round_id: text(row.roundId),
      turn_id: text(row.turnId),
      game_code: text(row.gameCode),
      session_id: text(row.sessionId),
      grant_id: text(row.grantId),
      bonus_sequence: text(row.bonusSequence),
      debit_sequence: text(row.debitSequence),
      created_at: String(row.createdAt.getTime()),
    }
  })
}

export interface KindSum {
  kind: string
  rows: number
  cash: string
  bonus: string
}

/** What was booked, added up by kind. */
export function sumByKind(
  tx: Transaction,
  { walletId }: WalletPlace,
  { from, until }: { from: bigint; until: bigint },
): Promise<KindSum[]> {
  return tx.$queryRaw<KindSum[]>`
    select kind, count(*)::int as rows, sum(cash_delta)::text as cash, sum(bonus_delta)::text as bonus
    from operation where wallet_id = ${walletId} and sequence >= ${from} and sequence < ${until} and code = 0
    group by kind order by kind`
}
