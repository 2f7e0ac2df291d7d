import type { Money } from '../money/money'
import type { EntrySource, LimitHours, LimitKind } from './rules'

/** Who enters a break or a limit: the player here, or staff for a player who asked in another way. */
export interface EnteredBy {
  /** "player", a staff id or "command line". */
  actor: string
  /** How the player's wish came; the player's own page has none. */
  source?: EntrySource
  reason?: string
  address?: string
  /** Of one form: sent twice it is one break. */
  identity?: string
}

/** What a limit is about; `currency` is "" for time of play. */
export interface LimitKey {
  kind: LimitKind
  currency: string
  hours: LimitHours
}

/** Amounts are money of the currency, or minutes where the limit is of time. */
export interface LimitView extends LimitKey {
  amount: Money
  used: Money
}

/** Who has entered a break or a limit, how it came and why; null where the player did it on their own page. */
interface Entered {
  /** "player", a staff id or "command line". */
  actor: string
  source: EntrySource | null
  reason: string | null
}

/** A looser limit that waits for its day and the player's second word. */
export interface WaitingLimit extends LimitKey {
  id: bigint
  before: Money | null
  /** Null: the limit is to go. */
  after: Money | null
  dueAt: Date
  /** Until when it may be confirmed. */
  lapsesAt: Date
}

export interface LimitChangeView extends LimitKey, Entered {
  id: bigint
  before: Money | null
  after: Money | null
  state: 'waiting' | 'applied' | 'cancelled' | 'expired'
  askedAt: Date
  decidedAt: Date | null
}

export interface ExclusionView extends Entered {
  id: bigint
  kind: 'time-out' | 'self-exclusion'
  startsAt: Date
  /** Null is for ever. */
  endsAt: Date | null
  liftedAt: Date | null
  liftedBy: string | null
  liftReason: string | null
}
