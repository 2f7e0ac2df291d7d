// A member of staff at work, for tests of `lib/backoffice`: Next's cookies and headers are given, the rest is ours.
//
//     vi.mock('next/headers', async () => (await import('../testing/next-headers')).nextHeaders)
import { randomUUID } from 'node:crypto'
import { clearSessionCookie, writeSessionCookie } from '../auth/session-cookie'
import { createStaffSession } from '../auth/staff-session'
import type { Role } from '../auth/types'
import { database } from '../db/client'

/** From here on the test is a person of this role, logged in with a second factor. Returns their id. */
export async function actAs(role: Role): Promise<string> {
  const id = randomUUID()
  const email = `${id}@house.test`
  await database().staff.create({
    data: { id, email, emailKey: email, passwordHash: 'none', role, totpEnrolledAt: new Date() },
  })
  const token = await createStaffSession(id, { address: '10.0.0.1', userAgent: 'test' })
  await database().staffSession.updateMany({ where: { staffId: id }, data: { verifiedAt: new Date() } })
  await writeSessionCookie('staff', token, 3600)
  return id
}

/** From here on nobody is logged in. */
export async function actAsNobody(): Promise<void> {
  await clearSessionCookie('staff')
}
