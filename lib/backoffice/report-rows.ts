// Reports whose rows are somebody's: open rounds and large wins. That they were read is written down.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import {
  type LargeWin,
  type LargeWinSearch,
  listCurrencies,
  listLargeAmounts,
  listLargeWins,
  listOpenRounds,
  type OpenRound,
  type OpenRoundSearch,
  type RowCursor,
  readPeriod,
  shiftDay,
  sumOpenRounds,
} from '../reports/reports'
import { noteExport, type PeriodQuery } from './reports'

const rowsOfPage = 30
const rowsOfStep = 1000
/** A search that finds more has to be narrowed: the file breaks off with an error, never in silence. */
const exportRowsMax = 1_000_000
/** A round that is under way is no news. */
export const openRoundMinutes = 5
const minuteMs = 60_000

export interface Paged {
  after: string | null
  direction: 'asc' | 'desc'
}

export interface OpenRoundQuery {
  /** Older than so many minutes; 5 where nothing is said. */
  minutes: string
  currency: string
  /** An id or a nickname. */
  player: string
}

export interface OpenRoundView {
  lines: OpenRound[]
  next: string | null
  totals: { currency: string; rounds: bigint; amount: string }[]
  currencies: string[]
  minutes: number
  at: Date
}

/** Stakes that nothing has settled for a time: a lost spin is settled too, by a credit of zero. */
export async function showOpenRounds(query: OpenRoundQuery, page: Paged): Promise<OpenRoundView> {
  const db = database()
  await noteReportReading(db, 'open rounds', { ...query })
  const search = openRoundSearch(query)
  const [rows, totals, currencies] = await Promise.all([
    listOpenRounds(db, {
      ...search,
      direction: page.direction,
      after: readRowCursor(page.after),
      limit: rowsOfPage + 1,
    }),
    sumOpenRounds(db, search.before),
    listCurrencies(db),
  ])
  return { ...pageOf(rows), totals, currencies, minutes: minutesOf(query.minutes), at: now() }
}

export async function exportOpenRounds(query: OpenRoundQuery): Promise<AsyncIterable<OpenRound>> {
  const db = database()
  await noteExport(db, 'open rounds', { ...query })
  const search = openRoundSearch(query)
  return allRows((after) => listOpenRounds(db, { ...search, direction: 'asc', after, limit: rowsOfStep }))
}

export interface LargeWinQuery extends PeriodQuery {
  amount: string
  multiple: string
  player: string
}

export interface LargeWinView {
  lines: LargeWin[]
  next: string | null
  currencies: string[]
  /** From which amounts on wins are kept as large. */
  kept: { currency: string; amount: string }[]
}

export async function showLargeWins(query: LargeWinQuery, page: Paged): Promise<LargeWinView> {
  const db = database()
  await noteReportReading(db, 'large wins', { ...query })
  const search = {
    ...largeWinSearch(query),
    direction: page.direction,
    after: readRowCursor(page.after),
    limit: rowsOfPage + 1,
  }
  const [rows, currencies, kept] = await Promise.all([
    listLargeWins(db, search),
    listCurrencies(db),
    listLargeAmounts(db),
  ])
  return { ...pageOf(rows), currencies, kept }
}

export async function exportLargeWins(query: LargeWinQuery): Promise<AsyncIterable<LargeWin>> {
  const db = database()
  await noteExport(db, 'large wins', { ...query })
  const search = largeWinSearch(query)
  return allRows((after) => listLargeWins(db, { ...search, direction: 'asc', after, limit: rowsOfStep }))
}

/** Asks for the permission, and writes down what was looked for. */
export async function noteReportReading(
  db: Database,
  report: string,
  asked: Record<string, string>,
): Promise<void> {
  const staff = await requireStaff('reports.read')
  await insertAudit(db, {
    actor: staff.id,
    action: 'reports.read',
    subject: `report ${report}`,
    after: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
}

function openRoundSearch(query: OpenRoundQuery): Omit<OpenRoundSearch, 'direction' | 'after' | 'limit'> {
  const before = new Date(now().getTime() - minutesOf(query.minutes) * minuteMs)
  return { before, currency: query.currency, player: accountKey(query.player) }
}

function minutesOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : openRoundMinutes
}

function largeWinSearch(query: LargeWinQuery): Omit<LargeWinSearch, 'direction' | 'after' | 'limit'> {
  const { from, to } = readPeriod(query, now())
  const decimal = (text: string) => (/^\d{1,10}([.,]\d{1,5})?$/.test(text) ? text.replace(',', '.') : null)
  return {
    from: new Date(`${from}T00:00:00Z`),
    until: new Date(`${shiftDay(to, 1)}T00:00:00Z`),
    currency: query.currency,
    amount: decimal(query.amount),
    multiple: decimal(query.multiple),
    player: accountKey(query.player),
  }
}

interface Placed {
  createdAt: Date
  walletId: bigint
  sequence: bigint
}

function pageOf<Row extends Placed>(rows: Row[]): { lines: Row[]; next: string | null } {
  const lines = rows.slice(0, rowsOfPage)
  const last = lines.at(-1)
  const hasMore = rows.length > rowsOfPage && last !== undefined
  return { lines, next: hasMore ? `${last.createdAt.getTime()}.${last.walletId}.${last.sequence}` : null }
}

function readRowCursor(text: string | null): RowCursor | null {
  const [, at, walletId, sequence] = /^(\d{1,14})\.(\d{1,18})\.(\d{1,18})$/.exec(text ?? '') ?? []
  if (at === undefined || walletId === undefined || sequence === undefined) return null
  return { at: new Date(Number(at)), walletId: BigInt(walletId), sequence: BigInt(sequence) }
}

async function* allRows<Row extends Placed>(
  read: (after: RowCursor | null) => Promise<Row[]>,
): AsyncIterable<Row> {
  let after: RowCursor | null = null
  for (let count = 0; count < exportRowsMax; count += rowsOfStep) {
    const rows: Row[] = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsOfStep) return
    after = { at: last.createdAt, walletId: last.walletId, sequence: last.sequence }
  }
  throw new Error(`an export has at most ${exportRowsMax} rows`)
}
