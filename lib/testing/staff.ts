// A member of staff behind the request, for tests of the back office's own doors; see request.ts for the request. All
// that comes after the cookie is the real thing.
import { randomUUID } from 'node:crypto'
import { clearSessionCookie, writeSessionCookie } from '../auth/session-cookie'
import { createStaffSession } from '../auth/staff-session'
import type { Role } from '../auth/types'
import { database } from '../db/client'

/** Opens an account of a role, with its second factor shown; returns its id. */
export async function hire(role: Role): Promise<string> {
  const id = randomUUID()
  const email = `${id}@house.test`
  const enrolled = { passwordHash: 'none', totpEnrolledAt: new Date() }
  await database().staff.create({ data: { id, email, emailKey: email, role, ...enrolled } })
  return id
}

/** From here on the request is this person's. */
export async function become(staffId: string): Promise<void> {
  const token = await createStaffSession(staffId, { address: '10.0.0.1', userAgent: 'test' })
  await database().staffSession.updateMany({ where: { staffId }, data: { verifiedAt: new Date() } })
  await writeSessionCookie('staff', token, 3600)
}

/** From here on the request is a new person's of this role. Returns their id. */
export async function actAs(role: Role): Promise<string> {
  const id = await hire(role)
  await become(id)
  return id
}

/** From here on nobody is logged in. */
export async function actAsNobody(): Promise<void> {
  await clearSessionCookie('staff')
}
