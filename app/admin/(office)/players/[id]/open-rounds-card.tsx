import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { openRoundsMax, openRoundsOf } from '@/lib/backoffice/backoffice'
import { Money } from '@/lib/money/money'

/** Money that is out in rounds whose result has not come. */
export async function OpenRoundsCard({ id }: { id: string }) {
  const [translate, rounds] = await Promise.all([getTranslations('players.open'), openRoundsOf(id)])
  const currencies = [...new Set(rounds.map(({ currency }) => currency))]
  const isMore = rounds.length > openRoundsMax
  return (
    <Card
      title={translate('title')}
      action={
        rounds.length > 0 && (
          <Link
            href={`/admin/players/${encodeURIComponent(id)}/rounds?state=open`}
            className={buttonClass('secondary', 'small')}
          >
            {translate('show')}
          </Link>
        )
      }
    >
      {rounds.length === 0 ? (
        <p className="text-muted">{translate('none')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {currencies.map((currency) => {
            const own = rounds.filter((round) => round.currency === currency)
            const held = own.reduce((sum, { stake }) => sum.plus(stake), Money.zero(currency))
            return (
              <li key={currency} className="flex justify-between gap-4">
                <span>{translate('count', { count: own.length })}</span>
                <Amount value={held.toString()} currency={currency} className="font-semibold" />
              </li>
            )
          })}
          {isMore && <li className="text-muted">{translate('more', { count: openRoundsMax })}</li>}
        </ul>
      )}
    </Card>
  )
}
