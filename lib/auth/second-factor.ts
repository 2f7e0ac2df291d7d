// The second factor of staff. It is enrolled at the first log-in, before anything else opens; a code is taken once;
// a recovery code stands in for it once. Wrong ones count to the account's lock like wrong passwords.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { accountKey } from './log-in'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes'
import { seal, unseal } from './seal'
import { guardStaffAttempt, type StaffGuarded } from './staff-attempts'
import { verifyStaffSession } from './staff-session-store'
import {
  countRecoveryCodes,
  findStaffSecrets,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeTotpStep,
  updateStaff,
} from './staff-store'
import { enrolmentAddress, newTotpSecret, stepOfCode } from './totp'
import type { CurrentStaff } from './types'

const typedLengthMax = 64

export interface Enrolment {
  /** For the authenticator, as text to type. */
  secret: string
  /** The same as an `otpauth://` address, for a QR code. */
  address: string
}

/** The secret that is being enrolled, a new one where there is none yet. */
export async function openEnrolment(staff: CurrentStaff): Promise<Enrolment> {
  const { totpPending } = await findStaffSecrets(database(), staff.id)
  const secret = totpPending === null ? newTotpSecret() : unseal(totpPending, staff.id)
  if (totpPending === null) await updateStaff(database(), staff.id, { totpPending: seal(secret, staff.id) })
  return { secret, address: enrolmentAddress(secret, staff.email) }
}

/** Begins to replace the second factor; the old one counts until the new one is confirmed. */
export async function startReplacement(staff: CurrentStaff): Promise<void> {
  await updateStaff(database(), staff.id, { totpPending: seal(newTotpSecret(), staff.id) })
}

export async function isReplacing(staff: CurrentStaff): Promise<boolean> {
  return (await findStaffSecrets(database(), staff.id)).totpPending !== null
}

export async function cancelReplacement(staff: CurrentStaff): Promise<void> {
  await updateStaff(database(), staff.id, { totpPending: null })
}

/** Confirms an enrolment by a code of the new secret; returns the recovery codes, which are never shown again. */
export async function confirmEnrolment(
  staff: CurrentStaff,
  code: string,
  address: string,
): Promise<StaffGuarded<string[]>> {
  const { totpPending } = await findStaffSecrets(database(), staff.id)
  return guardStaffAttempt(attemptOf(staff, address), async () => {
    const at = now()
    if (totpPending === null) return null
    const step = stepOfCode(unseal(totpPending, staff.id), digits(code), { at, lastStep: 0 })
    if (step === null) return null
    const codes = newRecoveryCodes()
    await database().$transaction(async (tx) => {
      const enrolled = { totpSecret: totpPending, totpPending: null, totpStep: step, totpEnrolledAt: at }
      await updateStaff(tx, staff.id, enrolled)
      await replaceRecoveryCodes(tx, { staffId: staff.id, hashes: codes.map(hashRecoveryCode) })
      const audit = { actor: staff.id, subject: staff.id, address }
      await insertAudit(tx, { ...audit, action: 'staff.second-factor.enrol' })
      await openOffice(tx, staff, address, 'enrolment')
    })
    return codes
  })
}

/** Shows the second factor for this session: a code of the authenticator, or a recovery code. */
export async function verifySecondFactor(
  staff: CurrentStaff,
  typed: string,
  address: string,
): Promise<StaffGuarded<true>> {
  const { totpSecret, totpStep } = await findStaffSecrets(database(), staff.id)
  return guardStaffAttempt(attemptOf(staff, address), async () => {
    const at = now()
    const code = digits(typed)
    const isTotp = /^\d{6}$/.test(code)
    const step =
      isTotp && totpSecret !== null
        ? stepOfCode(unseal(totpSecret, staff.id), code, { at, lastStep: totpStep })
        : null
    return database().$transaction(async (tx) => {
      const isRight = isTotp
        ? step !== null && (await takeTotpStep(tx, { id: staff.id, step }))
        : await takeRecoveryCode(tx, { staffId: staff.id, codeHash: hashRecoveryCode(typed), at })
      if (!isRight) return null
      await openOffice(tx, staff, address, isTotp ? 'code' : 'recovery code')
      return true as const
    })
  })
}

/** Ten new recovery codes; the old ones are worth nothing from now on. */
export async function renewRecoveryCodes(staff: CurrentStaff, address: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await database().$transaction(async (tx) => {
    await replaceRecoveryCodes(tx, { staffId: staff.id, hashes: codes.map(hashRecoveryCode) })
    await insertAudit(tx, {
      actor: staff.id,
      action: 'staff.recovery-codes.renew',
      subject: staff.id,
      address,
    })
  })
  return codes
}

export function recoveryCodesLeft(staff: CurrentStaff): Promise<number> {
  return countRecoveryCodes(database(), staff.id)
}

async function openOffice(tx: Transaction, staff: CurrentStaff, address: string, by: string): Promise<void> {
  const at = now()
  await verifyStaffSession(tx, { tokenHash: staff.sessionHash, at })
  await updateStaff(tx, staff.id, { lastLoginAt: at })
  const left = by === 'recovery code' ? { recovery_codes_left: await countRecoveryCodes(tx, staff.id) } : {}
  await insertAudit(tx, {
    actor: staff.id,
    action: 'staff.login',
    subject: staff.id,
    after: { second_factor: by, ...left },
    address,
  })
}

function attemptOf(staff: CurrentStaff, address: string) {
  return { emailKey: accountKey(staff.email), staffId: staff.id, address, step: 'second-factor' } as const
}

/** Codes are often shown and typed in two groups. */
function digits(typed: string): string {
  return typed.slice(0, typedLengthMax).replace(/\s/g, '')
}
