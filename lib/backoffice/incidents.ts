// Incidents as a work list: whose each is, how far it is, and what was done about it. Deeds go in with their audit row.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { accountKey, requestAddress, requireStaff } from '../auth/auth'
import { type Database, database, type Transaction } from '../db/client'
import { findPlayerIds } from './calls-store'
import {
  changeIncident,
  countUnsettled,
  findIncidentRow,
  type IncidentRow,
  type IncidentSort,
  insertNote,
  type JournalLine,
  listIncidentKinds,
  listIncidentRows,
  listNotes,
  listRowsOfIdentity,
  lockIncident,
} from './incidents-store'
import { findNamesOf } from './names'
import { type IncidentState, incidentStates, isIncidentState, nextStates } from './rules-incidents'
import { findStaffPerson, listStaffNames } from './staff-store'

export const incidentsOfPage = 30
const incidentsOfExportStep = 500
const namesMax = 500
const notesMax = 500
const textMax = 2000
const reasonMax = 200

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
  const row = await findIncidentRow(db, readId(id))
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

export type IncidentResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'gone' | 'moved' | 'no-person' | 'same' }

/** Moves an incident on. Refused when it is not where the person saw it: somebody else was quicker. */
export async function moveIncident(
  id: string,
  { from, to, reason: typed }: { from: string; to: string; reason: string },
): Promise<IncidentResult> {
  const staff = await requireStaff('incidents.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx): Promise<IncidentResult> => {
    const row = await lockIncident(tx, readId(id))
    if (row === null) return { ok: false, reason: 'gone' }
    const isWay = isIncidentState(to) && nextStates(row.state).includes(to)
    if (row.state !== from || !isWay) return { ok: false, reason: 'moved' }
    // Who takes up what is nobody's has it from then on.
    const takes = to === 'working' && row.assignee === null ? { assignee: staff.id } : {}
    await changeIncident(tx, row.id, { state: to, ...takes })
    await insertNote(tx, { incidentId: row.id, staffId: staff.id, deed: to, text: reason })
    const before = { state: row.state, assignee: row.assignee }
    const after = { state: to, assignee: row.assignee, ...takes }
    await noteDeed(tx, row, { actor: staff.id, action: `incident.${to}`, reason, before, after, address })
    return { ok: true }
  })
}

/** Gives an incident to somebody, or back to nobody with an empty id. */
export async function assignIncident(
  id: string,
  { assignee, reason: typed }: { assignee: string; reason: string },
): Promise<IncidentResult> {
  const staff = await requireStaff('incidents.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx): Promise<IncidentResult> => {
    const row = await lockIncident(tx, readId(id))
    if (row === null) return { ok: false, reason: 'gone' }
    const person = assignee === '' ? null : await findStaffPerson(tx, assignee)
    if (assignee !== '' && person?.isActive !== true) return { ok: false, reason: 'no-person' }
    const now = person?.id ?? null
    if (now === row.assignee) return { ok: false, reason: 'same' }
    await changeIncident(tx, row.id, { assignee: now })
    const note = { incidentId: row.id, staffId: staff.id, text: reason, assignee: now }
    await insertNote(tx, { ...note, deed: 'assign' })
    const [before, after] = [{ assignee: row.assignee }, { assignee: now }]
    await noteDeed(tx, row, { actor: staff.id, action: 'incident.assign', reason, before, after, address })
    return { ok: true }
  })
}

/** Says something about an incident, in any state. */
export async function commentIncident(id: string, typed: string): Promise<IncidentResult> {
  const staff = await requireStaff('incidents.manage')
  const text = typed.trim().slice(0, textMax)
  if (text === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx): Promise<IncidentResult> => {
    const row = await findIncidentRow(tx, readId(id))
    if (row === null) return { ok: false, reason: 'gone' }
    await insertNote(tx, { incidentId: row.id, staffId: staff.id, deed: 'comment', text })
    await noteDeed(tx, row, { actor: staff.id, action: 'incident.comment', after: { text }, address })
    return { ok: true }
  })
}

type Deed = Omit<Parameters<typeof insertAudit>[1], 'subject'>

function noteDeed(tx: Transaction, row: IncidentRow, deed: Deed): Promise<void> {
  return insertAudit(tx, { ...deed, subject: `incident ${row.id}` })
}

function readId(text: string): bigint {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : -1n
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
