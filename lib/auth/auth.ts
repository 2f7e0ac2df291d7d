// Who is asking. Other rooms and pages come in here: the player or member of staff behind a request, checked against
// a session row each time; passwords; and the slowing down of guesses. next-auth is known in this folder only.
import 'server-only'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { endLoginSessions, listLoginSessions } from './store'

export { guardAttempt, trustAddress } from './attempts'
export { type DemoCode, demoCodeOf } from './demo-code'
export { accountKey, confirmPassword, isPasswordOf, logInPlayer } from './log-in'
export { changeOwnPassword, endOwnSessions, replaceTemporaryPassword } from './own-account'
export { type LoginTry, type PreviousLogIn, previousLogIn, triesOf } from './own-log-ins'
export { hashPassword, passwordLengthMax, staffPasswordLengthMin, temporaryPassword } from './passwords'
export { isAllowed, type Permission, permissionTable } from './permissions'
export {
  closePlayerSession,
  currentLogin,
  currentPlayer,
  openPlayerSession,
  playerAtNewPassword,
  requirePlayer,
} from './player-session'
export { requestAddress } from './request-address'
export { safeReturnPath } from './return-path'
export {
  cancelReplacement,
  confirmEnrolment,
  isReplacing,
  openEnrolment,
  recoveryCodesLeft,
  renewRecoveryCodes,
  startReplacement,
  verifySecondFactor,
} from './second-factor'
export { hashToken, newToken } from './session-token'
export {
  changeStaffRole,
  createStaff,
  resetSecondFactor,
  resetStaffPassword,
  setStaffActive,
  unlockStaff,
} from './staff-accounts'
export { staffLockedUntil } from './staff-attempts'
export { confirmStaffPassword, logInStaff } from './staff-log-in'
export {
  closeStaffSession,
  currentStaff,
  livingStaffSessions,
  NotAllowedError,
  openStaffSession,
  requireStaff,
  staffAtDoor,
  stagePages,
} from './staff-session'
export { type Throttled, type ThrottledDeed, throttleAddress, throttlePlayer } from './throttle'
export {
  type CurrentPlayer,
  type CurrentStaff,
  type NoPlayer,
  type PlayerStatus,
  type Role,
  roles,
  type StaffAtDoor,
} from './types'

export interface LoginSessionView {
  hash: string
  address: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

/** A player's latest log-ins, newest first, ended ones too. */
export async function loginSessionsOf(playerId: string, limit = 20): Promise<LoginSessionView[]> {
  const rows = await listLoginSessions(database(), { playerId, limit })
  const at = now()
  return rows.map((row) => ({
    hash: row.tokenHash,
    address: row.address,
    userAgent: row.userAgent,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    endedAt: row.endedAt ?? (row.expiresAt <= at ? row.expiresAt : null),
    endReason: row.endReason,
  }))
}

/** Ends log-in sessions of a player, from their next request on: all, one, or all but one. */
export async function endSessionsOf(
  playerId: string,
  params: { reason: string; only?: string; except?: string },
  db: Transaction = database(),
): Promise<number> {
  return endLoginSessions(db, { playerId, ...params, at: now() })
}
