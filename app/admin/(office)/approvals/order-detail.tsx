import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Amount } from '@/components/ui/amount'
import { type OrderLine, walletsOfPlayer } from '@/lib/backoffice/backoffice'
import type { Money } from '@/lib/money/money'
import { approve, reject, withdrawRequest } from '../players/money-actions'

/** Everything about one money order, and what the reader may answer. */
export async function OrderDetail({ order, mayAnswer }: { order: OrderLine; mayAnswer: boolean }) {
  const translate = await getTranslations('players.approvals')
  const isWaiting = order.state === 'waiting'
  const values = { id: order.id }
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <FactList facts={await factsOf(order)} />
      {isWaiting && (
        <div className="flex flex-wrap items-center gap-2">
          {mayAnswer && !order.isOwn && (
            <>
              <ReasonDialog
                words={translate('approve')}
                text={translate('approveText')}
                action={approve}
                values={values}
                variant="primary"
              />
              <ReasonDialog
                words={translate('reject')}
                text={translate('rejectText')}
                action={reject}
                values={values}
                variant="danger"
              />
            </>
          )}
          {order.isOwn && (
            <>
              <p className="text-muted">{translate('own')}</p>
              <ReasonDialog
                words={translate('withdraw')}
                text={translate('withdrawText')}
                action={withdrawRequest}
                values={values}
              />
            </>
          )}
        </div>
      )}
    </div>
  )
}

async function factsOf(order: OrderLine): Promise<(readonly [string, ReactNode])[]> {
  const translate = await getTranslations('players.approvals')
  const { currency, booked } = order
  const amount = (key: string, value: Money) => (
    <Amount key={key} value={value.toString()} currency={currency} />
  )
  const facts: (readonly [string, ReactNode])[] = [
    [translate('askedBy'), order.askedBy],
    [translate('reason'), order.note],
  ]
  if (order.state === 'waiting') {
    const wallet = (await walletsOfPlayer(order.playerId)).find((one) => one.currency === currency)
    if (wallet) {
      facts.push([translate('cashNow'), amount('cash', wallet.cash)])
      facts.push([translate('bonusNow'), amount('bonus', wallet.bonus)])
    }
    facts.push([translate('expires'), <Moment key="expires" at={order.expiresAt} />])
  }
  if (order.authorisedBy !== null && order.authorisedAt !== null) {
    facts.push([translate('authorisedBy'), order.authorisedBy])
    facts.push([translate('authorisedAt'), <Moment key="authorised" at={order.authorisedAt} />])
    if (order.authorisedNote !== null) facts.push([translate('authorisedNote'), order.authorisedNote])
  }
  if (order.closedBy !== null && order.closedAt !== null) {
    facts.push([translate('closedBy'), order.closedBy])
    facts.push([translate('closedAt'), <Moment key="closed" at={order.closedAt} />])
    facts.push([translate('closedReason'), order.closedReason])
  }
  if (booked !== null) {
    facts.push([translate('cashBefore'), amount('cash-before', booked.cashBefore)])
    facts.push([translate('cashAfter'), amount('cash-after', booked.cashAfter)])
    facts.push([translate('bonusBefore'), amount('bonus-before', booked.bonusBefore)])
    facts.push([translate('bonusAfter'), amount('bonus-after', booked.bonusAfter)])
    facts.push([translate('journalRow'), `${booked.walletId}:${booked.sequence}`])
  }
  return facts
}
