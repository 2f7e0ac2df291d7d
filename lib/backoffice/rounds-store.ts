// Rounds of a player. A round is named by its last stake, or by a win that has none; its other rows are found by keys.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { JournalRow } from './journal-query'
import {
  asJournalRow,
  journalColumns,
  rangesTable,
  type StoredJournalRow,
  type WalletRange,
} from './journal-store'

/** More rows than any honest round has: a round id that is used over and over must not fill the memory. */
const rowsOfRoundMax = 500

/** The stakes of `o`'s round: those that share its round id, wallet and game. */
const sameRound = Prisma.sql`x.wallet_id::text || ':' || x.round_id::text = o.wallet_id::text || ':' || o.round_id::text
  and x.kind = 'debit' and x.code = 0 and x.round_id is not null
  and (x.game_code is null or o.game_code is null or x.game_code = o.game_code)`
const isLastStake = Prisma.sql`o.kind = 'debit'
  and not exists (select 1 from operation x where ${sameRound} and x.sequence > o.sequence)`
const isHead = Prisma.sql`(${isLastStake} or (o.kind = 'credit' and o.debit_sequence is null) or o.kind = 'end')`
/** Nothing has come after the last stake. Where earlier stakes may still stand, the rows themselves decide. */
const mayBeOpen = Prisma.sql`${isLastStake}
  and not exists (select 1 from operation c where c.wallet_id = o.wallet_id and c.debit_sequence = o.sequence
    and c.kind = 'credit' and c.code = 0 and c.debit_sequence is not null)
  and (o.round_id is not null or not exists (select 1 from operation b where b.kind = 'rollback'
    and b.identity = o.identity and b.code = 0))`

/** The rows that name rounds, up to `limit` of each range, newest or oldest first. */
export async function searchHeads(
  db: Transaction,
  ranges: WalletRange[],
  params: { gameCode?: bigint; onlyOpen: boolean; direction: 'asc' | 'desc'; limit: number },
): Promise<JournalRow[]> {
  if (ranges.length === 0) return []
  const way = params.direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`
  const conditions = [Prisma.sql`o.code = 0`, params.onlyOpen ? mayBeOpen : isHead]
  if (params.gameCode !== undefined) conditions.push(Prisma.sql`o.game_code = ${params.gameCode}`)
  const rows = await db.$queryRaw<StoredJournalRow[]>`
    select ${journalColumns}
    from ${rangesTable(ranges)} join wallet w on w.id = r."walletId"
    cross join lateral (select * from operation o where o.wallet_id = r."walletId" and o.sequence >= r."from"
      and o.sequence < r.until and ${Prisma.join(conditions, ' and ')}
      order by o.sequence ${way} limit ${params.limit}) o
    order by o.wallet_id, o.sequence ${way}`
  return rows.map(asJournalRow)
}

/** All booked rows of the rounds that `heads` name, each with the place of its head in the list. */
export async function listRoundRows(
  db: Transaction,
  heads: JournalRow[],
): Promise<{ place: number; row: JournalRow }[]> {
  if (heads.length === 0) return []
  const keys = JSON.stringify(
    heads.map(({ walletId, sequence }, place) => ({
      place,
      wallet: String(walletId),
      sequence: String(sequence),
    })),
  )
  const rows = await db.$queryRaw<(StoredJournalRow & { place: number })[]>`
    with heads as materialized (
      select k.place, o.* from jsonb_to_recordset(${keys}::jsonb) as k(place int, wallet bigint, sequence bigint)
      join operation o on o.wallet_id = k.wallet and o.sequence = k.sequence
    ), first as materialized (
      select * from heads
      union all
      select o.place, x.* from heads o cross join lateral (select * from operation x where ${sameRound}
        and x.sequence <> o.sequence order by x.sequence desc limit ${rowsOfRoundMax}) x where o.kind = 'debit'
    ), members as (
      select * from first
      union all
      select f.place, c.* from first f cross join lateral (select * from operation c where c.wallet_id = f.wallet_id
        and c.debit_sequence = f.sequence and c.kind = 'credit' and c.code = 0 and c.debit_sequence is not null
        limit ${rowsOfRoundMax}) c where f.kind = 'debit'
      union all
      select f.place, b.* from first f join operation b on b.kind = 'rollback' and b.identity = f.identity and b.code = 0
        and b.wallet_id = f.wallet_id where f.kind = 'debit'
    )
    select o.place, ${journalColumns} from members o join wallet w on w.id = o.wallet_id`
  return rows.map(({ place, ...row }) => ({ place, row: asJournalRow(row) }))
}
