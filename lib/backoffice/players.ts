// The list of players, what a search finds besides names, and the export. That personal data were read is written
// down with what was looked for; a token that was pasted never is.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { type Database, database } from '../db/client'
import { findSessionByToken } from '../launch/launch'
import { listCurrencyCodes } from '../money-orders/money-orders'
import {
  type PlayerQuery,
  type PlayerSearch,
  type PlayerSort,
  readPlace,
  readPlayerQuery,
  tokenIn,
  withoutTokens,
  writePlace,
} from './players-query'
import {
  countPlayerRows,
  type FoundRow,
  type FoundSession,
  findGameSession,
  findRowsOfIdentity,
  listWalletsOf,
  type PlayerRow,
  searchPlayerRows,
  type WalletLine,
} from './players-store'

const rowsOfPage = 30
const rowsOfExportStep = 500
const playersOfExportMax = 1_000_000
/** More are "more than": nobody reads further, and nothing counts the whole table. */
export const playersCountedMax = 1000
const largestId = 2n ** 63n - 1n

export interface PlayerLine extends PlayerRow {
  wallets: WalletLine[]
}

export interface PlayerPage {
  lines: PlayerLine[]
  /** Hand it back for the next page; null on the last. */
  next: string | null
  /** At most one more than `playersCountedMax`. */
  count: number
  /** What the text names besides players: rows of the journal and a game session. */
  rows: FoundRow[]
  session: (FoundSession & { gameTitle: string | null }) | null
}

/** A page of players. */
export async function searchPlayers(
  query: PlayerQuery,
  page: { after: string | null; sort: PlayerSort; direction: 'asc' | 'desc' },
): Promise<PlayerPage> {
  const staff = await requireStaff('players.read')
  const db = database()
  await noteReading(db, staff.id, 'players.read', query)
  const named = await findNamed(db, query.q)
  const search = searchOf(query, named)
  if (search === null) return { lines: [], next: null, count: 0, ...named }
  const { sort, direction } = page
  const [rows, count] = await Promise.all([
    searchPlayerRows(db, search, { sort, direction, after: readPlace(page.after), limit: rowsOfPage + 1 }),
    countPlayerRows(db, search, playersCountedMax + 1),
  ])
  const shown = rows.slice(0, rowsOfPage)
  const last = shown.at(-1)
  const next = rows.length > rowsOfPage && last ? writePlace({ value: last.place, id: last.id }) : null
  return { lines: await withWallets(db, shown), next, count, ...named }
}

/** Every player of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportPlayers(query: PlayerQuery): Promise<AsyncIterable<PlayerLine>> {
  const staff = await requireStaff('players.read')
  const db = database()
  await noteReading(db, staff.id, 'players.export', query)
  return allPlayers(db, searchOf(query, await findNamed(db, query.q)))
}

async function* allPlayers(db: Database, search: PlayerSearch | null): AsyncIterable<PlayerLine> {
  if (search === null) return
  let after: { value: string; id: string } | null = null
  for (let read = 0; read < playersOfExportMax; read += rowsOfExportStep) {
    const rows: PlayerRow[] = await searchPlayerRows(db, search, {
      sort: 'created',
      direction: 'asc',
      after,
      limit: rowsOfExportStep,
    })
    yield* await withWallets(db, rows)
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsOfExportStep) return
    after = { value: last.place, id: last.id }
  }
  throw new Error(`an export has at most ${playersOfExportMax} players`)
}

/**
 * What to put into the address for a text that was typed: a token becomes the number of its session, since an
 * address is kept in many places; null for a token that nobody has.
 */
export async function resolveSearchText(typed: string): Promise<string | null> {
  await requireStaff('players.read')
  const token = tokenIn(typed)
  if (token === null) return typed.trim()
  const session = await findSessionByToken(token)
  return session === null ? null : String(session)
}

/** The currencies that a filter may name. */
export async function playerCurrencies(): Promise<string[]> {
  await requireStaff('players.read')
  return listCurrencyCodes(database())
}

interface Named {
  rows: FoundRow[]
  session: PlayerPage['session']
}

async function findNamed(db: Database, text: string): Promise<Named> {
  if (text === '' || tokenIn(text) !== null) return { rows: [], session: null }
  const isNumber = /^\d{1,19}$/.test(text) && BigInt(text) <= largestId
  const [rows, session] = await Promise.all([
    findRowsOfIdentity(db, text),
    isNumber ? findGameSession(db, BigInt(text)) : null,
  ])
  if (session === null) return { rows, session: null }
  const titles = await gameTitles([session.gameCode])
  return { rows, session: { ...session, gameTitle: titles.get(session.gameCode) ?? null } }
}

/** A token in the address was pasted there by hand: it finds nobody. */
function searchOf(query: PlayerQuery, { rows, session }: Named): PlayerSearch | null {
  if (tokenIn(query.q) !== null) return null
  const search = readPlayerQuery(query)
  if (search?.beginning === undefined) return search
  const ids = [...rows.map(({ playerId }) => playerId), ...(session ? [session.playerId] : [])]
  return { ...search, ids: [...new Set(ids)] }
}

async function withWallets(db: Database, rows: PlayerRow[]): Promise<PlayerLine[]> {
  const wallets = await listWalletsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, wallets: wallets.filter(({ playerId }) => playerId === row.id) }))
}

async function noteReading(db: Database, actor: string, action: string, query: PlayerQuery): Promise<void> {
  const named = Object.entries(query).filter(([, value]) => value !== '')
  const after = Object.fromEntries(named.map(([name, value]) => [name, withoutTokens(value)]))
  await insertAudit(db, { actor, action, subject: 'players', after, address: await requestAddress() })
}
