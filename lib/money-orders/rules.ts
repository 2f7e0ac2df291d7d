// What money staff may move, on whose word, and what may become of an order. Pure.
import { Money } from '../money/money'

export const orderKinds = ['deposit', 'withdrawal', 'adjustment'] as const
export type OrderKind = (typeof orderKinds)[number]

/** Authorised and not yet booked is a moment; after a crash the job ends it. */
export type OrderState =
  | 'waiting'
  | 'authorised'
  | 'booked'
  | 'refused'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
export const orderStates: readonly OrderState[] = [
  'waiting',
  'authorised',
  'booked',
  'refused',
  'rejected',
  'withdrawn',
  'expired',
]

/** Why money is moved: short words for the report; the note says the rest. */
export const reasonCodes = {
  deposit: ['payment-received', 'correction', 'goodwill', 'other'],
  withdrawal: ['player-request', 'account-closure', 'chargeback', 'correction', 'other'],
  adjustment: ['correction', 'goodwill', 'game-fault', 'promotion', 'chargeback', 'fraud', 'other'],
} as const satisfies Record<OrderKind, readonly string[]>
export type ReasonCode = (typeof reasonCodes)[OrderKind][number]

export interface Moves {
  kind: OrderKind
  /** What is added to cash and bonus; negative takes away. */
  cash: Money
  bonus: Money
}

export type OrderFault = 'nothing' | 'amount' | 'reason-code'

/** What is wrong with an order before anybody is asked, or null. A deposit adds cash, a withdrawal takes it. */
export function faultOf({
  kind,
  cash,
  bonus,
  reasonCode,
}: Moves & { reasonCode: string }): OrderFault | null {
  if (cash.isZero() && bonus.isZero()) return 'nothing'
  if (kind === 'deposit' && (cash.isNegative() || bonus.isNegative())) return 'amount'
  if (kind === 'withdrawal' && (!cash.isNegative() || !bonus.isZero())) return 'amount'
  const codes: readonly string[] = reasonCodes[kind]
  return codes.includes(reasonCode) ? null : 'reason-code'
}

/** How much an order moves, cash and bonus together, whatever the direction. */
export function amountMoved({ cash, bonus }: Pick<Moves, 'cash' | 'bonus'>): Money {
  return cash.absolute().plus(bonus.absolute())
}

/**
 * Whether a second person must authorise it: what the asker has moved alone on this wallet in the last day counts
 * too, so that an amount cut into pieces stays one amount. No limit is a limit of zero.
 */
export function needsSecond(asked: { amount: Money; movedAlone: Money; limit: Money | null }): boolean {
  const limit = asked.limit ?? Money.zero(asked.amount.currency)
  return limit.isLessThan(asked.amount.plus(asked.movedAlone))
}

export type AnswerFault = 'not-waiting' | 'own' | 'not-own' | 'expired'

/** Why somebody may not answer a request, or null. Who asked never approves or rejects, and only they withdraw it. */
export function answerFault(
  answer: 'approve' | 'reject' | 'withdraw',
  order: { state: string; askedBy: string; expiresAt: Date },
  by: { id: string; at: Date },
): AnswerFault | null {
  if (order.state !== 'waiting') return 'not-waiting'
  if (order.expiresAt <= by.at) return 'expired'
  const isOwn = order.askedBy === by.id
  if (answer === 'withdraw') return isOwn ? null : 'not-own'
  return isOwn ? 'own' : null
}
