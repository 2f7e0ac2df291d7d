// Every query of this room: log-in sessions of players, and everybody's tries to log in.
import 'server-only'
import type { Transaction } from '../db/client'

export interface NewLoginSession {
  tokenHash: string
  playerId: string
  address: string
  userAgent: string
  expiresAt: Date
}

/** Opens a player's log-in session and remembers when they last came in. */
export async function insertLoginSession(db: Transaction, session: NewLoginSession): Promise<void> {
  await db.loginSession.create({ data: session })
  await db.player.update({ where: { id: session.playerId }, data: { lastLoginAt: new Date() } })
}

export function findLoginSession(db: Transaction, tokenHash: string) {
  return db.loginSession.findUnique({ where: { tokenHash }, include: { player: true } })
}

export async function touchLoginSession(
  db: Transaction,
  params: { tokenHash: string; at: Date },
): Promise<void> {
  await db.loginSession.updateMany({
    where: { tokenHash: params.tokenHash, endedAt: null },
    data: { lastSeenAt: params.at },
  })
}

export interface EndLoginSessions {
  playerId: string
  reason: string
  at: Date
  /** Ends this one only. */
  only?: string
  /** Ends all but this one. */
  except?: string
}

/** Ends a player's log-in sessions; returns how many were alive. */
export async function endLoginSessions(db: Transaction, params: EndLoginSessions): Promise<number> {
  const { count } = await db.loginSession.updateMany({
    where: {
      playerId: params.playerId,
      endedAt: null,
      ...(params.only === undefined ? {} : { tokenHash: params.only }),
      ...(params.except === undefined ? {} : { NOT: { tokenHash: params.except } }),
    },
    data: { endedAt: params.at, endReason: params.reason },
  })
  return count
}

/** A player's latest log-ins, newest first. */
export function listLoginSessions(db: Transaction, params: { playerId: string; limit: number }) {
  return db.loginSession.findMany({
    where: { playerId: params.playerId },
    orderBy: { createdAt: 'desc' },
    take: params.limit,
  })
}

/** The player's newest log-in before another one. */
export function findLoginBefore(db: Transaction, params: { playerId: string; before: Date; except: string }) {
  const { playerId, before, except } = params
  return db.loginSession.findFirst({
    where: { playerId, createdAt: { lte: before }, NOT: { tokenHash: except } },
    orderBy: { createdAt: 'desc' },
    select: { address: true, userAgent: true, createdAt: true },
  })
}

/** Tries at an account since a moment, newest first. */
export function listAttempts(db: Transaction, params: { account: string; since: Date; limit: number }) {
  return db.loginAttempt.findMany({
    where: { account: params.account, createdAt: { gte: params.since } },
    orderBy: { id: 'desc' },
    take: params.limit,
    select: { address: true, succeeded: true, createdAt: true },
  })
}

/** The account that a typed e-mail or nickname names, with its password's hash. */
export function findPlayerByLogin(db: Transaction, key: string) {
  return db.player.findFirst({
    where: key.includes('@') ? { emailKey: key } : { nicknameKey: key },
    select: {
      id: true,
      status: true,
      language: true,
      emailKey: true,
      passwordHash: true,
      mustChangePassword: true,
    },
  })
}

export async function findPlayerPassword(db: Transaction, playerId: string): Promise<string | null> {
  const found = await db.player.findUnique({ where: { id: playerId }, select: { passwordHash: true } })
  return found?.passwordHash ?? null
}

export interface NewAttempt {
  account: string
  address: string
  succeeded: boolean
  createdAt: Date
}

/** Held until the transaction ends: tries at one account are written down one after the other. */
export async function lockAccount(db: Transaction, account: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${account}, 0))`
}

export async function insertAttempt(db: Transaction, attempt: NewAttempt): Promise<bigint> {
  const { id } = await db.loginAttempt.create({ data: attempt, select: { id: true } })
  return id
}

export async function markSucceeded(db: Transaction, id: bigint): Promise<void> {
  await db.loginAttempt.update({ where: { id }, data: { succeeded: true } })
}

export async function deleteAttempt(db: Transaction, id: bigint): Promise<void> {
  await db.loginAttempt.deleteMany({ where: { id } })
}

/** Whether the account has logged in from this address since then. */
export async function isKnownAddress(
  db: Transaction,
  params: { account: string; address: string; since: Date },
): Promise<boolean> {
  const found = await db.loginAttempt.findFirst({
    where: {
      account: params.account,
      address: params.address,
      succeeded: true,
      createdAt: { gte: params.since },
    },
    select: { id: true },
  })
  return found !== null
}

interface FailureSearch {
  since: Date
  /** Only tries written down earlier than this one. */
  before: bigint
  limit: number
}

/** The account's failures since its last success, newest first; of one address only, when one is named. */
export async function failuresOfAccount(
  db: Transaction,
  params: FailureSearch & { account: string; address: string | null },
): Promise<Date[]> {
  const rows = await db.loginAttempt.findMany({
    where: {
      account: params.account,
      id: { lt: params.before },
      createdAt: { gte: params.since },
      ...(params.address === null ? {} : { address: params.address }),
    },
    orderBy: { id: 'desc' },
    take: params.limit,
    select: { succeeded: true, createdAt: true },
  })
  const success = rows.findIndex((row) => row.succeeded)
  return (success === -1 ? rows : rows.slice(0, success)).map((row) => row.createdAt)
}

/** The latest failures from an address, newest first. */
export async function failuresOfAddress(
  db: Transaction,
  params: FailureSearch & { address: string },
): Promise<Date[]> {
  const rows = await db.loginAttempt.findMany({
    where: {
      address: params.address,
      succeeded: false,
      id: { lt: params.before },
      createdAt: { gte: params.since },
    },
    orderBy: { id: 'desc' },
    take: params.limit,
    select: { createdAt: true },
  })
  return rows.map((row) => row.createdAt)
}
