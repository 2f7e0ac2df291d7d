import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { LocalTime } from '@/components/history/local-time'
import { ActivityCard } from '@/components/safer-play/activity-card'
import { BreakCard } from '@/components/safer-play/break-card'
import { LimitsCard } from '@/components/safer-play/limits-card'
import { RealityCheckCard } from '@/components/safer-play/reality-check-card'
import { WaitingLimits } from '@/components/safer-play/waiting-limits'
import { Alert } from '@/components/ui/alert'
import { requirePlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { exclusionMonths, timeOutHours } from '@/lib/safer-play/rules'
import { activityOf, limitsOf, safePlaySettings } from '@/lib/safer-play/safer-play'
import { balancesOf } from '@/lib/wallet/wallet'
import { changeLimit, chooseRealityCheck, decideWaiting, excludeMyself, startTimeOut } from './actions'
import { showActivity, showLimits, showWaiting } from './shown'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('safer'))('title') }
}

const ranges = [7, 30] as const
const pill = 'inline-flex min-h-9 items-center rounded-full border px-4 text-sm'

export default async function SaferPlayPage({ searchParams }: QueryProps) {
  const player = await requirePlayer()
  const query = await searchParams
  const at = now()
  const owned = (await balancesOf(player.id)).map(({ currency }) => currency)
  const currency = owned.find((code) => code === query.currency) ?? player.currency
  const range = ranges.find((days) => String(days) === query.days) ?? 7
  const [{ limits, waiting }, settings, activity] = await Promise.all([
    limitsOf(player.id),
    safePlaySettings(player.id, at),
    activityOf(player.id, currency, range),
  ])
  const translate = await getTranslations('safer')
  const timeOutUntil = settings.timeOutUntil?.toISOString() ?? null
  const address = (next: { currency?: string; days?: number }) =>
    `/safer-play?${new URLSearchParams({ currency: next.currency ?? currency, days: String(next.days ?? range) })}`
  return (
    <div className="page-width flex flex-col gap-6 py-8">
      <header className="max-w-prose">
        <h1 className="font-semibold text-3xl">{translate('title')}</h1>
        <p className="mt-2 text-muted">
          {translate('intro')}{' '}
          <Link href="/safer-play/help" className="text-accent-ink underline underline-offset-2">
            {translate('helpLink')}
          </Link>
        </p>
      </header>
      {timeOutUntil !== null && (
        <Alert tone="warning">
          {translate.rich('timeOut.running', {
            date: () => <LocalTime at={timeOutUntil} inSentence />,
          })}
        </Alert>
      )}
      {owned.length > 1 && (
        <nav aria-label={translate('currency')} className="flex flex-wrap gap-2">
          {owned.map((code) => (
            <Link
              key={code}
              href={address({ currency: code })}
              scroll={false}
              aria-current={code === currency ? 'true' : undefined}
              className={`${pill} ${code === currency ? 'border-accent bg-raised font-medium' : 'border-line text-muted hover:text-ink'}`}
            >
              {code}
            </Link>
          ))}
        </nav>
      )}
      <ActivityCard
        activity={showActivity(activity, currency)}
        ranges={ranges.map((days) => ({ days, href: address({ days }), isCurrent: days === range }))}
      />
      <WaitingLimits waiting={showWaiting(waiting, at)} action={decideWaiting} />
      <LimitsCard limits={showLimits(limits, currency)} currency={currency} action={changeLimit} />
      <RealityCheckCard minutes={settings.realityCheckMinutes} action={chooseRealityCheck} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <BreakCard kind="timeOut" lengths={timeOutHours} action={startTimeOut} />
        <BreakCard
          kind="exclusion"
          lengths={exclusionMonths.map((months) => months ?? 0)}
          action={excludeMyself}
        />
      </div>
    </div>
  )
}
