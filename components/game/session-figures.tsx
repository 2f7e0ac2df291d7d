'use client'
import { useTranslations } from 'next-intl'
import type { LiveSession } from '@/components/live/live-state'
import { Amount } from '@/components/ui/amount'
import { formatElapsed } from './format-elapsed'
import { NetAmount } from './net-amount'
import { useNow } from './use-now'

interface SessionFiguresProps {
  session: LiveSession
  clockAheadMs: number
}

/** This session in figures, and in words what they mean. */
export function SessionFigures({ session, clockAheadMs }: SessionFiguresProps) {
  const translate = useTranslations('game')
  const now = useNow()
  const { currency, stake, win, net, beganAt } = session
  const lines = [
    ['elapsed', now === null ? '' : formatElapsed(now + clockAheadMs - beganAt)],
    ['stakes', <Amount key="stake" value={stake} currency={currency} />],
    ['wins', <Amount key="win" value={win} currency={currency} />],
    ['net.name', <NetAmount key="net" value={net} currency={currency} />],
  ] as const
  return (
    <section className="flex flex-col gap-2 text-sm">
      <h3 className="font-medium">{translate('thisSession')}</h3>
      <dl className="flex flex-col gap-1.5">
        {lines.map(([name, value]) => (
          <div key={name} className="flex items-baseline justify-between gap-4">
            <dt className="text-muted">{translate(name)}</dt>
            <dd className="figures font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted text-xs">{translate('net.explained')}</p>
    </section>
  )
}
