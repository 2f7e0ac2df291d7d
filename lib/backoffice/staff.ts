// The people who work here: read and changed by owners. The deeds themselves and their audit rows are lib/auth's.
import 'server-only'
import { insertAudit } from '../audit/audit'
import {
  accountKey,
  changeStaffRole,
  createStaff,
  livingStaffSessions,
  permissionTable,
  type Role,
  requestAddress,
  requireStaff,
  resetSecondFactor,
  resetStaffPassword,
  roles,
  setStaffActive,
  staffLockedUntil,
  unlockStaff,
} from '../auth/auth'
import { database } from '../db/client'
import { askedFor } from './export-rows'
import { readAudit } from './player-file'
import { findStaffPage, findStaffPerson, type StaffSearch } from './staff-store'

export const staffOfPage = 25
const staffOfExportStep = 200
const reasonMax = 200
const auditOfPerson = 15

export interface StaffLine {
  id: string
  email: string
  role: Role
  isActive: boolean
  isEnrolled: boolean
  mustChangePassword: boolean
  lockedUntil: Date | null
  createdAt: Date
  lastLoginAt: Date | null
}

export type StaffQuery = Omit<StaffSearch, 'skip' | 'take'> & { page: number }

/** A page of the people who work here. */
export async function listStaff(query: StaffQuery): Promise<{ people: StaffLine[]; total: number }> {
  const staff = await requireStaff('staff.manage')
  const db = database()
  const skip = (query.page - 1) * staffOfPage
  const found = await findStaffPage(db, { ...query, text: accountKey(query.text), skip, take: staffOfPage })
  const after = { search: query.text, role: query.role, state: query.state }
  const address = await requestAddress()
  await insertAudit(db, { actor: staff.id, action: 'staff.read', subject: 'staff', after, address })
  return { people: await Promise.all(found.people.map(lineOf)), total: found.total }
}

/** All who match, by e-mail. The export itself is an audit row. */
export async function exportStaff(
  query: Pick<StaffQuery, 'text' | 'role' | 'state'>,
): Promise<AsyncIterable<StaffLine>> {
  const staff = await requireStaff('staff.manage')
  const after = { search: query.text, role: query.role, state: query.state }
  const address = await requestAddress()
  await insertAudit(database(), { actor: staff.id, action: 'staff.export', subject: 'staff', after, address })
  return allStaff({ ...query, text: accountKey(query.text) })
}

async function* allStaff(query: Pick<StaffQuery, 'text' | 'role' | 'state'>): AsyncIterable<StaffLine> {
  const sort = { key: 'email', direction: 'asc' } as const
  for (let skip = 0; ; skip += staffOfExportStep) {
    const { people } = await findStaffPage(database(), { ...query, sort, skip, take: staffOfExportStep })
    for (const person of people) yield await lineOf(person)
    if (people.length < staffOfExportStep) return
  }
}

type StaffRow = NonNullable<Awaited<ReturnType<typeof findStaffPerson>>>

async function lineOf(row: StaffRow): Promise<StaffLine> {
  return {
    id: row.id,
    email: row.email,
    role: roles.find((role) => role === row.role) ?? 'read-only',
    isActive: row.isActive,
    isEnrolled: row.totpEnrolledAt !== null,
    mustChangePassword: row.mustChangePassword,
    lockedUntil: await staffLockedUntil(row.emailKey),
    createdAt: row.createdAt,
    lastLoginAt: row.lastLoginAt,
  }
}

/** Who may what, for a file: everybody who works here may see it. The export itself is an audit row. */
export async function exportPermissions(query: {
  q: string
  role: Role | null
}): Promise<typeof permissionTable> {
  const staff = await requireStaff(null)
  const [after, address] = [askedFor(query), await requestAddress()]
  await insertAudit(database(), { actor: staff.id, action: 'roles.export', subject: 'roles', after, address })
  return permissionTable
}

/** One person with their living sessions and what was done to their account; null when there is no such person. */
export async function openStaffFile(id: string) {
  const staff = await requireStaff('staff.manage')
  const db = database()
  const row = await findStaffPerson(db, id)
  if (row === null) return null
  await insertAudit(db, {
    actor: staff.id,
    action: 'staff.read',
    subject: id,
    address: await requestAddress(),
  })
  const [person, sessions, audit] = await Promise.all([
    lineOf(row),
    livingStaffSessions(id),
    readAudit(db, { subject: id, limit: auditOfPerson }),
  ])
  return { person, sessions, audit, isSelf: staff.id === id }
}

type Reasoned<T> = T | { ok: false; reason: 'no-reason' }

/** Opens an account; the temporary password in the answer is shown once. */
export async function inviteStaff(wanted: { email: string; role: Role; reason: string }) {
  return withReason(wanted.reason, (actor, reason) => createStaff(actor, { ...wanted, reason }))
}

export async function giveStaffRole(id: string, role: Role, typed: string) {
  return withReason(typed, (actor, reason) => changeStaffRole(actor, id, { role, reason }))
}

export async function letStaffGo(id: string, typed: string) {
  return withReason(typed, (actor, reason) => setStaffActive(actor, id, { isActive: false, reason }))
}

export async function letStaffBack(id: string, typed: string) {
  return withReason(typed, (actor, reason) => setStaffActive(actor, id, { isActive: true, reason }))
}

/** The temporary password in the answer is shown once. */
export async function giveTemporaryPassword(id: string, typed: string) {
  return withReason(typed, (actor, reason) => resetStaffPassword(actor, id, reason))
}

export async function forgetSecondFactor(id: string, typed: string) {
  return withReason(typed, (actor, reason) => resetSecondFactor(actor, id, reason))
}

export async function takeOffLock(id: string, typed: string) {
  return withReason(typed, (actor, reason) => unlockStaff(actor, id, reason))
}

/** Every change of another's account: an owner, with a reason. */
async function withReason<T>(
  typed: string,
  run: (actor: { id: string; address: string }, reason: string) => Promise<T>,
): Promise<Reasoned<T>> {
  const { id } = await requireStaff('staff.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  return run({ id, address: await requestAddress() }, reason)
}
