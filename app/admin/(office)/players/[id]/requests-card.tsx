import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { OrderAmounts, OrderStateBadge } from '@/components/admin/players/order-parts'
import { Alert } from '@/components/ui/alert'
import { searchMoneyOrders } from '@/lib/backoffice/backoffice'

/** Money of this player that waits for a second person. */
export async function RequestsCard({ id }: { id: string }) {
  const query = { state: 'open', player: id, currency: '' }
  const { lines } = await searchMoneyOrders(query, { after: null, direction: 'desc' })
  if (lines.length === 0) return null
  const translate = await getTranslations('players.approvals')
  return (
    <div className="md:col-span-2">
      <Alert tone="warning">
        <p className="mb-1">
          <Link href="/admin/approvals" className="underline underline-offset-4">
            {translate('ofPlayer')}
          </Link>
        </p>
        <ul>
          {lines.map((order) => (
            <li key={order.id} className="flex flex-wrap items-center gap-2">
              <OrderStateBadge state={order.state} />
              {translate(`kinds.${order.kind}`)}
              <OrderAmounts
                currency={order.currency}
                cash={order.cash.toString()}
                bonus={order.bonus.toString()}
              />
              <span className="text-muted">{order.askedBy}</span>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
