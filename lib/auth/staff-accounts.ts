// Changes of staff accounts by somebody else: an owner in the back office, or the command line. Each ends the
// person's sessions where it must and leaves its audit row in the same transaction. Who may ask is settled before.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { accountKey } from './log-in'
import { hashPassword, temporaryPassword } from './passwords'
import { refusalOf, type StaffChange, type StaffRefusal } from './rules-staff'
import { unlockStaffAccount } from './staff-attempts'
import { endStaffSessions } from './staff-session-store'
import {
  countActiveOwners,
  findStaff,
  findStaffByEmail,
  insertStaff,
  lockStaffAccounts,
  replaceRecoveryCodes,
  updateStaff,
} from './staff-store'
import type { Role } from './types'

export interface StaffActor {
  /** A staff id, or "command line". */
  id: string
  address?: string
}

export type StaffResult = { ok: true } | { ok: false; reason: StaffRefusal | 'no-staff' }
export type NewStaffResult =
  | { ok: true; id: string; password: string }
  | { ok: false; reason: 'email' | 'taken' }

export interface WantedStaff {
  email: string
  role: Role
  reason?: string
  /** One that the person has chosen already; else a temporary one is made. */
  password?: string
}

/** Opens an account. A temporary password opens nothing but the page that replaces it. */
export async function createStaff(
  actor: StaffActor,
  { email, role, reason, password: chosen }: WantedStaff,
): Promise<NewStaffResult> {
  const trimmed = email.trim()
  if (!z.email().max(254).safeParse(trimmed).success) return { ok: false, reason: 'email' }
  const emailKey = accountKey(trimmed)
  const id = randomUUID()
  const password = chosen ?? temporaryPassword()
  const staff = { id, email: trimmed, emailKey, role, mustChangePassword: chosen === undefined }
  const passwordHash = await hashPassword(password)
  return database().$transaction(async (tx) => {
    await lockStaffAccounts(tx)
    if ((await findStaffByEmail(tx, emailKey)) !== null) return { ok: false, reason: 'taken' }
    await insertStaff(tx, { ...staff, passwordHash })
    await note(tx, actor, { action: 'staff.create', subject: id, reason, after: { email: trimmed, role } })
    return { ok: true, id, password }
  })
}

export function changeStaffRole(
  actor: StaffActor,
  id: string,
  { role, reason }: { role: Role; reason: string },
): Promise<StaffResult> {
  return changeStaff(actor, id, { change: { role }, action: 'staff.role', reason })
}

/** Lets a person go, or back in. */
export function setStaffActive(
  actor: StaffActor,
  id: string,
  { isActive, reason }: { isActive: boolean; reason: string },
): Promise<StaffResult> {
  const action = isActive ? 'staff.reactivate' : 'staff.deactivate'
  return changeStaff(actor, id, { change: { isActive }, action, reason })
}

interface WantedChange {
  change: StaffChange
  action: string
  reason: string
}

function changeStaff(
  actor: StaffActor,
  id: string,
  { change, action, reason }: WantedChange,
): Promise<StaffResult> {
  return database().$transaction(async (tx) => {
    await lockStaffAccounts(tx)
    const target = await findStaff(tx, id)
    if (target === null) return { ok: false, reason: 'no-staff' }
    const activeOwners = await countActiveOwners(tx)
    const refusal = refusalOf(change, { actorId: actor.id, target, activeOwners })
    if (refusal !== null) return { ok: false, reason: refusal }
    await updateStaff(tx, id, change)
    await endStaffSessions(tx, { staffId: id, reason: action, at: now() })
    const before = 'role' in change ? { role: target.role } : { isActive: target.isActive }
    await note(tx, actor, { action, subject: id, reason, before, after: { ...change } })
    return { ok: true }
  })
}

/**
 * Gives a person a temporary password, ends their sessions and takes a lock off; returns it, to be told once. Not for
 * oneself: a session left open must not be worth a password.
 */
export async function resetStaffPassword(
  actor: StaffActor,
  id: string,
  reason: string,
): Promise<{ ok: true; password: string } | { ok: false; reason: 'no-staff' | 'self' }> {
  if (actor.id === id) return { ok: false, reason: 'self' }
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  const target = await database().$transaction(async (tx) => {
    const found = await findStaff(tx, id)
    if (found === null) return null
    await updateStaff(tx, id, { passwordHash, mustChangePassword: true })
    await endStaffSessions(tx, { staffId: id, reason: 'staff.password.reset', at: now() })
    await note(tx, actor, { action: 'staff.password.reset', subject: id, reason })
    return found
  })
  if (target === null) return { ok: false, reason: 'no-staff' }
  await unlockStaffAccount(target.emailKey, actor.address ?? 'unknown')
  return { ok: true, password }
}

/** Forgets a person's second factor: the next log-in enrols a new one. One's own is replaced on the profile. */
export async function resetSecondFactor(actor: StaffActor, id: string, reason: string): Promise<StaffResult> {
  if (actor.id === id) return { ok: false, reason: 'self' }
  return database().$transaction(async (tx) => {
    const target = await findStaff(tx, id)
    if (target === null) return { ok: false, reason: 'no-staff' }
    await updateStaff(tx, id, { totpSecret: null, totpPending: null, totpStep: 0, totpEnrolledAt: null })
    await replaceRecoveryCodes(tx, { staffId: id, hashes: [] })
    await endStaffSessions(tx, { staffId: id, reason: 'staff.second-factor.reset', at: now() })
    await note(tx, actor, {
      action: 'staff.second-factor.reset',
      subject: id,
      reason,
      before: { enrolled: target.totpEnrolledAt?.toISOString() ?? null },
    })
    return { ok: true }
  })
}

/** Takes the lock off an account before its half hour is over. */
export async function unlockStaff(actor: StaffActor, id: string, reason: string): Promise<StaffResult> {
  const target = await findStaff(database(), id)
  if (target === null) return { ok: false, reason: 'no-staff' }
  await unlockStaffAccount(target.emailKey, actor.address ?? 'unknown')
  await note(database(), actor, { action: 'staff.unlock', subject: id, reason })
  return { ok: true }
}

interface Note {
  action: string
  subject: string
  reason?: string | undefined
  before?: Record<string, string | boolean | null>
  after?: Record<string, string | boolean>
}

function note(tx: Transaction, actor: StaffActor, { reason, ...rest }: Note): Promise<void> {
  return insertAudit(tx, {
    ...rest,
    actor: actor.id,
    ...(reason ? { reason } : {}),
    ...(actor.address === undefined ? {} : { address: actor.address }),
  })
}
