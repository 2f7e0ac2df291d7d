import type { Money } from '../money/money'

/** What everybody who gets a campaign's rounds gets. Amounts are of its currency. */
export interface CampaignTerms {
  name: string
  /** Each player gets one grant for each of them. */
  games: bigint[]
  currency: string
  /** Rounds of one grant. */
  count: number
  /** Coins on a line. */
  bet: number
  lines: number
  mpl: number
  /** What a coin is worth. */
  cp: Money
  winTo: 'cash' | 'bonus'
  /** The most that one grant pays; null: no maximum. */
  maxWin: Money | null
  /** Of a win that becomes bonus money: how often it must be staked (0: no condition), and for how many days it stays. */
  wagering: number
  bonusDays: number | null
  startsAt: Date | null
  /** What was not begun by then is gone; null: it never is. */
  endsAt: Date | null
}

export type CampaignState = 'draft' | 'running' | 'stopped'
/** A state as a person sees it, the clock included. */
export type CampaignPhase = 'draft' | 'scheduled' | 'running' | 'stopped' | 'ended'

export interface Campaign extends CampaignTerms {
  id: bigint
  state: CampaignState
  /** Offered grants are being taken back. */
  isWithdrawing: boolean
  createdBy: string
  createdAt: Date
  startedAt: Date | null
  stoppedAt: Date | null
}

export const grantStates = ['waiting', 'offered', 'active', 'ended', 'expired', 'cancelled'] as const
export type GrantState = (typeof grantStates)[number]

export const batchKinds = ['one', 'filter', 'csv'] as const
export type BatchKind = (typeof batchKinds)[number]
export const batchStates = [
  'checking',
  'checked',
  'gathering',
  'granting',
  'done',
  'stopped',
  'discarded',
  'undoing',
  'undone',
] as const
export type BatchState = (typeof batchStates)[number]
/** What became of a line of a batch; "ok" is still to be given. */
export const itemResults = [
  'ok',
  'granted',
  'unknown',
  'blocked',
  'no-wallet',
  'duplicate',
  'already',
] as const
export type ItemResult = (typeof itemResults)[number]

export interface Batch {
  id: bigint
  campaignId: bigint
  identity: string
  kind: BatchKind
  state: BatchState
  filter: unknown
  fileName: string | null
  rows: number
  handled: number
  /** Players who got something. */
  granted: number
  reason: string | null
  createdBy: string
  createdAt: Date
  confirmedAt: Date | null
  finishedAt: Date | null
  undoneBy: string | null
  undoneAt: Date | null
}

/** Whom a filter means. Times are moments; `until` is exclusive. */
export interface Audience {
  registeredFrom?: Date
  registeredUntil?: Date
  seenFrom?: Date
  seenUntil?: Date
  /** Opened a game since then: any, one, or one of a studio. */
  playedSince?: Date
  game?: bigint
  studio?: number
  test: 'without' | 'only' | 'with'
  /** Leaves out also those from whom a grant of this campaign was taken back. */
  isFresh: boolean
}
