// Log-in sessions of players. A row of ours decides, each request: log-out, block and exclusion act at once.
import 'server-only'
import { cache } from 'react'
import { now } from '../clock'
import { database } from '../db/client'
import { goTo } from './go-to'
import { requestAddress, requestPath, requestUserAgent } from './request-address'
import { resolveLogIn, resolvePlayerSession } from './resolve-player'
import { safeReturnPath } from './return-path'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie'
import { hashToken, newToken } from './session-token'
import { endLoginSessions, findLoginSession, insertLoginSession } from './store'
import type { CurrentPlayer } from './types'

export const playerSessionMaxSeconds = 30 * 24 * 3600

/** Opens a session row for a player and returns its token, for a cookie. */
export async function createPlayerSession(
  playerId: string,
  from: { address: string; userAgent: string },
): Promise<string> {
  const token = newToken()
  await insertLoginSession(database(), {
    tokenHash: hashToken(token),
    playerId,
    address: from.address,
    userAgent: from.userAgent,
    expiresAt: new Date(now().getTime() + playerSessionMaxSeconds * 1000),
  })
  return token
}

const readPlayer = cache(async () => resolvePlayerSession(await readSessionCookie('player')))

/** The logged-in player of this request, or null. Asked once a request, however many components ask. */
export async function currentPlayer(): Promise<CurrentPlayer | null> {
  const found = await readPlayer()
  return typeof found === 'string' ? null : found
}

/** Whoever has logged in with a temporary password, for the page that replaces it; null for everybody else. */
export async function playerAtNewPassword(): Promise<CurrentPlayer | null> {
  const found = await resolveLogIn(await readSessionCookie('player'))
  return typeof found !== 'string' && found.mustChangePassword ? found.player : null
}

/** The key of the row of this request's log-in, dead or alive; null without one. */
export async function currentLogin(): Promise<string | null> {
  const token = await readSessionCookie('player')
  return token === null ? null : hashToken(token)
}

/** The logged-in player, or off to the log-in page with plain words why. For pages and server actions. */
export async function requirePlayer(): Promise<CurrentPlayer> {
  const found = await readPlayer()
  if (typeof found !== 'string') return found
  if (found === 'new-password') return goTo('/new-password')
  const query = new URLSearchParams()
  if (found !== 'none') query.set('why', found)
  const back = safeReturnPath(await requestPath())
  if (back !== '/') query.set('next', back)
  const text = query.toString()
  return goTo(text ? `/login?${text}` : '/login')
}

/** Logs a player in on this very browser: a session row and its cookie. */
export async function openPlayerSession(playerId: string): Promise<void> {
  const from = { address: await requestAddress(), userAgent: await requestUserAgent() }
  await writeSessionCookie('player', await createPlayerSession(playerId, from), playerSessionMaxSeconds)
}

/** Logs this browser out: the row ends, so that a copy of the cookie is worth nothing. */
export async function closePlayerSession(): Promise<void> {
  const token = await readSessionCookie('player')
  await clearSessionCookie('player')
  if (token === null) return
  await endSessionOfToken(token)
}

/** Ends the session row of a token, wherever the token came from. */
export async function endSessionOfToken(token: string): Promise<void> {
  const tokenHash = hashToken(token)
  const row = await findLoginSession(database(), tokenHash)
  if (row === null) return
  await endLoginSessions(database(), {
    playerId: row.playerId,
    only: tokenHash,
    reason: 'logout',
    at: now(),
  })
}
