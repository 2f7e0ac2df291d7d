import 'server-only'
// What players see of their own log-ins: the one before this, and every try at their password.
import { database } from '../db/client'
import { accountKey } from './log-in'
import { findLoginBefore, listAttempts } from './store'
import type { CurrentPlayer } from './types'

const triesMax = 20

export interface PreviousLogIn {
  at: Date
  address: string
  userAgent: string
}

/** The log-in before this one, on whatever device; null when this is the first. */
export async function previousLogIn(player: CurrentPlayer): Promise<PreviousLogIn | null> {
  const found = await findLoginBefore(database(), {
    playerId: player.id,
    before: player.sessionSince,
    except: player.sessionHash,
  })
  return found && { at: found.createdAt, address: found.address, userAgent: found.userAgent }
}

export interface LoginTry {
  at: Date
  address: string
  succeeded: boolean
}

/**
 * The latest tries at the player's password, newest first. They are kept by e-mail, so `since` must not reach into a
 * time when the address was somebody else's.
 */
export async function triesOf(player: CurrentPlayer, since: Date): Promise<LoginTry[]> {
  const account = `player:${accountKey(player.email)}`
  const rows = await listAttempts(database(), { account, since, limit: triesMax })
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }))
}
