import 'server-only'
import type { Transaction } from '../db/client'

interface NewStaffSession {
  tokenHash: string
  staffId: string
  address: string
  userAgent: string
}

export async function insertStaffSession(db: Transaction, session: NewStaffSession): Promise<void> {
  await db.staffSession.create({ data: session })
}

export function findStaffSession(db: Transaction, tokenHash: string) {
  return db.staffSession.findUnique({ where: { tokenHash }, include: { staff: true } })
}

export async function touchStaffSession(
  db: Transaction,
  params: { tokenHash: string; at: Date },
): Promise<void> {
  await db.staffSession.updateMany({
    where: { tokenHash: params.tokenHash, endedAt: null },
    data: { lastSeenAt: params.at },
  })
}

/** From now on this session has shown the second factor. */
export async function verifyStaffSession(
  db: Transaction,
  params: { tokenHash: string; at: Date },
): Promise<void> {
  await db.staffSession.updateMany({
    where: { tokenHash: params.tokenHash, endedAt: null, verifiedAt: null },
    data: { verifiedAt: params.at, lastSeenAt: params.at },
  })
}

export interface EndStaffSessions {
  staffId: string
  reason: string
  at: Date
  /** Ends this one only. */
  only?: string
  /** Ends all but this one. */
  except?: string
}

/** Ends sessions of one member of staff; returns how many were alive. */
export async function endStaffSessions(db: Transaction, params: EndStaffSessions): Promise<number> {
  const { count } = await db.staffSession.updateMany({
    where: {
      staffId: params.staffId,
      endedAt: null,
      ...(params.only === undefined ? {} : { tokenHash: params.only }),
      ...(params.except === undefined ? {} : { NOT: { tokenHash: params.except } }),
    },
    data: { endedAt: params.at, endReason: params.reason },
  })
  return count
}

/** Sessions that are neither ended nor over, newest first. */
export function listLivingStaffSessions(
  db: Transaction,
  params: { staffId: string; seenSince: Date; openedSince: Date; limit: number },
) {
  return db.staffSession.findMany({
    where: {
      staffId: params.staffId,
      endedAt: null,
      verifiedAt: { not: null },
      lastSeenAt: { gt: params.seenSince },
      createdAt: { gt: params.openedSince },
    },
    orderBy: { createdAt: 'desc' },
    take: params.limit,
  })
}
