'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '@/components/live/use-live'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'
import { useBalances } from './use-balances'

/** The page itself comes first. */
const streamAfterMs = 3_000

/** The balance of the player's current currency, in the header: cash first, bonus money apart. */
export function BalanceChip() {
  const translate = useTranslations('shell')
  const common = useTranslations('common')
  const { isStreaming } = useLive({ session: null, isEnabled: true, pollMs: null, afterMs: streamAfterMs })
  const { data, isError } = useBalances(isStreaming ? false : undefined)
  const balance = data?.balances.find(({ currency }) => currency === data.currency)
  if (isError && !balance) {
    return (
      <span title={translate('balanceFailed')} className="figures px-2 text-muted text-sm">
        <span aria-hidden>—</span>
        <span className="sr-only">{translate('balanceFailed')}</span>
      </span>
    )
  }
  if (!data) return <Skeleton className="h-9 w-24" />
  if (!balance) return null
  return (
    <div className="flex flex-col items-end leading-tight">
      <span className="font-semibold text-sm">
        <span className="sr-only">{translate('balance')}: </span>
        <Amount value={balance.cash} currency={balance.currency} />
      </span>
      {!isZeroAmount(balance.bonus) && (
        <span className="text-accent-ink text-xs">
          {common('bonus')} <Amount value={balance.bonus} currency={balance.currency} />
        </span>
      )}
    </div>
  )
}
