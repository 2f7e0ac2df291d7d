// A player's journal rows over all their wallets, found by each wallet's own order: a page costs the same however long
// the journal is, and a time is looked up in that order by halving.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { Money } from '../money/money'
import type { Ends } from './rules-pages'
import type { JournalRow } from './rules-rounds'

type Amounts = 'amount' | 'cashDelta' | 'bonusDelta' | 'cashAfter' | 'bonusAfter'
export type StoredJournalRow = Omit<JournalRow, Amounts> & Record<Amounts, string>

/** The columns of a row `o` of a wallet `w`, as `asJournalRow` wants them. */
export const journalColumns = Prisma.sql`o.wallet_id as "walletId", o.sequence, w.currency, o.kind, o.identity,
  o.code::int, o.reason, o.amount::text, o.cash_delta::text as "cashDelta", o.bonus_delta::text as "bonusDelta",
  o.cash_after::text as "cashAfter", o.bonus_after::text as "bonusAfter", o.game_code as "gameCode",
  o.round_id as "roundId", o.session_id as "sessionId", o.debit_sequence as "debitSequence",
  o.grant_id as "grantId", o.created_at as "createdAt", o.hash`

export function asJournalRow(row: StoredJournalRow): JournalRow {
  const money = (amount: string) => Money.of(amount, row.currency)
  return {
    ...row,
    amount: money(row.amount),
    cashDelta: money(row.cashDelta),
    bonusDelta: money(row.bonusDelta),
    cashAfter: money(row.cashAfter),
    bonusAfter: money(row.bonusAfter),
  }
}

/** A wallet to read, from where to where: `from` belongs to it, `until` does not. */
export interface WalletRange {
  walletId: bigint
  from: bigint
  until: bigint
}

/** The player's wallets, each narrowed to what was asked for and to what was not shown yet. */
export async function rangesOf(
  db: Transaction,
  playerId: string,
  search: { currency?: string; from?: Date; until?: Date },
  page: { ends: Ends; direction: 'asc' | 'desc' },
): Promise<WalletRange[]> {
  const wallets = await db.wallet.findMany({
    where: { playerId, ...(search.currency === undefined ? {} : { currency: search.currency }) },
    select: { id: true, sequence: true },
  })
  return Promise.all(
    wallets.map(async ({ id, sequence }) => {
      const wallet = { walletId: id, last: sequence }
      const [first, end] = await Promise.all([
        search.from ? sequenceAt(db, wallet, search.from) : 1n,
        search.until ? sequenceAt(db, wallet, search.until) : sequence + 1n,
      ])
      const shown = page.ends.get(id)
      if (shown === undefined) return { walletId: id, from: first, until: end }
      return page.direction === 'desc'
        ? { walletId: id, from: first, until: smaller(end, shown) }
        : { walletId: id, from: larger(first, shown + 1n), until: end }
    }),
  )
}

const smaller = (one: bigint, other: bigint) => (one < other ? one : other)
const larger = (one: bigint, other: bigint) => (one > other ? one : other)

/** The first row at or after a time, by halving: sequences have no gap and are in the order of time. */
export async function sequenceAt(
  db: Transaction,
  { walletId, last }: { walletId: bigint; last: bigint },
  at: Date,
): Promise<bigint> {
  const [row] = await db.$queryRaw<{ sequence: bigint }[]>`
    with recursive halves(low, high) as (
      select 0::bigint, ${last}::bigint + 1
      union all
      select case when o.created_at < ${at}::timestamptz then o.sequence else low end,
        case when o.created_at < ${at}::timestamptz then high else o.sequence end
      from halves join operation o on o.wallet_id = ${walletId} and o.sequence = (low + high) / 2
      where high - low > 1
    ) select min(high) as sequence from halves`
  return row?.sequence ?? last + 1n
}

/** Ranges as a table `r`. */
export function rangesTable(ranges: WalletRange[]): Prisma.Sql {
  const json = JSON.stringify(
    ranges.map(({ walletId, from, until }) => ({
      walletId: String(walletId),
      from: String(from),
      until: String(until),
    })),
  )
  return Prisma.sql`jsonb_to_recordset(${json}::jsonb) as r("walletId" bigint, "from" bigint, until bigint)`
}
