// Significant events: one feed of what a supervisor would want to know of, from where each of them happened.
import 'server-only'
import { accountKey } from '../auth/auth'
import { now } from '../clock'
import { type Database, database } from '../db/client'
import { readPeriod, shiftDay } from '../reports/reports'
import { listAuditActions } from './audit-store'
import { findPlayerIds } from './calls-store'
import { type EventCursor, type EventRow, type EventSearch, listEventRows } from './events-store'
import { findNamesOf } from './names'
import { noteReportReading } from './report-rows'
import { noteExport, type PeriodQuery } from './reports'
import { type EventKind, eventKindOf, eventKinds } from './rules-alterations'

const rowsOfPage = 30
const rowsOfStep = 1000
const exportRowsMax = 500_000

export interface EventQuery extends Omit<PeriodQuery, 'currency'> {
  kind: string
  /** An id or a nickname. */
  player: string
}

export interface EventLine extends Omit<EventRow, 'kind' | 'key'> {
  key: string
  kind: EventKind
  /** The e-mail or nickname of whoever did it. */
  actorName: string | null
  subjectName: string | null
  isPlayer: boolean
}

/** A page of events, newest first. */
export async function showEvents(
  query: EventQuery,
  after: string | null,
): Promise<{ lines: EventLine[]; next: string | null }> {
  const db = database()
  await noteReportReading(db, 'significant events', { ...query })
  const search = await searchOf(db, query)
  if (search === null) return { lines: [], next: null }
  const rows = await listEventRows(db, { ...search, after: readCursor(after), limit: rowsOfPage + 1 })
  const shown = rows.slice(0, rowsOfPage)
  const last = shown.at(-1)
  const hasMore = rows.length > rowsOfPage && last !== undefined
  return { lines: await asLines(db, shown), next: hasMore ? `${last.at.getTime()}.${last.key}` : null }
}

/** All of them, newest first. */
export async function exportEvents(query: EventQuery): Promise<AsyncIterable<EventLine>> {
  const db = database()
  await noteExport(db, 'significant events', { ...query })
  return allLines(db, await searchOf(db, query))
}

async function* allLines(
  db: Database,
  search: Omit<EventSearch, 'after' | 'limit'> | null,
): AsyncIterable<EventLine> {
  if (search === null) return
  let after: EventCursor | null = null
  for (let count = 0; count < exportRowsMax; count += rowsOfStep) {
    const rows: EventRow[] = await listEventRows(db, { ...search, after, limit: rowsOfStep })
    yield* await asLines(db, rows)
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsOfStep) return
    after = { at: last.at, key: last.key }
  }
  throw new Error(`an export has at most ${exportRowsMax} rows`)
}

async function searchOf(
  db: Database,
  query: EventQuery,
): Promise<Omit<EventSearch, 'after' | 'limit'> | null> {
  const { from, to } = readPeriod(query, now())
  const actions = (await listAuditActions(db)).flatMap((action) => {
    const kind = eventKindOf(action)
    return kind === null || (query.kind !== '' && kind !== query.kind) ? [] : [{ action, kind }]
  })
  const [player = ''] =
    query.player === ''
      ? []
      : await findPlayerIds(db, { id: query.player, nicknameKey: accountKey(query.player) })
  if (query.player !== '' && player === '') return null
  return {
    actions,
    kind: query.kind,
    player,
    from: new Date(`${from}T00:00:00Z`),
    until: new Date(`${shiftDay(to, 1)}T00:00:00Z`),
  }
}

function readCursor(text: string | null): EventCursor | null {
  const [, at, key] = /^(\d{1,14})\.(.{1,400})$/.exec(text ?? '') ?? []
  return at === undefined || key === undefined ? null : { at: new Date(Number(at)), key }
}

async function asLines(db: Database, rows: EventRow[]): Promise<EventLine[]> {
  const ids = rows.flatMap(({ actor, subject }) => [actor ?? '', subject ?? ''])
  const { staff, players } = await findNamesOf(
    db,
    [...new Set(ids)].filter((id) => id !== ''),
  )
  const nameOf = (id: string | null) => (id === null ? null : (staff.get(id) ?? players.get(id) ?? null))
  return rows.flatMap((row) => {
    const kind = eventKinds.find((one) => one === row.kind)
    if (kind === undefined) return []
    const actorName = nameOf(row.actor) ?? row.actor
    const isPlayer = row.subject !== null && players.has(row.subject)
    return [{ ...row, kind, actorName, subjectName: nameOf(row.subject), isPlayer }]
  })
}
