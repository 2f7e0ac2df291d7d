// What the wallet is asked to do. Tokens are hashed before they get here.
import type { BonusTerms } from '../bonus/rules'
import type { Money } from '../money/money'
import type { AuditBy, AuditNote, BonusState, BonusWeights, PlayerStatus } from './types'

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
  /** The bonus that is meant: another one that is active by now is left alone. */
  sequence?: bigint
  /** What the asker was told it holds: with another amount by now, nothing happens. */
  held?: Money
  reason: string
  /** Where somebody's command is written down beside the booking. */
  audit?: AuditBy
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

/** Bonus money with its terms; the amount is the bonus. */
export interface BonusGrantCommand {
  kind: 'bonus-grant'
  /** Names the operation: the same identity twice is one bonus. */
  identity: string
  walletId: bigint
  currency: string
  amount: Money
  terms: BonusTerms
  /** In per cent: of a game, else of its group, else of all; 100 where nothing is said. */
  weights: BonusWeights
  origin: string
  reason: string
  /** Where somebody's command is written down beside the booking: who, and what was agreed. */
  audit?: AuditBy & Pick<AuditNote, 'after'>
}

export type Command = GameCommand | StaffCommand | BonusGrantCommand | BonusEndCommand | StatusCommand
