// The first step of a staff log-in: e-mail and password. What it opens leads to the second factor and nowhere else.
import 'server-only'
import { database } from '../db/client'
import { accountKey } from './log-in'
import { verifyPassword } from './passwords'
import { guardStaffAttempt, type StaffGuarded } from './staff-attempts'
import { findStaffByLogin, findStaffSecrets } from './staff-store'
import type { CurrentStaff } from './types'

/** A member of staff by e-mail; one who has left is told what a stranger is told. */
export async function logInStaff(
  email: string,
  password: string,
  address: string,
): Promise<StaffGuarded<string>> {
  const emailKey = accountKey(email).slice(0, 254)
  const staff = await findStaffByLogin(database(), emailKey)
  const stored = staff?.isActive ? staff.passwordHash : null
  const attempt = { emailKey, staffId: staff?.id ?? null, address, step: 'password' } as const
  return guardStaffAttempt(attempt, async () =>
    (await verifyPassword(stored, password)) ? (staff?.id ?? null) : null,
  )
}

/** Asks for the password again before something that matters; wrong tries count like log-ins. */
export async function confirmStaffPassword(
  staff: CurrentStaff,
  password: string,
  address: string,
): Promise<StaffGuarded<true>> {
  const { passwordHash } = await findStaffSecrets(database(), staff.id)
  const attempt = { emailKey: accountKey(staff.email), staffId: staff.id, address, step: 'password' } as const
  return guardStaffAttempt(attempt, async () =>
    (await verifyPassword(passwordHash, password)) ? true : null,
  )
}
