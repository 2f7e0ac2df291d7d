// Who a log-in's token stands for: a leaf without Next, for the server entry too.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { hashToken } from './session-token'
import { findLoginSession, touchLoginSession } from './store'
import type { CurrentPlayer, NoPlayer } from './types'

/** Unused this long, a log-in is over, whatever its cookie says. */
export const playerSessionIdleMs = 14 * 24 * 3600 * 1000
/** `last_seen_at` is written at most this often. */
const touchEveryMs = 60_000

/**
 * Who a session's token stands for right now, or why it stands for nobody. Marks the session as used. Whoever came
 * with a temporary password is nobody until it is replaced.
 */
export async function resolvePlayerSession(token: string | null): Promise<CurrentPlayer | NoPlayer> {
  const found = await resolveLogIn(token)
  if (typeof found === 'string') return found
  return found.mustChangePassword ? 'new-password' : found.player
}

/** Whose log-in it is, a temporary password's too. */
export async function resolveLogIn(
  token: string | null,
): Promise<{ player: CurrentPlayer; mustChangePassword: boolean } | NoPlayer> {
  if (token === null) return 'none'
  const tokenHash = hashToken(token)
  const row = await findLoginSession(database(), tokenHash)
  if (row === null) return 'none'
  const { player } = row
  if (player.status === 'blocked' || player.status === 'excluded' || player.status === 'closed') {
    return player.status
  }
  const at = now()
  const isIdle = at.getTime() - row.lastSeenAt.getTime() > playerSessionIdleMs
  if (row.endedAt !== null || row.expiresAt <= at || isIdle) {
    const isTimeOut = row.endReason === 'time-out' && (player.excludedUntil ?? at) > at
    return isTimeOut ? 'timed-out' : 'expired'
  }
  if (at.getTime() - row.lastSeenAt.getTime() > touchEveryMs) {
    await touchLoginSession(database(), { tokenHash, at })
  }
  return {
    player: {
      id: player.id,
      nickname: player.nickname,
      email: player.email,
      language: player.language,
      currency: player.currency,
      createdAt: player.createdAt,
      sessionHash: tokenHash,
      sessionSince: row.createdAt,
    },
    mustChangePassword: player.mustChangePassword,
  }
}
