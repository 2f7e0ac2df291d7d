// A player's journal: a page of it, and the whole of a search as a file.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { type Database, database } from '../db/client'
import {
  type Ends,
  type JournalQuery,
  type JournalRow,
  type JournalSearch,
  mergeWallets,
  readEnds,
  readJournalQuery,
  writeEnds,
} from './journal-query'
import { rangesOf, searchJournalRows } from './journal-store'

const rowsOfPage = 30
const rowsOfExportStep = 1000
/** A search that finds more has to be narrowed: the file breaks off with an error, never in silence. */
const rowsOfExportMax = 2_000_000

export interface JournalLine extends JournalRow {
  /** Null where the catalogue has no such game. */
  gameTitle: string | null
}

/** A page of a player's journal. `next` leads on; null on the last page. */
export async function searchJournal(
  playerId: string,
  query: JournalQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: JournalLine[]; next: string | null }> {
  await requireStaff('money.read')
  const search = readJournalQuery(query)
  if (search === null) return { lines: [], next: null }
  const place = { direction: page.direction, ends: readEnds(page.after), limit: rowsOfPage }
  const { rows, next } = await readPage(database(), playerId, search, place)
  return { lines: await withTitles(rows), next: next === null ? null : writeEnds(next) }
}

/** Every row of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportJournal(
  playerId: string,
  query: JournalQuery,
): Promise<AsyncIterable<JournalRow>> {
  const staff = await requireStaff('money.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.journal.export',
    subject: playerId.slice(0, 160),
    after: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
  return allRows(db, playerId, readJournalQuery(query))
}

async function* allRows(
  db: Database,
  playerId: string,
  search: JournalSearch | null,
): AsyncIterable<JournalRow> {
  if (search === null) return
  let ends: Ends | null = new Map()
  for (let read = 0; read < rowsOfExportMax && ends !== null; read += rowsOfExportStep) {
    const page = await readPage(db, playerId, search, { direction: 'asc', ends, limit: rowsOfExportStep })
    yield* page.rows
    ends = page.next
  }
  if (ends !== null) throw new Error(`an export has at most ${rowsOfExportMax} rows`)
}

async function readPage(
  db: Database,
  playerId: string,
  search: JournalSearch,
  place: { direction: 'asc' | 'desc'; ends: Ends; limit: number },
): Promise<{ rows: JournalRow[]; next: Ends | null }> {
  const ranges = await rangesOf(db, playerId, search, place)
  const rows = await searchJournalRows(db, ranges, search, { ...place, limit: place.limit + 1 })
  return mergeWallets(rows, place)
}

async function withTitles(rows: JournalRow[]): Promise<JournalLine[]> {
  const codes = rows.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return rows.map((row) => ({
    ...row,
    gameTitle: row.gameCode === null ? null : (titles.get(row.gameCode) ?? null),
  }))
}
