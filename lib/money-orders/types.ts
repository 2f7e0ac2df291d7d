import type { Role } from '../auth/auth'
import type { Money } from '../money/money'
import type { AnswerFault, Moves, OrderFault, OrderKind, OrderState, ReasonCode } from './rules'

/** Who orders: a member of staff with their role, or the command line, which needs nobody else. */
export interface OrderActor {
  id: string
  role: Role | null
  address?: string
}

export interface WantedOrder extends Moves {
  /** Of the form: sent twice, it is one order. */
  id: string
  playerId: string
  reasonCode: string
  note: string
}

export interface MoneyOrder {
  id: string
  playerId: string
  /** As it is now. */
  nickname: string
  currency: string
  kind: OrderKind
  cash: Money
  bonus: Money
  reasonCode: ReasonCode
  note: string
  state: OrderState
  needsSecond: boolean
  askedBy: string
  askedAt: Date
  expiresAt: Date
  authorisedBy: string | null
  authorisedAt: Date | null
  authorisedNote: string | null
  closedBy: string | null
  closedAt: Date | null
  closedReason: string | null
  /** The journal row that booked it, with what stood before and after. */
  booked: BookedRow | null
}

export interface BookedRow {
  at: Date
  walletId: bigint
  sequence: bigint
  cashBefore: Money
  cashAfter: Money
  bonusBefore: Money
  bonusAfter: Money
}

export type OrderResult =
  | { ok: true; order: MoneyOrder }
  | { ok: false; reason: OrderFault | 'no-note' | 'no-player' | 'no-wallet' | 'closed' | 'reused' }

export type AnswerResult =
  | { ok: true; order: MoneyOrder }
  | { ok: false; reason: AnswerFault | 'no-note' | 'no-order' }
