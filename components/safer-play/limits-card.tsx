import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { limitKinds } from '@/lib/safer-play/rules'
import { LimitAmount } from './limit-amount'
import { type LimitAction, LimitDialog } from './limit-dialog'
import type { ShownLimit } from './limit-view'

interface LimitsCardProps {
  limits: readonly ShownLimit[]
  currency: string
  action: LimitAction
}

/** Every limit there can be: what is set, what is used of it, and a button for each. */
export function LimitsCard({ limits, currency, action }: LimitsCardProps) {
  const translate = useTranslations('safer.limits')
  return (
    <Card title={translate('title', { currency })}>
      <p className="mb-5 max-w-prose text-muted text-sm">{translate('text')}</p>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {limitKinds.map((kind) => (
          <section key={kind} aria-labelledby={`limit-${kind}`}>
            <h3 id={`limit-${kind}`} className="font-semibold">
              {translate(`kinds.${kind}`)}
            </h3>
            <ul className="mt-1 divide-y divide-line">
              {limits
                .filter((limit) => limit.kind === kind)
                .map((limit) => (
                  <LimitLine key={limit.hours} limit={limit} action={action} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}

function LimitLine({ limit, action }: { limit: ShownLimit; action: LimitAction }) {
  const translate = useTranslations('safer.limits')
  const { amount, used, currency, percent } = limit
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
          <span className="text-muted">{translate(`periods.${limit.hours}`)}</span>
          {amount === null ? (
            <span className="text-muted">{translate('none')}</span>
          ) : (
            <span>
              {translate.rich('usedOf', {
                used: () => <LimitAmount value={used} currency={currency} />,
                amount: () => (
                  <strong className="font-semibold">
                    <LimitAmount value={amount} currency={currency} />
                  </strong>
                ),
              })}
            </span>
          )}
        </p>
        {amount !== null && (
          <div aria-hidden className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-raised">
            <div
              className={
                percent >= 100
                  ? 'h-full bg-danger'
                  : percent >= 80
                    ? 'h-full bg-warning'
                    : 'h-full bg-success'
              }
              style={{ width: `${percent}%` }}
            />
          </div>
        )}
      </div>
      <LimitDialog limit={limit} action={action} />
    </li>
  )
}
