'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LiveSession } from '@/components/live/live-state'
import { Amount } from '@/components/ui/amount'
import { Button } from '@/components/ui/button'
import { isZeroAmount } from '@/components/ui/format-amount'
import { Skeleton } from '@/components/ui/skeleton'
import type { Balance } from './balance-strip'
import { HeldRounds } from './held-rounds'
import { SessionFigures } from './session-figures'
import { useMoment } from './use-moment'
import { type Money, useMoney } from './use-money'

interface MoneyPanelProps {
  game: string
  currency: string
  balance: Balance | null
  session: LiveSession | null
  clockAheadMs: number
  onClose: () => void
}

/** "Where is my money": beside the game, or above it on a phone held upright; the game keeps the rest of the screen. */
export function MoneyPanel({ game, currency, balance, session, clockAheadMs, onClose }: MoneyPanelProps) {
  const translate = useTranslations('game.money')
  const { data, isError, refetch } = useMoney(currency, `${balance?.cash} ${balance?.bonus}`)
  return (
    <aside
      id="money-panel"
      aria-labelledby="money-title"
      className="max-h-[45dvh] shrink-0 overflow-y-auto border-line bg-surface max-sm:portrait:border-b sm:max-h-none sm:w-80 sm:border-l landscape:max-h-none landscape:w-72 landscape:border-l lg:w-96"
    >
      <div className="sticky top-0 flex items-center justify-between gap-3 bg-surface py-2 pr-2 pl-4">
        <h2 id="money-title" className="font-semibold text-base">
          {translate('title')}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={translate('close')}
          className="inline-flex size-10 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div className="flex flex-col gap-5 px-4 pb-5">
        {data ? (
          <Whereabouts money={data} game={game} />
        ) : isError ? (
          <div role="alert" className="flex flex-col items-start gap-3 text-sm">
            <p>{translate('failed')}</p>
            <Button variant="secondary" size="small" onClick={() => void refetch()}>
              {translate('retry')}
            </Button>
          </div>
        ) : (
          <Skeleton className="h-32 w-full" />
        )}
        {session !== null && <SessionFigures session={session} clockAheadMs={clockAheadMs} />}
        <Link href="/history" className="text-sm underline underline-offset-2">
          {translate('history')}
        </Link>
      </div>
    </aside>
  )
}

function Whereabouts({ money, game }: { money: Money; game: string }) {
  const translate = useTranslations('game.money')
  const { currency, held, activeBonus, rounds, moreRounds } = money
  const amount = (value: string) => <Amount value={value} currency={currency} />
  return (
    <section className="flex flex-col gap-3">
      <dl className="flex flex-col gap-2 text-sm">
        <Line name={translate('cash')} value={amount(money.cash)} />
        <Line name={translate('bonus')} value={amount(money.bonus)}>
          {activeBonus !== null && <BonusProgress bonus={activeBonus} currency={currency} />}
        </Line>
        <Line name={translate('held')} value={<span data-testid="held">{amount(held)}</span>}>
          {isZeroAmount(held) && <p className="text-muted text-xs">{translate('nothingHeld')}</p>}
        </Line>
        <div className="border-line border-t pt-2 font-semibold">
          <Line name={translate('total')} value={amount(money.total)} />
        </div>
      </dl>
      {rounds.length > 0 && <HeldRounds rounds={rounds} more={moreRounds} game={game} />}
    </section>
  )
}

function Line({ name, value, children }: { name: string; value: ReactNode; children?: ReactNode }) {
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <dt>{name}</dt>
        <dd className="text-right">{value}</dd>
      </div>
      {children}
    </div>
  )
}

/** How far the active bonus is, in short. */
function BonusProgress({ bonus, currency }: { bonus: NonNullable<Money['activeBonus']>; currency: string }) {
  const translate = useTranslations('game.money')
  const moment = useMoment()
  const { required, wagered, percent, expiresAt } = bonus
  return (
    <div className="mt-1 flex flex-col gap-1 text-muted text-xs">
      {required !== null && percent !== null && (
        <>
          <progress
            value={percent}
            max={100}
            aria-label={translate('progress')}
            className="h-1.5 w-full overflow-hidden rounded-sm accent-(--accent) [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent"
          />
          <p>
            {translate.rich('wagered', {
              wagered: () => <Amount value={wagered} currency={currency} />,
              required: () => <Amount value={required} currency={currency} />,
            })}
          </p>
        </>
      )}
      {expiresAt !== null && <p>{translate('expires', { until: moment(expiresAt) })}</p>}
    </div>
  )
}
