import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import type { LimitHours, LimitKind } from '@/lib/safer-play/rules'

interface LimitNameProps {
  kind: LimitKind
  hours: LimitHours
  /** "" for time of play. */
  currency: string
}

/** What a limit is about: "Stakes, 7 days, USD". */
export function LimitName({ kind, hours, currency }: LimitNameProps) {
  const translate = useTranslations('players.limits')
  const name = `${translate(kind)}, ${translate('days', { days: hours / 24 })}`
  return currency === '' ? name : `${name}, ${currency}`
}

/** What a limit allows: money, hours and minutes, or that there is none. */
export function LimitValue({ value, currency }: { value: string | null; currency: string }) {
  const translate = useTranslations('players.limits')
  if (value === null) return <span className="text-muted">{translate('noLimit')}</span>
  if (currency !== '') return <Amount value={value} currency={currency} />
  const minutes = Number.parseInt(value, 10)
  return (
    <span className="figures whitespace-nowrap">
      {translate('minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
    </span>
  )
}

const toneOf = (percent: number) =>
  percent >= 100 ? 'bg-danger' : percent >= 80 ? 'bg-warning' : 'bg-success'

/** How much of a limit is used, as a bar; the figures stand beside it. */
export function LimitBar({ percent }: { percent: number }) {
  return (
    <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-raised">
      <div className={`h-full ${toneOf(percent)}`} style={{ width: `${percent}%` }} />
    </div>
  )
}
