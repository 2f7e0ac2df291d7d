'use client'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'

export interface Balance {
  currency: string
  cash: string
  bonus: string
}

/** What the player has in this game's currency: cash and bonus money apart. */
export function BalanceStrip({ balance }: { balance: Balance | null }) {
  const translate = useTranslations('game')
  if (balance === null) return <Skeleton className="h-8 w-24" />
  return (
    <dl
      aria-label={translate('balance')}
      className="flex flex-col items-end leading-tight sm:flex-row sm:items-center sm:gap-4 landscape:flex-row landscape:items-center landscape:gap-4"
    >
      <div>
        <dt className="text-[0.6875rem] text-muted max-sm:sr-only">{translate('cash')}</dt>
        <dd data-testid="game-cash" data-amount={balance.cash} className="font-semibold text-sm">
          <Amount value={balance.cash} currency={balance.currency} />
        </dd>
      </div>
      {!isZeroAmount(balance.bonus) && (
        <div>
          <dt className="text-[0.6875rem] text-muted max-sm:sr-only">{translate('bonus')}</dt>
          <dd
            data-testid="game-bonus"
            data-amount={balance.bonus}
            className="text-accent-ink text-xs sm:font-semibold sm:text-sm"
          >
            <span aria-hidden className="sm:hidden">
              {translate('bonusShort')}{' '}
            </span>
            <Amount value={balance.bonus} currency={balance.currency} />
          </dd>
        </div>
      )}
    </dl>
  )
}
