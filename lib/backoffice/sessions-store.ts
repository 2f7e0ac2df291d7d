// Queries about a player's game sessions, log-ins and failed tries: narrowed, sorted and cut by the database.
import 'server-only'
import type { Transaction } from '../db/client'
import type { SessionSearch } from './sessions-query'

export interface SessionPlace {
  /** When it began, or was last used; failed tries have the first only. */
  sort: 'time' | 'seen'
  direction: 'asc' | 'desc'
  skip: number
  take: number
}

const columns = { time: 'createdAt', seen: 'lastSeenAt' } as const

const timesOf = ({ from, until }: SessionSearch) => ({
  createdAt: { ...(from === undefined ? {} : { gte: from }), ...(until === undefined ? {} : { lt: until }) },
})

/** A player's launches, and how many match in all. */
export async function findGameSessions(
  db: Transaction,
  { playerId, search, place }: { playerId: string; search: SessionSearch; place: SessionPlace },
) {
  const { isAlive, gameCode } = search
  const where = {
    playerId,
    ...timesOf(search),
    ...(isAlive === undefined ? {} : { endedAt: isAlive ? null : { not: null } }),
    ...(gameCode === undefined ? {} : { gameCode }),
  }
  const { sort, direction, skip, take } = place
  const [rows, total] = await Promise.all([
    db.gameSession.findMany({
      where,
      orderBy: [{ [columns[sort]]: direction }, { id: direction }],
      skip,
      take,
      include: { wallet: { select: { currency: true } } },
    }),
    db.gameSession.count({ where }),
  ])
  return { rows, total }
}

/** A player's log-ins, and how many match in all. One that has run out by `at` has ended. */
export async function findLogins(
  db: Transaction,
  params: { playerId: string; search: SessionSearch; place: SessionPlace; at: Date },
) {
  const { playerId, search, place, at } = params
  const { isAlive, address } = search
  const alive = { endedAt: null, expiresAt: { gt: at } }
  const where = {
    playerId,
    ...timesOf(search),
    ...(isAlive === undefined ? {} : isAlive ? alive : { NOT: alive }),
    ...(address === undefined ? {} : { address }),
  }
  const { sort, direction, skip, take } = place
  const [rows, total] = await Promise.all([
    db.loginSession.findMany({
      where,
      orderBy: [{ [columns[sort]]: direction }, { tokenHash: direction }],
      skip,
      take,
    }),
    db.loginSession.count({ where }),
  ])
  return { rows, total }
}

/** Tries to log in to an account that failed, and how many match in all. */
export async function findFailedLogins(
  db: Transaction,
  { account, search, place }: { account: string; search: SessionSearch; place: SessionPlace },
) {
  const { address } = search
  const where = {
    account,
    succeeded: false,
    ...timesOf(search),
    ...(address === undefined ? {} : { address }),
  }
  const { direction, skip, take } = place
  const [rows, total] = await Promise.all([
    db.loginAttempt.findMany({
      where,
      orderBy: [{ createdAt: direction }, { id: direction }],
      skip,
      take,
      select: { id: true, address: true, createdAt: true },
    }),
    db.loginAttempt.count({ where }),
  ])
  return { rows, total }
}
