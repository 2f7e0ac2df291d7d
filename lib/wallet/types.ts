// The words of the wallet room. A command comes in, a state is read, a decision of rows goes out.
import type { ActiveBonus, BonusTerms, CountedStake } from '../bonus/rules'
import type { Money } from '../money/money'
import type { RefusalName } from './refusals'

export const operationKinds = [
  'debit',
  'credit',
  'rollback',
  'end',
  'deposit',
  'withdrawal',
  'adjustment',
  'bonus-grant',
  'bonus-release',
  'bonus-void',
  'status',
] as const
export type OperationKind = (typeof operationKinds)[number]

export interface Balance {
  walletId: bigint
  currency: string
  cash: Money
  bonus: Money
}

export type PlayerStatus = 'active' | 'blocked' | 'excluded' | 'closed'
export type BonusState = 'active' | 'completed' | 'cancelled' | 'expired'

/** How much of a stake counts, in per cent: by game, else by its group, else by default; 100 where nothing is said. */
export interface BonusWeights {
  default?: number
  groups?: Record<string, number>
  games?: Record<string, number>
}

export interface WalletState {
  id: bigint
  playerId: string
  currency: string
  cash: Money
  bonus: Money
  sequence: bigint
  head: string
}

export interface PlayerState {
  id: string
  nickname: string
  status: PlayerStatus
  /** The end of a time-out. */
  excludedUntil: Date | null
}

export interface SessionState {
  id: bigint
  playerId: string
  gameCode: bigint
  redeemedAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
}

/** A journal row as a decision needs it. */
export interface StoredRow {
  walletId: bigint
  playerId: string
  nickname: string
  currency: string
  sequence: bigint
  fingerprint: string
  code: number
  reason: string | null
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  cashAfter: Money
  bonusAfter: Money
  isOpen: boolean
  createdAt: Date
}

/** Part of a round's stakes that one bonus paid. */
export interface BonusStake {
  bonusSequence: bigint
  state: BonusState
  stake: Money
  /** What the bonus may still turn into cash; null: no cap. */
  capLeft: Money | null
}

/** The debit that a rollback names. */
export interface NamedDebit extends StoredRow {
  wallet: WalletState
  roundId: bigint | null
  gameCode: bigint | null
  bonusSequence: bigint | null
  bonusState: BonusState | null
  bonusCapLeft: Money | null
  /** How it counted towards a bonus's condition. */
  counted: { bonusSequence: bigint; amount: Money } | null
  hasCredit: boolean
}

/** The round that a credit belongs to (R9). */
export interface RoundState {
  debitSequence: bigint
  stake: Money
  bonusStakes: BonusStake[]
}

export interface GrantState {
  id: bigint
  playerId: string
  currency: string
  gameCode: bigint
  state: 'waiting' | 'offered' | 'active' | 'ended' | 'cancelled' | 'expired'
  winTo: 'cash' | 'bonus'
  maxWin: Money | null
  /** Of a win that becomes bonus money: how often it must be staked, and for how many days it stays. */
  wagering: number
  bonusDays: number | null
  /** What this grant's rows have paid so far, cash and bonus together. */
  paid: Money
  /** What its freeRounds credits have asked for so far. */
  asked: Money
}

/** A limit of the player that this command could break, with what of it is used. */
export type LimitState =
  | { kind: 'stake' | 'loss' | 'deposit'; hours: LimitHours; amount: Money; used: Money }
  | { kind: 'time'; hours: LimitHours; minutes: number; usedMinutes: number }

export type LimitHours = 24 | 168 | 720

/** All that one decision may look at; read in one statement. */
export interface State {
  now: Date
  earlier: StoredRow | null
  /** For a debit: the rollback of its id, with the wallet that remembers it. */
  rolledBack: { wallet: WalletState; playerId: string } | null
  /** For a rollback: the debit it names. */
  debit: NamedDebit | null
  session: SessionState | null
  player: PlayerState | null
  /** The session's wallet, or the wallet a staff command names. */
  wallet: WalletState | null
  bonus: ActiveBonus | null
  round: RoundState | null
  grant: GrantState | null
  betsStopped: boolean
  maxBet: Money | null
  limits: LimitState[]
}

/** What the operator has configured and a decision must honour. */
export interface Rules {
  sessionIdleMs: number
  sessionMaxMs: number
  stakeOrder: 'cash-first' | 'bonus-first'
}

/** A journal row before it has its place in the chain. */
export interface NewRow {
  kind: OperationKind
  identity: string
  fingerprint: string
  code: number
  reason: string | null
  amount: Money
  cashDelta: Money
  bonusDelta: Money
  roundId: bigint | null
  turnId: bigint | null
  gameCode: bigint | null
  sessionId: bigint | null
  grantId: bigint | null
  /** 'own': the row itself begins the bonus, which is named by its sequence. */
  bonusSequence: bigint | 'own' | null
  debitSequence: bigint | null
  isOpen: boolean
}

export interface NewBonus {
  origin: string
  terms: BonusTerms
  weights: BonusWeights
}

/** Sums are added to the bonus's own; a state ends it. */
export interface BonusChange {
  sequence: bigint
  state?: Exclude<BonusState, 'active'>
  required?: Money
  wagered?: Money
  released?: Money
}

/** Whose command it is, for the audit. What it is about and why, the decision knows. */
export interface AuditBy {
  /** A staff id or "command line". */
  actor: string
  action: string
  address?: string
}

/** The audit row of a command, as it goes in with what was booked. */
export interface AuditNote extends AuditBy {
  subject: string
  reason: string
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

/** Changes beside the rows, made by the same statement. */
export interface Effects {
  /** Whose hour the counters belong to, when it is not this one: a rollback takes back from its debit's. */
  countAt?: Date
  /** A bonus that begins with the first row; its name is that row's sequence. */
  startBonus?: NewBonus
  /** What becomes of other bonuses of the wallet, each named once. */
  bonusChanges?: BonusChange[]
  /** How the first row, a stake or its refund, counts towards a bonus's condition. */
  counted?: CountedStake & { bonusSequence: bigint }
  /** The grant ends with the first row; its total win. */
  endGrant?: { id: bigint; win: Money }
  /** The deed's row in the audit: there is no deed without it. */
  audit?: AuditNote
}

/** Something a person should look at; recorded beside the answer. */
export interface IncidentNote {
  kind: string
  subject: string
  playerId: string | null
  detail: Record<string, string>
}

/** What the caller hears. */
export interface Outcome {
  code: number
  /** Null when booked; else the refusal's name. */
  refusal: RefusalName | null
  words: string
  isRepeat: boolean
  /** Nickname and balances after the call; null where they must stay hidden (T5). */
  shown: { nickname: string; cash: Money; bonus: Money } | null
  bonusAmount: Money
  at: Date
  /** The booked row as `wallet:sequence:hash`, for whoever wants to prove later that it was there. */
  head?: string
}

export type Decision =
  | { kind: 'answer'; outcome: Outcome; incident: IncidentNote | null }
  | {
      kind: 'book'
      outcome: Outcome
      wallet: WalletState
      rows: NewRow[]
      effects: Effects
      incident: IncidentNote | null
    }
