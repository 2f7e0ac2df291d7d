import type { MoneyOrder } from './types'

/** An order as its audit rows tell it. */
export function tellOrder(order: MoneyOrder): {
  before: Record<string, string>
  after: Record<string, string>
} {
  const { booked, currency } = order
  const after: Record<string, string> = {
    order: order.id,
    kind: order.kind,
    state: order.state,
    currency,
    cash: order.cash.toString(),
    bonus: order.bonus.toString(),
    reason_code: order.reasonCode,
    asked_by: order.askedBy,
  }
  // Only a second person: who needed nobody is the row's own actor.
  if (order.needsSecond && order.authorisedBy !== null) after.authorisedBy = order.authorisedBy
  if (booked === null) return { before: {}, after }
  return {
    before: { currency, cash: booked.cashBefore.toString(), bonus: booked.bonusBefore.toString() },
    after: {
      ...after,
      journal_row: `${booked.walletId}:${booked.sequence}`,
      cash_after: booked.cashAfter.toString(),
      bonus_after: booked.bonusAfter.toString(),
    },
  }
}
