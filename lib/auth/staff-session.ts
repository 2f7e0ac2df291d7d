// Log-in sessions of staff: their own cookie, their own rows, over after half an hour without use.
import 'server-only'
import { cache } from 'react'
import { now } from '../clock'
import { database } from '../db/client'
import { goTo } from './go-to'
import { isAllowed, type Permission } from './permissions'
import { requestAddress } from './request-address'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie'
import { hashToken, newToken } from './session-token'
import { endStaffSession, findStaffSession, insertStaffSession, touchStaffSession } from './store'
import { type CurrentStaff, roles } from './types'

export const staffSessionMaxSeconds = 12 * 3600
export const staffSessionIdleMs = 30 * 60_000
const touchEveryMs = 60_000

/** Thrown when someone asks for what their role does not hold: pages do not offer it, so it is a forged request. */
export class NotAllowedError extends Error {}

export async function createStaffSession(staffId: string, address: string): Promise<string> {
  const token = newToken()
  await insertStaffSession(database(), { tokenHash: hashToken(token), staffId, address })
  return token
}

/** Which member of staff a token stands for right now, or null. Marks the session as used. */
export async function resolveStaffSession(token: string | null): Promise<CurrentStaff | null> {
  if (token === null) return null
  const tokenHash = hashToken(token)
  const row = await findStaffSession(database(), tokenHash)
  const role = roles.find((one) => one === row?.staff.role)
  if (row === null || role === undefined || row.endedAt !== null || !row.staff.isActive) return null
  const at = now()
  const unusedMs = at.getTime() - row.lastSeenAt.getTime()
  const ageMs = at.getTime() - row.createdAt.getTime()
  if (unusedMs > staffSessionIdleMs || ageMs > staffSessionMaxSeconds * 1000) return null
  if (unusedMs > touchEveryMs) await touchStaffSession(database(), { tokenHash, at })
  return { id: row.staff.id, email: row.staff.email, role, sessionHash: tokenHash }
}

const readStaff = cache(async () => resolveStaffSession(await readSessionCookie('staff')))

/** The member of staff behind this request, or null. */
export function currentStaff(): Promise<CurrentStaff | null> {
  return readStaff()
}

/** The member of staff, who must hold the permission; without a session, off to the staff's log-in page. */
export async function requireStaff(permission: Permission): Promise<CurrentStaff> {
  const staff = await readStaff()
  if (staff === null) return goTo('/admin/login')
  if (!isAllowed(staff.role, permission)) throw new NotAllowedError(`${staff.role} may not ${permission}`)
  return staff
}

export async function openStaffSession(staffId: string): Promise<void> {
  const token = await createStaffSession(staffId, await requestAddress())
  await writeSessionCookie('staff', token, staffSessionMaxSeconds)
}

export async function closeStaffSession(): Promise<void> {
  const token = await readSessionCookie('staff')
  await clearSessionCookie('staff')
  if (token !== null) await endStaffSession(database(), { tokenHash: hashToken(token), at: now() })
}
