import { csvResponse } from '@/app/csv-response'
import { exportMoneyOrders } from '@/lib/backoffice/backoffice'
import { readOrdersQuery } from '../orders-query'

const columns = [
  'id',
  'asked',
  'player_id',
  'nickname',
  'kind',
  'currency',
  'cash',
  'bonus',
  'reason',
  'note',
  'asked_by',
  'state',
  'authorised_by',
  'authorised_at',
  'authorised_note',
  'closed_by',
  'closed_at',
  'closed_reason',
  'cash_before',
  'cash_after',
  'bonus_before',
  'bonus_after',
]

/** The orders of the page's search as CSV, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readOrdersQuery(Object.fromEntries(new URL(request.url).searchParams))
  const orders = await exportMoneyOrders(filters)
  return csvResponse('money-orders', columns, orders, (order) => [
    order.id,
    order.askedAt.toISOString(),
    order.playerId,
    order.nickname,
    order.kind,
    order.currency,
    order.cash.toString(),
    order.bonus.toString(),
    order.reasonCode,
    order.note,
    order.askedBy,
    order.state,
    order.authorisedBy ?? '',
    order.authorisedAt?.toISOString() ?? '',
    order.authorisedNote ?? '',
    order.closedBy ?? '',
    order.closedAt?.toISOString() ?? '',
    order.closedReason ?? '',
    order.booked?.cashBefore.toString() ?? '',
    order.booked?.cashAfter.toString() ?? '',
    order.booked?.bonusBefore.toString() ?? '',
    order.booked?.bonusAfter.toString() ?? '',
  ])
}
