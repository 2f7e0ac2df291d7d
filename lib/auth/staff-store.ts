// Every query about staff: their accounts, sessions, second factors and recovery codes.
import 'server-only'
import type { Transaction } from '../db/client'

/** Held until the transaction ends: changes of staff accounts come one after the other, so one owner always stays. */
export async function lockStaffAccounts(db: Transaction): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('staff accounts', 0))`
}

export function findStaffByLogin(db: Transaction, emailKey: string) {
  return db.staff.findUnique({
    where: { emailKey },
    select: { id: true, role: true, isActive: true, passwordHash: true },
  })
}

export function findStaff(db: Transaction, id: string) {
  return db.staff.findUnique({ where: { id } })
}

export function findStaffByEmail(db: Transaction, emailKey: string) {
  return db.staff.findUnique({ where: { emailKey } })
}

/** The secrets of an account, which no other query brings along. */
export function findStaffSecrets(db: Transaction, id: string) {
  return db.staff.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true, totpSecret: true, totpPending: true, totpStep: true },
  })
}

export interface NewStaff {
  id: string
  email: string
  emailKey: string
  passwordHash: string
  role: string
  mustChangePassword: boolean
}

export async function insertStaff(db: Transaction, staff: NewStaff): Promise<void> {
  await db.staff.create({ data: staff, select: { id: true } })
}

interface StaffChange {
  role?: string
  isActive?: boolean
  passwordHash?: string
  mustChangePassword?: boolean
  lastLoginAt?: Date
  totpSecret?: string | null
  totpPending?: string | null
  totpStep?: number
  totpEnrolledAt?: Date | null
}

export async function updateStaff(db: Transaction, id: string, change: StaffChange): Promise<void> {
  await db.staff.update({ where: { id }, data: change, select: { id: true } })
}

export function countActiveOwners(db: Transaction): Promise<number> {
  return db.staff.count({ where: { role: 'owner', isActive: true } })
}

/** Marks a time step as used; false when it, or a later one, was used before. */
export async function takeTotpStep(db: Transaction, params: { id: string; step: number }): Promise<boolean> {
  const { count } = await db.staff.updateMany({
    where: { id: params.id, totpStep: { lt: params.step } },
    data: { totpStep: params.step },
  })
  return count === 1
}

export async function replaceRecoveryCodes(
  db: Transaction,
  params: { staffId: string; hashes: readonly string[] },
): Promise<void> {
  const { staffId, hashes } = params
  await db.staffRecoveryCode.deleteMany({ where: { staffId } })
  await db.staffRecoveryCode.createMany({ data: hashes.map((codeHash) => ({ codeHash, staffId })) })
}

/** Uses a recovery code up; false when it is none of theirs or was used before. */
export async function takeRecoveryCode(
  db: Transaction,
  params: { staffId: string; codeHash: string; at: Date },
): Promise<boolean> {
  const { staffId, codeHash, at } = params
  const { count } = await db.staffRecoveryCode.updateMany({
    where: { codeHash, staffId, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

export function countRecoveryCodes(db: Transaction, staffId: string): Promise<number> {
  return db.staffRecoveryCode.count({ where: { staffId, usedAt: null } })
}
