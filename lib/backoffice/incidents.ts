// Incidents as a work list: whose each is, how far it is, and what was done about it.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import { type Database, database } from '../db/client'
import { findPlayerIds } from './calls-store'
import {
  countUnsettled,
  findIncidentRow,
  type IncidentRow,
  type IncidentSort,
  type JournalLine,
  listIncidentKinds,
  listIncidentRows,
  listNotes,
  listRowsOfIdentity,
} from './incidents-store'
import { findNamesOf } from './names'
import {
  type IncidentState,
  incidentStates,
  isIncidentState,
  nextStates,
  readIncidentId,
} from './rules-incidents'
import { listStaffNames } from './staff-store'

export const incidentsOfPage = 30
const incidentsOfExportStep = 500
const namesMax = 500
const notesMax = 500

export interface IncidentQuery {
  /** A state, "all", or empty: those nobody has settled. */
  state: string
  kind: string
  player: string
  /** A staff id, "me", "none" or empty. */
  assignee: string
  q: string
}

/** An incident as it is listed. */
export interface WorkLine extends IncidentRow {
  assigneeName: string | null
  nickname: string | null
}

export interface WorkList {
  lines: WorkLine[]
  total: number
  unsettled: { open: number; working: number }
  kinds: string[]
  people: { id: string; email: string }[]
}

/** A page of the work list. */
export async function searchIncidents(
  query: IncidentQuery,
  page: { sort: IncidentSort; direction: 'asc' | 'desc'; page: number },
): Promise<WorkList> {
  const staff = await requireStaff('incidents.read')
  const db = database()
  const after = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const address = await requestAddress()
  await insertAudit(db, { actor: staff.id, action: 'incidents.read', subject: 'incidents', after, address })
  const search = await searchOf(db, query, staff.id)
  const [{ rows, total }, unsettled, kinds, people] = await Promise.all([
    listIncidentRows(db, {
      ...search,
      sort: page.sort,
      direction: page.direction,
      limit: incidentsOfPage,
      offset: (page.page - 1) * incidentsOfPage,
    }),
    countUnsettled(db),
    listIncidentKinds(db),
    listStaffNames(db, namesMax),
  ])
  return { lines: await asLines(db, rows), total, unsettled, kinds, people }
}

/** Every incident of a search, the one that came longest ago first. The export itself is an audit row. */
export async function exportIncidents(query: IncidentQuery): Promise<AsyncIterable<WorkLine>> {
  const staff = await requireStaff('incidents.read')
  const db = database()
  const after = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const address = await requestAddress()
  await insertAudit(db, { actor: staff.id, action: 'incidents.export', subject: 'incidents', after, address })
  return allIncidents(db, await searchOf(db, query, staff.id))
}

async function* allIncidents(
  db: Database,
  search: Awaited<ReturnType<typeof searchOf>>,
): AsyncIterable<WorkLine> {
  for (let offset = 0; ; offset += incidentsOfExportStep) {
    const place = { sort: 'last', direction: 'asc', limit: incidentsOfExportStep, offset } as const
    const { rows } = await listIncidentRows(db, { ...search, ...place })
    yield* await asLines(db, rows)
    if (rows.length < incidentsOfExportStep) return
  }
}

async function searchOf(db: Database, query: IncidentQuery, staffId: string) {
  const players =
    query.player === ''
      ? null
      : await findPlayerIds(db, { id: query.player, nicknameKey: accountKey(query.player) })
  return {
    states: statesOf(query.state),
    kind: query.kind,
    players: players?.length === 0 ? [query.player] : players,
    assignee: query.assignee === 'me' ? staffId : query.assignee,
    subject: query.q,
  }
}

function statesOf(asked: string): readonly IncidentState[] {
  if (asked === 'all') return incidentStates
  return isIncidentState(asked) ? [asked] : ['open', 'working']
}

/** How many incidents nobody has taken up. */
export async function countOpenIncidents(): Promise<number> {
  await requireStaff('incidents.read')
  return (await countUnsettled(database())).open
}

export interface IncidentEntry {
  key: string
  at: Date
  who: string
  deed: string
  text: string
  assigneeName: string | null
}

export interface IncidentFile {
  incident: WorkLine
  entries: IncidentEntry[]
  journal: JournalLine[]
  people: { id: string; email: string }[]
  /** Where it may go from here. */
  next: readonly IncidentState[]
}

/** An incident with all that is known about it, or null. */
export async function openIncident(id: string): Promise<IncidentFile | null> {
  const staff = await requireStaff('incidents.read')
  const db = database()
  const row = await findIncidentRow(db, readIncidentId(id))
  if (row === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: 'incident.read',
    subject: row.playerId?.slice(0, 160) ?? `incident ${row.id}`,
    after: { incident: id },
    address: await requestAddress(),
  })
  const [[incident], notes, journal, people] = await Promise.all([
    asLines(db, [row]),
    listNotes(db, row.id, notesMax),
    listRowsOfIdentity(db, row.subject),
    listStaffNames(db, namesMax),
  ])
  if (incident === undefined) return null
  const { staff: names } = await findNamesOf(db, [
    ...new Set(notes.flatMap(({ staffId, assignee }) => [staffId, assignee ?? ''])),
  ])
  const entries = notes.map((note) => ({
    key: String(note.id),
    at: note.createdAt,
    who: names.get(note.staffId) ?? note.staffId,
    deed: note.deed,
    text: note.text,
    assigneeName: note.assignee === null ? null : (names.get(note.assignee) ?? note.assignee),
  }))
  return { incident, entries, journal, people, next: nextStates(row.state) }
}

async function asLines(db: Database, rows: IncidentRow[]): Promise<WorkLine[]> {
  const ids = rows.flatMap(({ playerId, assignee }) => [playerId ?? '', assignee ?? ''])
  const { staff, players } = await findNamesOf(db, [...new Set(ids)])
  return rows.map((row) => ({
    ...row,
    assigneeName: row.assignee === null ? null : (staff.get(row.assignee) ?? row.assignee),
    nickname: row.playerId === null ? null : (players.get(row.playerId) ?? null),
  }))
}
