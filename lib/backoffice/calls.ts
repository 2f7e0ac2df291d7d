// The page of wallet calls, one call, and the export. Calls say when and what somebody played: that they were read is
// written down, beside the player where the search names one.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import {
  type CallFigures,
  callsDropped,
  findCall,
  prettyText,
  readFigures,
  type StoredCall,
  searchCallRows,
} from '../calls/calls'
import { gameTitles } from '../catalog/catalog'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { env } from '../env'
import { type AskedCalls, type CallQuery, readCallQuery } from './calls-query'
import { findNicknames } from './calls-store'

const rowsOfPage = 30
const rowsOfExportStep = 500
/** A search that finds more has to be narrowed: the file breaks off with an error, never in silence. */
const callsOfExportMax = 1_000_000
const hourMs = 3600_000
const readAction = 'player.calls.read'

export interface CallLine extends StoredCall {
  /** Null where the call named nobody who exists. */
  nickname: string | null
  /** Null where the catalogue has no such game. */
  gameTitle: string | null
}

/** A page of calls. `next` leads on; null on the last page. */
export async function searchCalls(
  query: CallQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: CallLine[]; next: string | null }> {
  const staff = await requireStaff('calls.read')
  const db = database()
  const search = await readCallQuery(db, query)
  await noteReading(db, staff.id, { action: 'calls.read', query, search })
  if (search === null) return { lines: [], next: null }
  const after = page.after !== null && /^\d{1,18}$/.test(page.after) ? { after: BigInt(page.after) } : {}
  const rows = await searchCallRows(db, {
    ...search,
    ...after,
    direction: page.direction,
    limit: rowsOfPage + 1,
  })
  const shown = rows.slice(0, rowsOfPage)
  return {
    lines: await asLines(db, shown),
    next: rows.length > rowsOfPage ? String(shown.at(-1)?.id) : null,
  }
}

/** One call, or null when there is none of this id any more. */
export async function openCall(id: string): Promise<CallLine | null> {
  const staff = await requireStaff('calls.read')
  if (!/^\d{1,18}$/.test(id)) return null
  const db = database()
  const row = await findCall(db, BigInt(id))
  if (row === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: row.userId === null ? 'calls.read' : readAction,
    subject: row.userId ?? 'calls',
    after: { call: id },
    address: await requestAddress(),
  })
  const [line] = await asLines(db, [row])
  return line ?? null
}

export interface CallsHead extends CallFigures {
  /** Records that this process has lost since it started. */
  dropped: number
  /** How long calls are kept; 0 = not at all. */
  keepDays: number
}

/** How the door did in the last hour. */
export async function showCallFigures(): Promise<CallsHead> {
  await requireStaff('calls.read')
  const since = new Date(now().getTime() - hourMs)
  const [figures, dropped] = await Promise.all([readFigures(database(), since), callsDropped()])
  return { ...figures, dropped, keepDays: env().CALLS_KEEP_DAYS }
}

/** Every call of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportCalls(query: CallQuery): Promise<AsyncIterable<StoredCall>> {
  const staff = await requireStaff('calls.read')
  const db = database()
  const search = await readCallQuery(db, query)
  await noteReading(db, staff.id, { action: 'calls.export', query, search })
  return allCalls(db, search)
}

async function* allCalls(db: Database, search: AskedCalls | null): AsyncIterable<StoredCall> {
  if (search === null) return
  let after = 0n
  for (let read = 0; read < callsOfExportMax; read += rowsOfExportStep) {
    const rows = await searchCallRows(db, { ...search, after, direction: 'asc', limit: rowsOfExportStep })
    yield* rows
    after = rows.at(-1)?.id ?? after
    if (rows.length < rowsOfExportStep) return
  }
  throw new Error(`an export has at most ${callsOfExportMax} calls`)
}

async function noteReading(
  db: Database,
  actor: string,
  asked: { action: 'calls.read' | 'calls.export'; query: CallQuery; search: AskedCalls | null },
): Promise<void> {
  const after = Object.fromEntries(Object.entries(asked.query).filter(([, value]) => value !== ''))
  const address = await requestAddress()
  const players = asked.search?.userIds ?? []
  if (players.length === 0) {
    await insertAudit(db, { actor, action: asked.action, subject: 'calls', after, address })
  }
  for (const subject of players) {
    const action = `player.${asked.action}`
    await insertAudit(db, { actor, action, subject: subject.slice(0, 160), after, address })
  }
}

async function asLines(db: Database, rows: StoredCall[]): Promise<CallLine[]> {
  const [nicknames, titles] = await Promise.all([
    findNicknames(db, distinct(rows.map(({ userId }) => userId))),
    gameTitles(distinct(rows.map(({ gameCode }) => gameCode))),
  ])
  return rows.map((row) => ({
    ...row,
    request: prettyText(row.request),
    answer: prettyText(row.answer),
    nickname: row.userId === null ? null : (nicknames.get(row.userId) ?? null),
    gameTitle: row.gameCode === null ? null : (titles.get(row.gameCode) ?? null),
  }))
}

function distinct<Value>(values: (Value | null)[]): Value[] {
  return [...new Set(values.flatMap((value) => (value === null ? [] : [value])))]
}
