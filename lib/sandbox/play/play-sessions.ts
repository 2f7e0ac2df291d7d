import { randomBytes } from 'node:crypto'
import type { Game } from '../catalogue/catalogue'
import type { FreeRounds } from './free-rounds'
import type { Purse } from './purse'
import type { WalletPurse } from './wallet-purse'

/** One opened game in one browser. */
export type PlaySession = {
  id: string
  game: Game
  currency: string
  userId: string
  purse: Purse
  /** The same purse when it is the operator's; null in demo mode. */
  walletPurse: WalletPurse | null
  freeRounds: FreeRounds | null
  /** One round at a time: a second press while one is under way is refused. */
  isBusy: boolean
  openedAt: number
  lastUsed: number
}

const sessionsMax = 5000
const idleMaxMs = 3 * 3600 * 1000
const sessions = new Map<string, PlaySession>()

/** Remembers a session under a new random id. */
export function addSession(
  session: Omit<PlaySession, 'id' | 'isBusy' | 'openedAt' | 'lastUsed'>,
): PlaySession {
  forgetOldSessions()
  const opened = {
    ...session,
    id: randomBytes(18).toString('base64url'),
    isBusy: false,
    openedAt: Date.now(),
    lastUsed: Date.now(),
  }
  sessions.set(opened.id, opened)
  return opened
}

/** The session with an id, or null when there is none any more. */
export function findSession(id: string): PlaySession | null {
  const session = sessions.get(id)
  if (!session || Date.now() - session.lastUsed > idleMaxMs) return null
  session.lastUsed = Date.now()
  return session
}

/** Games that are open with the operator's wallet, the last used first; only the newest of a player and game. */
export function listWalletSessions(): (PlaySession & { walletPurse: WalletPurse })[] {
  const newest = new Map<string, PlaySession & { walletPurse: WalletPurse }>()
  const now = Date.now()
  for (const session of sessions.values()) {
    const { walletPurse } = session
    if (walletPurse === null || now - session.lastUsed > idleMaxMs) continue
    newest.set(`${session.userId} ${session.game.code}`, Object.assign(session, { walletPurse }))
  }
  return [...newest.values()].sort((left, right) => right.lastUsed - left.lastUsed)
}

function forgetOldSessions(): void {
  const now = Date.now()
  for (const [id, session] of sessions) {
    if (sessions.size < sessionsMax && now - session.lastUsed < idleMaxMs) break
    if (!session.isBusy) sessions.delete(id)
  }
}
