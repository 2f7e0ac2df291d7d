// A player's journal, row by row: what staff search.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import {
  asJournalRow,
  journalColumns,
  rangesTable,
  type StoredJournalRow,
  type WalletRange,
} from './ranges-store'
import type { JournalRow } from './rules-rounds'
import type { OperationKind } from './types'

export interface JournalSearch {
  identity?: string
  kind?: OperationKind
  currency?: string
  gameCode?: bigint
  from?: Date
  /** Exclusive. */
  until?: Date
  isRefused?: boolean
}

/** Up to `limit` rows of each range, in its order. */
export async function searchJournalRows(
  db: Transaction,
  ranges: WalletRange[],
  search: JournalSearch,
  page: { direction: 'asc' | 'desc'; limit: number },
): Promise<JournalRow[]> {
  if (ranges.length === 0) return []
  const way = page.direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`
  const rows = await db.$queryRaw<StoredJournalRow[]>`
    select ${journalColumns}
    from ${rangesTable(ranges)} join wallet w on w.id = r."walletId"
    cross join lateral (select * from operation o where o.wallet_id = r."walletId" and o.sequence >= r."from"
      and o.sequence < r.until and ${Prisma.join(conditionsOf(search), ' and ')}
      order by o.sequence ${way} limit ${page.limit}) o
    order by o.wallet_id, o.sequence ${way}`
  return rows.map(asJournalRow)
}

function conditionsOf({ identity, kind, gameCode, isRefused }: JournalSearch): Prisma.Sql[] {
  const conditions = [Prisma.sql`true`]
  // Kinds and codes stand in the text: only so do the indexes of the rare rows answer.
  if (kind !== undefined) conditions.push(Prisma.raw(`o.kind = '${kind}'`))
  if (isRefused !== undefined) conditions.push(isRefused ? Prisma.sql`o.code <> 0` : Prisma.sql`o.code = 0`)
  if (identity !== undefined) conditions.push(Prisma.sql`o.identity = ${identity}`)
  if (gameCode !== undefined) conditions.push(Prisma.sql`o.game_code = ${gameCode}`)
  return conditions
}
