import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Moment } from '@/components/admin/moment'
import { LimitBar, LimitName, LimitValue } from '@/components/admin/players/limit-parts'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { limitsOfPlayer, type PlayerFile } from '@/lib/backoffice/backoffice'
import { now } from '@/lib/clock'
import { percentUsed } from '@/lib/safer-play/rules'

/**
 * What a player has bound themself to, as it holds now: a break that runs, limits with their use, looser ones that wait.
 * Beside the title the way to all changes, unless the page has something else to offer.
 */
export async function LimitsCard({ player, action }: { player: PlayerFile; action?: ReactNode }) {
  const [translate, { limits, waiting, exclusion }] = await Promise.all([
    getTranslations('players.limits'),
    limitsOfPlayer(player.id),
  ])
  const isFree = limits.length === 0 && waiting.length === 0
  return (
    <Card
      title={translate('title')}
      action={
        action ?? (
          <Link
            href={`/admin/players/${encodeURIComponent(player.id)}/limits`}
            className="inline-flex min-h-8 items-center text-accent-ink text-sm underline underline-offset-4"
          >
            {translate('history')}
          </Link>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <Breaks timeOut={player.excludedUntil} exclusion={exclusion} />
        {isFree && <p className="text-muted">{translate('none')}</p>}
        {limits.length > 0 && (
          <ul className="flex flex-col gap-3">
            {limits.map((limit) => {
              const { kind, hours, currency, amount, used } = limit
              const spent = used.isNegative() ? '0' : used.toString()
              return (
                <li key={`${kind} ${hours} ${currency}`}>
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <span className="text-muted">
                      <LimitName kind={kind} hours={hours} currency={currency} />
                    </span>
                    <span>
                      {translate.rich('usedOf', {
                        used: () => <LimitValue value={spent} currency={currency} />,
                        amount: () => <LimitValue value={amount.toString()} currency={currency} />,
                      })}
                    </span>
                  </p>
                  <LimitBar percent={percentUsed(limit)} />
                </li>
              )
            })}
          </ul>
        )}
        {waiting.length > 0 && (
          <section aria-label={translate('waiting')}>
            <h3 className="mb-1 font-medium text-sm">{translate('waiting')}</h3>
            <ul className="flex flex-col gap-2 text-sm">
              {waiting.map(({ id, before, after, dueAt, lapsesAt, ...key }) => (
                <li key={String(id)}>
                  <span className="text-muted">
                    <LimitName {...key} />:{' '}
                  </span>
                  <LimitValue value={before?.toString() ?? null} currency={key.currency} /> →{' '}
                  <LimitValue value={after?.toString() ?? null} currency={key.currency} />
                  <span className="block text-muted">
                    {translate.rich('confirmable', {
                      from: () => <Moment at={dueAt} />,
                      until: () => <Moment at={lapsesAt} />,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  )
}

interface BreaksProps {
  timeOut: Date | null
  exclusion: { at: Date | null } | null
}

/** A time-out that runs and a self-exclusion that nobody has lifted, each with its end. */
async function Breaks({ timeOut, exclusion }: BreaksProps) {
  const translate = await getTranslations('players.limits')
  const at = now()
  const end = exclusion?.at ?? null
  return (
    <>
      {timeOut !== null && timeOut > at && (
        <Alert tone="warning">
          {translate.rich('timeOutUntil', { date: () => <Moment at={timeOut} /> })}
        </Alert>
      )}
      {exclusion !== null && (
        <Alert tone="warning">
          {end === null
            ? translate('excludedForEver')
            : translate.rich(end > at ? 'excludedUntil' : 'excludedOver', {
                date: () => <Moment at={end} />,
              })}
        </Alert>
      )}
    </>
  )
}
