// Log-in sessions of staff: their own cookie, their own rows, over after half an hour without use and after twelve
// hours in any case. A session is worth nothing until the second factor was shown and a temporary password replaced:
// `currentStaff` and `requireStaff` know only those who have come all the way.
import 'server-only'
import { cache } from 'react'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database } from '../db/client'
import { goTo } from './go-to'
import { isAllowed, type Permission } from './permissions'
import { requestAddress, requestUserAgent } from './request-address'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie'
import { hashToken, newToken } from './session-token'
import {
  endStaffSessions,
  findStaffSession,
  insertStaffSession,
  listLivingStaffSessions,
  touchStaffSession,
} from './staff-session-store'
import { type CurrentStaff, roles, type StaffAtDoor, type StaffStage } from './types'

export const staffSessionMaxSeconds = 12 * 3600
export const staffSessionIdleMs = 30 * 60_000
/** How long somebody may take between password and code. */
export const staffDoorMs = 15 * 60_000
const touchEveryMs = 60_000
const sessionsMax = 50

/**
 * Thrown when someone asks for what their role does not hold: pages do not offer it, so it is a forged request. Next
 * answers 403 to it, on a page, in a route and in an action, as to its own `forbidden()`, whose mark it carries; that
 * function itself is not to be had outside Next.
 */
export class NotAllowedError extends Error {
  readonly digest = 'NEXT_HTTP_ERROR_FALLBACK;403'
}

/** Where each stage of a log-in goes on. */
export const stagePages = {
  enrol: '/admin/second-factor/enrol',
  verify: '/admin/second-factor',
  'new-password': '/admin/new-password',
} as const satisfies Record<Exclude<StaffStage, 'ready'>, string>

/** Opens a session that has shown a password and nothing else yet; returns its token, for a cookie. */
export async function createStaffSession(
  staffId: string,
  from: { address: string; userAgent: string },
): Promise<string> {
  const token = newToken()
  await insertStaffSession(database(), { tokenHash: hashToken(token), staffId, ...from })
  return token
}

/** Which member of staff a token stands for right now, and how far they have come. Marks the session as used. */
export async function resolveStaffSession(token: string | null): Promise<StaffAtDoor | null> {
  if (token === null) return null
  const tokenHash = hashToken(token)
  const row = await findStaffSession(database(), tokenHash)
  const role = roles.find((one) => one === row?.staff.role)
  if (row === null || role === undefined || row.endedAt !== null || !row.staff.isActive) return null
  const at = now()
  const unusedMs = at.getTime() - row.lastSeenAt.getTime()
  const ageMs = at.getTime() - row.createdAt.getTime()
  if (unusedMs > staffSessionIdleMs || ageMs > staffSessionMaxSeconds * 1000) return null
  if (row.verifiedAt === null && ageMs > staffDoorMs) return null
  if (unusedMs > touchEveryMs) await touchStaffSession(database(), { tokenHash, at })
  const isEnrolled = row.staff.totpEnrolledAt !== null
  const stage = stageOf(isEnrolled, row.verifiedAt !== null, row.staff.mustChangePassword)
  return { id: row.staff.id, email: row.staff.email, role, sessionHash: tokenHash, stage }
}

function stageOf(isEnrolled: boolean, isVerified: boolean, mustChangePassword: boolean): StaffStage {
  if (!isEnrolled) return 'enrol'
  if (!isVerified) return 'verify'
  return mustChangePassword ? 'new-password' : 'ready'
}

const readStaff = cache(async () => resolveStaffSession(await readSessionCookie('staff')))

/** The member of staff behind this request, or null; one who is still at the door is nobody yet. */
export async function currentStaff(): Promise<CurrentStaff | null> {
  const staff = await readStaff()
  return staff?.stage === 'ready' ? staff : null
}

/** Whoever has shown a password, however far they have come: for the pages between the log-in and the office. */
export function staffAtDoor(): Promise<StaffAtDoor | null> {
  return readStaff()
}

/**
 * The member of staff, who must hold the permission (null: whoever works here). Without a session off to the log-in
 * page, with half a log-in to its next step.
 */
export async function requireStaff(permission: Permission | null): Promise<CurrentStaff> {
  const staff = await readStaff()
  if (staff === null) return goTo('/admin/login')
  if (staff.stage !== 'ready') return goTo(stagePages[staff.stage])
  if (permission !== null && !isAllowed(staff.role, permission)) {
    throw new NotAllowedError(`${staff.role} may not ${permission}`)
  }
  return staff
}

export async function openStaffSession(staffId: string): Promise<void> {
  const from = { address: await requestAddress(), userAgent: await requestUserAgent() }
  await writeSessionCookie('staff', await createStaffSession(staffId, from), staffSessionMaxSeconds)
}

export async function closeStaffSession(): Promise<void> {
  const token = await readSessionCookie('staff')
  await clearSessionCookie('staff')
  if (token !== null) await endStaffSessionOfToken(token, await requestAddress())
}

/** Ends the session row of a token, wherever the token came from. */
export async function endStaffSessionOfToken(token: string, address: string): Promise<void> {
  const row = await findStaffSession(database(), hashToken(token))
  if (row === null) return
  const { staffId, tokenHash } = row
  const ended = await endStaffSessions(database(), { staffId, only: tokenHash, reason: 'logout', at: now() })
  if (ended === 0) return
  await insertAudit(database(), { actor: staffId, action: 'staff.logout', subject: staffId, address })
}

/** Sessions of one member of staff that are alive, newest first. */
export function livingStaffSessions(staffId: string) {
  const at = now().getTime()
  return listLivingStaffSessions(database(), {
    staffId,
    seenSince: new Date(at - staffSessionIdleMs),
    openedSince: new Date(at - staffSessionMaxSeconds * 1000),
    limit: sessionsMax,
  })
}
