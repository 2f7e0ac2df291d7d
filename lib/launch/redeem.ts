import 'server-only'
// What the integrator asks about a session: auth (redeeming the token) and who stands behind a game token.
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import type { Money } from '../money/money'
import { type FoundSession, findSession, markRedeemed, playerExists } from './store'
import { gameTokenOf, hashToken } from './tokens'

export interface Caller {
  userId: string
  currency: string
  token: string
}

export interface SessionView {
  sessionId: bigint
  playerId: string
  gameCode: bigint
  nickname: string
  currency: string
  cash: Money
  bonus: Money
}

export type SessionRefusal = { code: 1 | 4 | 5 | 6; words: string }
/** `shown` only when the token is that user's (T5). */
export type Identified = { refusal: SessionRefusal | null; shown: SessionView | null }

/** The player and wallet behind a game token, by R4's rungs: token known, token the user's, currency. */
export async function identify(caller: Caller): Promise<Identified> {
  return check(await findSession(database(), 'game', hashToken(caller.token)), caller)
}

/**
 * Redeems an auth token (L1, L2): repeats get the same game token while the session lives, later 4.
 * A blocked, excluded, closed or timed-out player is refused with 6 (R12).
 */
export async function redeem(caller: Caller): Promise<Identified & { gameToken: string }> {
  const db = database()
  const session = await findSession(db, 'auth', hashToken(caller.token))
  const identified = await check(session, caller)
  const at = now()
  if (session === null || identified.shown === null) return { ...identified, gameToken: '' }
  const shown = identified.shown
  const isTimedOut = session.excludedUntil !== null && session.excludedUntil > at
  const isBarred = session.status !== 'active' || isTimedOut
  const endedByBar = isBarred && barring.has(session.endReason ?? '')
  if (!endedByBar && !isRedeemable(session, at)) {
    return { refusal: { code: 4, words: 'token not found: the session has ended' }, shown, gameToken: '' }
  }
  if (identified.refusal !== null) return { ...identified, gameToken: '' }
  if (isBarred) return { refusal: { code: 6, words: 'user blocked' }, shown, gameToken: '' }
  await markRedeemed(db, { id: session.id, at })
  return { refusal: null, shown, gameToken: gameTokenOf(caller.token, env().TOKEN_SECRET) }
}

/** Why a bar ended a session; such a player hears 6, not 4, while it lasts (R12). */
const barring = new Set(['blocked', 'excluded', 'closed', 'time-out'])

/** L1 and L3: unused it dies after the launch's time; used, when idle for too long, too old, or ended. */
function isRedeemable(session: FoundSession, at: Date): boolean {
  const { LAUNCH_TTL_SECONDS, SESSION_IDLE_MINUTES, SESSION_MAX_MINUTES } = env()
  if (session.endedAt !== null) return false
  const age = (since: Date) => at.getTime() - since.getTime()
  if (session.redeemedAt === null) return age(session.createdAt) < LAUNCH_TTL_SECONDS * 1000
  return (
    age(session.lastSeenAt) < SESSION_IDLE_MINUTES * 60_000 &&
    age(session.redeemedAt) < SESSION_MAX_MINUTES * 60_000
  )
}

async function check(session: FoundSession | null, caller: Caller): Promise<Identified> {
  if (session === null) return { refusal: { code: 4, words: 'token not found' }, shown: null }
  if (session.playerId !== caller.userId) {
    const isKnown = await playerExists(database(), caller.userId)
    const refusal: SessionRefusal = isKnown
      ? { code: 4, words: 'token not found for this user' }
      : { code: 5, words: 'user not found' }
    return { refusal, shown: null }
  }
  const { id, playerId, gameCode, nickname, currency, cash, bonus } = session
  const shown = { sessionId: id, playerId, gameCode, nickname, currency, cash, bonus }
  if (currency === caller.currency) return { refusal: null, shown }
  return { refusal: { code: 1, words: 'currency is not the currency of the session' }, shown }
}
