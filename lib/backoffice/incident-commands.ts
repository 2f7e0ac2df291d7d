// What staff do about an incident: move it on, hand it over, say something. Deeds go in with their audit row.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { database, type Transaction } from '../db/client'
import {
  changeIncident,
  findIncidentRow,
  type IncidentRow,
  insertNote,
  lockIncident,
} from './incidents-store'
import { isIncidentState, nextStates, readIncidentId } from './rules-incidents'
import { findStaffPerson } from './staff-store'

const textMax = 2000
const reasonMax = 200

export type IncidentResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'gone' | 'moved' | 'no-person' | 'same' }

/** Moves an incident on. Refused when it is not where the person saw it: somebody else was quicker. */
export function moveIncident(
  id: string,
  { from, to, reason: typed }: { from: string; to: string; reason: string },
): Promise<IncidentResult> {
  return withIncident(id, typed, async (tx, row, { actor, reason, address }) => {
    const isWay = isIncidentState(to) && nextStates(row.state).includes(to)
    if (row.state !== from || !isWay) return { ok: false, reason: 'moved' }
    // Who takes up what is nobody's has it from then on.
    const takes = to === 'working' && row.assignee === null ? { assignee: actor } : {}
    await changeIncident(tx, row.id, { state: to, ...takes })
    await insertNote(tx, { incidentId: row.id, staffId: actor, deed: to, text: reason })
    const before = { state: row.state, assignee: row.assignee }
    const after = { state: to, assignee: row.assignee, ...takes }
    await noteDeed(tx, row, { actor, action: `incident.${to}`, reason, before, after, address })
    return { ok: true }
  })
}

/** Gives an incident to somebody, or back to nobody with an empty id. */
export function assignIncident(
  id: string,
  { assignee, reason: typed }: { assignee: string; reason: string },
): Promise<IncidentResult> {
  return withIncident(id, typed, async (tx, row, { actor, reason, address }) => {
    const person = assignee === '' ? null : await findStaffPerson(tx, assignee)
    if (assignee !== '' && person?.isActive !== true) return { ok: false, reason: 'no-person' }
    const now = person?.id ?? null
    if (now === row.assignee) return { ok: false, reason: 'same' }
    await changeIncident(tx, row.id, { assignee: now })
    const note = { incidentId: row.id, staffId: actor, text: reason, assignee: now }
    await insertNote(tx, { ...note, deed: 'assign' })
    const [before, after] = [{ assignee: row.assignee }, { assignee: now }]
    await noteDeed(tx, row, { actor, action: 'incident.assign', reason, before, after, address })
    return { ok: true }
  })
}

interface Because {
  /** Who of the staff. */
  actor: string
  reason: string
  address: string
}

/** A change with its reason, by somebody who may, on the locked row; change and audit row go in together. */
async function withIncident(
  id: string,
  typed: string,
  change: (tx: Transaction, row: IncidentRow, because: Because) => Promise<IncidentResult>,
): Promise<IncidentResult> {
  const staff = await requireStaff('incidents.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const because = { actor: staff.id, reason, address: await requestAddress() }
  return database().$transaction(async (tx) => {
    const row = await lockIncident(tx, readIncidentId(id))
    return row === null ? { ok: false, reason: 'gone' } : change(tx, row, because)
  })
}

/** Says something about an incident, in any state. */
export async function commentIncident(id: string, typed: string): Promise<IncidentResult> {
  const staff = await requireStaff('incidents.manage')
  const text = typed.trim().slice(0, textMax)
  if (text === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  return database().$transaction(async (tx): Promise<IncidentResult> => {
    const row = await findIncidentRow(tx, readIncidentId(id))
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
