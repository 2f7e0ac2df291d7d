import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isNegativeAmount, isZeroAmount } from '@/components/ui/format-amount'
import { ActivityChart, type ChartDay } from './activity-chart'
import { LimitAmount } from './limit-amount'

export interface ShownActivity {
  currency: string
  days: readonly ChartDay[]
  stake: string
  win: string
  net: string
  deposit: string
  minutes: number
}

interface ActivityCardProps {
  activity: ShownActivity
  /** The ranges on offer, in days, with their addresses. */
  ranges: readonly { days: number; href: string; isCurrent: boolean }[]
}

const rangeLink = 'inline-flex min-h-8 items-center rounded-md px-3 text-sm'

/** What was played lately, in figures and in a picture that says the same. */
export function ActivityCard({ activity, ranges }: ActivityCardProps) {
  const translate = useTranslations('safer')
  const { currency, minutes } = activity
  return (
    <Card
      title={translate('activity.title', { currency })}
      action={
        <nav aria-label={translate('activity.range')} className="flex gap-1">
          {ranges.map(({ days, href, isCurrent }) => (
            <Link
              key={days}
              href={href}
              scroll={false}
              aria-current={isCurrent ? 'true' : undefined}
              className={`${rangeLink} ${isCurrent ? 'bg-raised font-medium text-ink' : 'text-muted hover:text-ink'}`}
            >
              {translate('days', { count: days })}
            </Link>
          ))}
        </nav>
      }
    >
      <dl className="mb-5 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
        <Figure name={translate('activity.net')}>
          <Amount value={activity.net} currency={currency} hasSign className={toneOf(activity.net)} />
        </Figure>
        <Figure name={translate('activity.stake')}>
          <Amount value={activity.stake} currency={currency} />
        </Figure>
        <Figure name={translate('activity.win')}>
          <Amount value={activity.win} currency={currency} />
        </Figure>
        <Figure name={translate('activity.deposit')}>
          <Amount value={activity.deposit} currency={currency} />
        </Figure>
        <Figure name={translate('activity.time')}>
          <LimitAmount value={String(minutes)} currency="" />
        </Figure>
      </dl>
      <ActivityChart days={activity.days} currency={currency} />
    </Card>
  )
}

function toneOf(net: string): string {
  if (isZeroAmount(net)) return 'text-ink'
  return isNegativeAmount(net) ? 'text-danger' : 'text-success'
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-semibold text-lg">{children}</dd>
    </div>
  )
}
