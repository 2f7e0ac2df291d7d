'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useLive } from '@/components/live/use-live'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'
import { useBalances } from './use-balances'

/** The page itself comes first. */
const streamAfterMs = 3_000
/** A page that ends the log-in itself is on its way elsewhere by then. */
const leaveAfterMs = 500

/** The balance of the player's current currency, in the header: cash first, bonus money apart. */
export function BalanceChip() {
  const translate = useTranslations('shell')
  const common = useTranslations('common')
  const live = useLive({ session: null, isEnabled: true, pollMs: null, afterMs: streamAfterMs })
  const { isStreaming } = live
  const isOver = live.end !== null
  const router = useRouter()
  // Blocked, excluded, in a time-out, logged out elsewhere: the page is asked for anew, and says so.
  useEffect(() => {
    if (!isOver) return
    const timer = setTimeout(() => router.refresh(), leaveAfterMs)
    return () => clearTimeout(timer)
  }, [isOver, router])
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
