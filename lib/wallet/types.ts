// The words of the wallet room. A command comes in, a state is read, a decision of rows goes out.
import type { Money } from '../money/money'
import type { RefusalName } from './refusals'

export type OperationKind =
  | 'debit'
  | 'credit'
  | 'rollback'
  | 'end'
  | 'deposit'
  | 'withdrawal'
  | 'adjustment'
  | 'bonus-grant'
  | 'bonus-release'
  | 'bonus-void'
  | 'status'

export type PlayerStatus = 'active' | 'blocked' | 'excluded' | 'closed'
export type BonusState = 'active' | 'completed' | 'cancelled' | 'expired'

/** What every call about a game session carries. Tokens are hashed before they get here. */
interface GameCall {
  userId: string
  tokenHash: string
  currency: string
  gameCode: bigint | null
}

interface MoneyCall extends GameCall {
  transactionId: string
  amount: Money
  turnId: bigint | null
  roundId: bigint | null
}

export interface DebitCommand extends MoneyCall {
  kind: 'debit'
}

export interface CreditCommand extends MoneyCall {
  kind: 'credit'
  /** A win of a free round, paid as it falls (F5). */
  isFreeRounds: boolean
}

export interface RollbackCommand extends MoneyCall {
  kind: 'rollback'
}

/** The end of a free-round grant with its total win (F4). */
export interface EndCommand extends GameCall {
  kind: 'end'
  grantId: bigint
  win: Money
}

export type GameCommand = DebitCommand | CreditCommand | RollbackCommand | EndCommand

/** Money that staff or the cashier moves. */
export interface StaffCommand {
  kind: 'deposit' | 'withdrawal' | 'adjustment'
  /** Names the operation: the same identity twice is one operation. */
  identity: string
  walletId: bigint
  currency: string
  cash: Money
  bonus: Money
  reason: string
}

/** The end of a wallet's active bonus: its rest goes to cash, or away. */
export interface BonusEndCommand {
  kind: 'bonus-end'
  walletId: bigint
  currency: string
  to: Exclude<BonusState, 'active'>
  reason: string
}

/** A change of a player's status, which every one of their wallets records. */
export interface StatusCommand {
  kind: 'status'
  walletId: bigint
  currency: string
  identity: string
  status: PlayerStatus
  reason: string
}

export type Command = GameCommand | StaffCommand | BonusEndCommand | StatusCommand

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
}

/** The debit that a rollback names. */
export interface NamedDebit extends StoredRow {
  wallet: WalletState
  roundId: bigint | null
  gameCode: bigint | null
  bonusSequence: bigint | null
  bonusState: BonusState | null
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
  state: 'offered' | 'active' | 'ended' | 'cancelled' | 'expired'
  winTo: 'cash' | 'bonus'
  maxWin: Money | null
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
  activeBonus: bigint | null
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

/** Changes beside the rows, made by the same statement. */
export interface Effects {
  /** Whose hour the counters belong to, when it is not this one: a rollback takes back from its debit's. */
  countAt?: Date
  /** A bonus that begins with the first row; its name is that row's sequence. */
  startBonus?: string
  /** The active bonus ends with the first row. */
  endBonus?: { sequence: bigint; state: Exclude<BonusState, 'active'> }
  /** The grant ends with the first row; its total win. */
  endGrant?: { id: bigint; win: Money }
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
