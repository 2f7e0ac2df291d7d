// What a member of staff does to their own account. Whatever weakens or replaces a log-in asks for the password again.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database } from '../db/client'
import { hashPassword, passwordLengthMax, staffPasswordLengthMin, verifyPassword } from './passwords'
import type { StaffGuarded } from './staff-attempts'
import { confirmStaffPassword } from './staff-log-in'
import { endStaffSessions } from './staff-session-store'
import { findStaffSecrets, updateStaff } from './staff-store'
import type { CurrentStaff } from './types'

/** Shorter names are part of many words. */
const nameLengthMin = 4

export type PasswordFault = 'short' | 'long' | 'same' | 'email'
type PasswordWritten = { ok: true } | { ok: false; reason: PasswordFault }
type PasswordResult = Exclude<StaffGuarded<true>, { ok: true }> | PasswordWritten

/** Changes the password, knowing the old one; every other session of theirs ends. */
export async function changeOwnPassword(
  staff: CurrentStaff,
  { current, next }: { current: string; next: string },
  address: string,
): Promise<PasswordResult> {
  const confirmed = await confirmStaffPassword(staff, current, address)
  return confirmed.ok ? writePassword(staff, next, address) : confirmed
}

/** Replaces a temporary password, which was shown a moment ago. */
export function replaceTemporaryPassword(
  staff: CurrentStaff,
  next: string,
  address: string,
): Promise<PasswordWritten> {
  return writePassword(staff, next, address)
}

async function writePassword(staff: CurrentStaff, next: string, address: string): Promise<PasswordWritten> {
  const fault = await faultOf(staff, next)
  if (fault !== null) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(next)
  await database().$transaction(async (tx) => {
    await updateStaff(tx, staff.id, { passwordHash, mustChangePassword: false })
    const ending = { staffId: staff.id, reason: 'staff.password.change', except: staff.sessionHash }
    await endStaffSessions(tx, { ...ending, at: now() })
    const audit = { actor: staff.id, action: 'staff.password.change', subject: staff.id, address }
    await insertAudit(tx, audit)
  })
  return { ok: true }
}

async function faultOf(staff: CurrentStaff, next: string): Promise<PasswordFault | null> {
  if (next.length < staffPasswordLengthMin) return 'short'
  if (next.length > passwordLengthMax) return 'long'
  const name = staff.email.split('@')[0]?.toLowerCase() ?? ''
  if (name.length >= nameLengthMin && next.toLowerCase().includes(name)) return 'email'
  const { passwordHash } = await findStaffSecrets(database(), staff.id)
  return (await verifyPassword(passwordHash, next)) ? 'same' : null
}

/** Ends one of the person's own sessions, or all but this one. */
export async function endOwnSessions(
  staff: CurrentStaff,
  which: { only: string } | { except: string },
  address: string,
): Promise<number> {
  return database().$transaction(async (tx) => {
    const ended = await endStaffSessions(tx, { staffId: staff.id, reason: 'ended', at: now(), ...which })
    if (ended > 0) {
      const audit = { actor: staff.id, action: 'staff.sessions.end', subject: staff.id, address }
      await insertAudit(tx, { ...audit, after: { ended } })
    }
    return ended
  })
}
