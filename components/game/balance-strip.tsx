'use client'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'

interface BalanceStripProps {
  balance: { currency: string; cash: string; bonus: string } | null
}

/** What the player has in this game's currency: cash and bonus money apart. */
export function BalanceStrip({ balance }: BalanceStripProps) {
  const translate = useTranslations('game')
  if (balance === null) return <Skeleton className="h-8 w-24" />
  return (
    <dl aria-label={translate('balance')} className="flex items-center gap-4 leading-tight">
      <div>
        <dt className="text-[0.6875rem] text-muted">{translate('cash')}</dt>
        <dd data-testid="game-cash" data-amount={balance.cash} className="font-semibold text-sm">
          <Amount value={balance.cash} currency={balance.currency} />
        </dd>
      </div>
      {!isZeroAmount(balance.bonus) && (
        <div>
          <dt className="text-[0.6875rem] text-muted">{translate('bonus')}</dt>
          <dd
            data-testid="game-bonus"
            data-amount={balance.bonus}
            className="font-semibold text-accent-ink text-sm"
          >
            <Amount value={balance.bonus} currency={balance.currency} />
          </dd>
        </div>
      )}
    </dl>
  )
}
