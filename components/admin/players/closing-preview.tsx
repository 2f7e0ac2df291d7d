'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Amount } from '@/components/ui/amount'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'
import type { Closing } from '@/lib/backoffice/backoffice'

/** What stands in the way of closing an account and what is still to come; looked up when the dialog opens. */
export function ClosingPreview({ id }: { id: string }) {
  const translate = useTranslations('players.closing')
  const [found, setFound] = useState<Closing | 'lost' | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/admin/players/${encodeURIComponent(id)}/closing`, { signal: asking.signal })
      .then(async (answer) => setFound(answer.ok ? await answer.json() : 'lost'))
      .catch(() => {
        if (!asking.signal.aborted) setFound('lost')
      })
    return () => asking.abort()
  }, [id])
  if (found === null) return <Skeleton className="h-12" />
  if (found === 'lost') return <Alert tone="warning">{translate('lost')}</Alert>
  const { held, openRounds, isMore } = found
  return (
    <>
      {held.length > 0 && (
        <Alert tone="danger">
          <p>{translate('held')}</p>
          <ul>
            {held.map(({ currency, cash, bonus }) => (
              <li key={currency}>
                {!isZeroAmount(cash) && (
                  <>
                    {translate('cash')} <Amount value={cash} currency={currency} />{' '}
                  </>
                )}
                {!isZeroAmount(bonus) && (
                  <>
                    {translate('bonus')} <Amount value={bonus} currency={currency} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {openRounds.length > 0 && (
        <Alert tone="warning">
          <p>{translate(isMore ? 'openMany' : 'open')}</p>
          <ul>
            {openRounds.map(({ currency, count, stake }) => (
              <li key={currency}>
                {translate('rounds', { count })} <Amount value={stake} currency={currency} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {held.length === 0 && openRounds.length === 0 && <Alert>{translate('clear')}</Alert>}
    </>
  )
}
