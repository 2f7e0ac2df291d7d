// A player's journal: a page of it, and the whole of a search as a file.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { database } from '../db/client'
import { allJournalOf, type JournalRow, journalOf } from '../wallet/wallet'
import { atMost, nothing } from './export-rows'
import { type JournalQuery, readJournalQuery } from './journal-query'

const rowsOfPage = 30
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
  const { rows, next } = await journalOf(playerId, search, { ...page, limit: rowsOfPage })
  return { lines: await withTitles(rows), next }
}

/** Every row of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportJournal(
  playerId: string,
  query: JournalQuery,
): Promise<AsyncIterable<JournalRow>> {
  const staff = await requireStaff('money.read')
  await insertAudit(database(), {
    actor: staff.id,
    action: 'player.journal.export',
    subject: playerId.slice(0, 160),
    after: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
  const search = readJournalQuery(query)
  return search === null ? nothing() : atMost(rowsOfExportMax, allJournalOf(playerId, search))
}

async function withTitles(rows: JournalRow[]): Promise<JournalLine[]> {
  const codes = rows.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return rows.map((row) => ({
    ...row,
    gameTitle: row.gameCode === null ? null : (titles.get(row.gameCode) ?? null),
  }))
}
