// A person's own account in the back office. Whoever works here may; whatever replaces a log-in asks for the password.
import 'server-only'
import {
  changeOwnPassword,
  confirmStaffPassword,
  endOwnSessions,
  livingStaffSessions,
  recoveryCodesLeft,
  renewRecoveryCodes,
  requestAddress,
  requireStaff,
  startReplacement,
} from '../auth/auth'

/** Everything the profile page shows. */
export async function openProfile() {
  const staff = await requireStaff(null)
  const [sessions, codesLeft] = await Promise.all([livingStaffSessions(staff.id), recoveryCodesLeft(staff)])
  return { staff, sessions, codesLeft }
}

export async function changeMyPassword(current: string, next: string) {
  const staff = await requireStaff(null)
  return changeOwnPassword(staff, { current, next }, await requestAddress())
}

/** Begins to replace the second factor; the old one counts until the new one is confirmed. */
export async function replaceMySecondFactor(password: string) {
  const staff = await requireStaff(null)
  const confirmed = await confirmStaffPassword(staff, password, await requestAddress())
  if (confirmed.ok) await startReplacement(staff)
  return confirmed
}

/** Ten new recovery codes, to be shown once. */
export async function renewMyRecoveryCodes(password: string) {
  const staff = await requireStaff(null)
  const address = await requestAddress()
  const confirmed = await confirmStaffPassword(staff, password, address)
  return confirmed.ok ? { ok: true as const, codes: await renewRecoveryCodes(staff, address) } : confirmed
}

/** Ends one session of one's own, or "others": all but this one. */
export async function endMySession(which: string): Promise<void> {
  const staff = await requireStaff(null)
  const what = which === 'others' ? { except: staff.sessionHash } : { only: which }
  await endOwnSessions(staff, what, await requestAddress())
}
