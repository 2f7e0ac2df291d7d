// The lock of a staff account: three failures within half an hour, of password or code, lock it for half an hour,
// whoever tries and from wherever. Each failure and each lock is an audit row. Tries refused meanwhile do not count.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database } from '../db/client'
import {
  deleteAttempt,
  failuresOfAccount,
  failuresOfAddress,
  insertAttempt,
  lockAccount,
  markSucceeded,
} from './store'

export const staffFailuresMax = 3
export const staffLockMs = 30 * 60_000
const windowMs = 30 * 60_000
/** Of one address, over all accounts of players and staff: whoever tries names out is slowed down. */
const failuresOfAddressMax = 50
const addressWindowMs = 15 * 60_000

export type StaffGuarded<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'locked'; minutes: number }

interface StaffTry {
  emailKey: string
  /** Null where nobody has this e-mail. */
  staffId: string | null
  address: string
  step: 'password' | 'second-factor'
}

/**
 * Runs a check of a password or code unless the account is locked; `null` from the check is a failure. A right
 * password alone does not clear earlier failures: else whoever knows it could guess codes for ever.
 */
export async function guardStaffAttempt<T>(
  { emailKey, staffId, address, step }: StaffTry,
  check: () => Promise<T | null>,
): Promise<StaffGuarded<T>> {
  const db = database()
  const at = now()
  const account = staffAccount(emailKey)
  // Written down before it is judged, one try after the other: each sees all that came before it.
  const id = await db.$transaction(async (tx) => {
    await lockAccount(tx, account)
    return insertAttempt(tx, { account, address, succeeded: false, createdAt: at })
  })
  const failures = await latestFailures(account, id, at)
  const lockedUntil = lockEnd(failures, at) ?? (await addressFreeAt(address, id, at))
  if (lockedUntil !== null) {
    await deleteAttempt(db, id)
    const minutes = Math.max(1, Math.ceil((lockedUntil - at.getTime()) / 60_000))
    return { ok: false, reason: 'locked', minutes }
  }
  const value = await check()
  if (value !== null) {
    if (step === 'password') await deleteAttempt(db, id)
    else await markSucceeded(db, id)
    return { ok: true, value }
  }
  const subject = staffId ?? emailKey.slice(0, 160)
  const audit = { actor: staffId ?? 'unknown', subject, address }
  await insertAudit(db, { ...audit, action: 'staff.login-failed', after: { step } })
  if (lockEnd([at, ...failures], at) === null) return { ok: false, reason: 'wrong' }
  await insertAudit(db, { ...audit, action: 'staff.locked', after: { minutes: staffLockMs / 60_000 } })
  return { ok: false, reason: 'locked', minutes: staffLockMs / 60_000 }
}

/** Takes the lock off: what failed before does not count any more. */
export async function unlockStaffAccount(emailKey: string, address: string): Promise<void> {
  await insertAttempt(database(), {
    account: staffAccount(emailKey),
    address,
    succeeded: true,
    createdAt: now(),
  })
}

/** Until when an account is locked; null when it is not. */
export async function staffLockedUntil(emailKey: string): Promise<Date | null> {
  const at = now()
  const end = lockEnd(await latestFailures(staffAccount(emailKey), beyondAll, at), at)
  return end === null ? null : new Date(end)
}

const beyondAll = 2n ** 62n
const staffAccount = (emailKey: string) => `staff:${emailKey}`

function latestFailures(account: string, before: bigint, at: Date): Promise<Date[]> {
  const since = new Date(at.getTime() - windowMs - staffLockMs)
  return failuresOfAccount(database(), { account, address: null, before, since, limit: staffFailuresMax })
}

/** Until when an address has to wait that has tried too many accounts; null when it need not. */
async function addressFreeAt(address: string, before: bigint, at: Date): Promise<number | null> {
  if (address === 'unknown') return null
  const since = new Date(at.getTime() - addressWindowMs)
  const limit = failuresOfAddressMax
  const oldest = (await failuresOfAddress(database(), { address, before, since, limit }))[limit - 1]
  return oldest === undefined ? null : oldest.getTime() + addressWindowMs
}

/** Failures newest first: enough of them close together lock from the newest on. */
function lockEnd(failures: readonly Date[], at: Date): number | null {
  const [newest, oldest] = [failures[0], failures[staffFailuresMax - 1]]
  if (newest === undefined || oldest === undefined) return null
  const end = newest.getTime() + staffLockMs
  return newest.getTime() - oldest.getTime() <= windowMs && end > at.getTime() ? end : null
}
