// What an open page is told. Amounts are exact text with five decimals; times are milliseconds since 1970.

export interface LiveBalance {
  currency: string
  cash: string
  bonus: string
}

/** Why a game session takes no more bets; what is owed to the player is still paid (R5). */
export type SessionEnd = 'idle' | 'too-old' | 'new-launch' | 'ended'

/** A game session as its player sees it. */
export interface LiveSession {
  id: string
  currency: string
  state: 'waiting' | 'living' | 'over'
  why: SessionEnd | null
  /** When play of this game began; a reload goes on with it. */
  beganAt: number
  /** Stakes less what was given back of them, wins, and wins less stakes, since then. */
  stake: string
  win: string
  net: string
  /** The latest bet's refusal by its name; null when that bet was taken, or none was made. */
  refusal: { reason: string; sequence: string } | null
}

export interface LiveState {
  /** The server's clock when this was read. */
  now: number
  /** The currency that a new game session uses. */
  currency: string
  balances: LiveBalance[]
  betsStopped: boolean
  /** The end of the player's time-out; null when there is none. */
  timedOutUntil: number | null
  /** Null when no session was named, or it is not this player's. */
  session: LiveSession | null
}

/** The parts of the state that have changed since the last time. */
export type LiveChange = Pick<LiveState, 'now'> & Partial<LiveState>

/** Why there is nothing more to tell: the log-in ended, or playing did. */
export interface LiveEnd {
  why: 'none' | 'expired' | 'logged-out' | 'blocked' | 'excluded' | 'closed' | 'timed-out'
  /** The end of an exclusion or time-out, where it has one. */
  until: number | null
}

/** Who watches: a log-in, named by its row's key, and the game session that its page has open. */
export interface Watched {
  login: string
  session: bigint | null
}
