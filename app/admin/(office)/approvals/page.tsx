import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { OrderAmounts, OrderStateBadge } from '@/components/admin/players/order-parts'
import { buttonClass } from '@/components/ui/button'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { playerCurrencies, searchMoneyOrders } from '@/lib/backoffice/backoffice'
import { orderStates } from '@/lib/money-orders/money-orders'
import { OrderDetail } from './order-detail'
import { readOrdersQuery } from './orders-query'

export default async function ApprovalsPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('money.read')
  const { sort, after, filters } = readOrdersQuery(await searchParams)
  const [{ lines, next }, currencies, translate, reasons] = await Promise.all([
    searchMoneyOrders(filters, { after, direction: sort.direction }),
    playerCurrencies(),
    getTranslations('players.approvals'),
    getTranslations('players.reasonCodes'),
  ])
  const mayAnswer = isAllowed(staff.role, 'money.approve')
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        actions={
          isAllowed(staff.role, 'settings.read') && (
            <Link href="/admin/approvals/limits" className={buttonClass('secondary', 'small')}>
              {translate('limits')}
            </Link>
          )
        }
      />
      <DataTable
        caption={translate('title')}
        columns={[
          { key: 'asked', label: translate('columns.asked'), isSortable: true },
          { key: 'player', label: translate('columns.player') },
          { key: 'kind', label: translate('columns.kind') },
          { key: 'amount', label: translate('columns.amount'), isNumber: true },
          { key: 'reason', label: translate('columns.reason'), hideBelow: 'lg' },
          { key: 'by', label: translate('columns.by'), hideBelow: 'lg' },
          { key: 'state', label: translate('columns.state') },
        ]}
        rows={lines.map((order) => ({
          key: order.id,
          cells: {
            asked: <Moment at={order.askedAt} />,
            player: (
              <Link
                href={`/admin/players/${encodeURIComponent(order.playerId)}`}
                className="text-accent-ink underline-offset-4 hover:underline"
              >
                {order.nickname}
              </Link>
            ),
            kind: translate(`kinds.${order.kind}`),
            amount: (
              <OrderAmounts
                currency={order.currency}
                cash={order.cash.toString()}
                bonus={order.bonus.toString()}
              />
            ),
            reason: (
              <>
                {reasons(order.reasonCode)}
                <p className="max-w-64 text-muted text-xs [overflow-wrap:anywhere]">{order.note}</p>
              </>
            ),
            by: order.askedBy,
            state: <OrderStateBadge state={order.state} />,
          },
          detail: <OrderDetail order={order} mayAnswer={mayAnswer} />,
        }))}
        sort={sort}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: translate('columns.state'),
            options: [
              { value: '', label: translate('open') },
              { value: 'all', label: translate('all') },
              ...orderStates.map((value) => ({ value, label: translate(`states.${value}`) })),
            ],
          },
          {
            kind: 'select',
            name: 'currency',
            label: translate('columns.currency'),
            options: [
              { value: '', label: translate('all') },
              ...currencies.map((value) => ({ value, label: value })),
            ],
          },
          { kind: 'text', name: 'player', label: translate('playerId') },
        ]}
        paging={{ kind: 'keyset', next }}
        csv="/admin/approvals/export"
        empty={translate('none')}
      />
    </>
  )
}
