import 'server-only'
// A player's journal over all their wallets, refusals and hidden rows with it: for staff, never for the player's pages.
import { type Database, database } from '../db/client'
import { type JournalSearch, searchJournalRows } from './journal-store'
import { rangesOf } from './ranges-store'
import { type Ends, mergeWallets, readEnds, writeEnds } from './rules-pages'
import type { JournalRow } from './rules-rounds'

const rowsOfStep = 1000

/** A page of the journal. `next` leads on; null on the last page. */
export async function journalOf(
  playerId: string,
  search: JournalSearch,
  page: { after: string | null; direction: 'asc' | 'desc'; limit: number },
): Promise<{ rows: JournalRow[]; next: string | null }> {
  const { rows, next } = await readRows(database(), playerId, search, { ...page, ends: readEnds(page.after) })
  return { rows, next: next === null ? null : writeEnds(next) }
}

/** Every row of a search, oldest first, read in steps. */
export async function* allJournalOf(playerId: string, search: JournalSearch): AsyncIterable<JournalRow> {
  for (let ends: Ends | null = new Map(); ends !== null; ) {
    const page = await readRows(database(), playerId, search, { direction: 'asc', ends, limit: rowsOfStep })
    yield* page.rows
    ends = page.next
  }
}

async function readRows(
  db: Database,
  playerId: string,
  search: JournalSearch,
  place: { direction: 'asc' | 'desc'; ends: Ends; limit: number },
): Promise<{ rows: JournalRow[]; next: Ends | null }> {
  const ranges = await rangesOf(db, playerId, search, place)
  const rows = await searchJournalRows(db, ranges, search, { ...place, limit: place.limit + 1 })
  return mergeWallets(rows, place)
}
