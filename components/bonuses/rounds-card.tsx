import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { isZeroAmount } from '@/components/ui/format-amount'
import { SubmitButton } from '@/components/ui/submit-button'
import { money } from './active-bonus'
import type { RoundsCardView } from './views'

const tones: Record<RoundsCardView['state'], BadgeTone> = {
  offered: 'success',
  active: 'felt',
  ended: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
}

interface RoundsCardProps {
  rounds: RoundsCardView[]
  /** Of the next game session. */
  currency: string
  /** Takes the rounds' currency and opens their game. */
  play: (form: FormData) => Promise<void>
}

/** Free rounds: those that wait or are under way first, then what became of the others. */
export function RoundsCard({ rounds, currency, play }: RoundsCardProps) {
  const translate = useTranslations('bonuses.rounds')
  const isAlive = ({ state }: RoundsCardView) => state === 'offered' || state === 'active'
  const past = rounds.filter((one) => !isAlive(one))
  return (
    <Card title={translate('title')}>
      <ul className="divide-y divide-line">
        {rounds.filter(isAlive).map((one) => (
          <Rounds key={one.id} rounds={one}>
            {one.currency === currency ? (
              <Link
                href={`/play/${one.game}`}
                aria-label={translate('playOf', { game: one.title ?? one.game })}
                className={buttonClass('primary', 'medium')}
              >
                {translate('play')}
              </Link>
            ) : (
              <form action={play}>
                <input type="hidden" name="game" value={one.game} />
                <input type="hidden" name="currency" value={one.currency} />
                <SubmitButton>{translate('playIn', { currency: one.currency })}</SubmitButton>
              </form>
            )}
          </Rounds>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="mt-4 border-line border-t pt-4" open={past.length === rounds.length}>
          <summary className="font-medium text-sm">{translate('past')}</summary>
          <ul className="mt-3 divide-y divide-line">
            {past.map((one) => (
              <Rounds key={one.id} rounds={one} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Rounds({ rounds, children }: { rounds: RoundsCardView; children?: ReactNode }) {
  const translate = useTranslations('bonuses.rounds')
  const format = useFormatter()
  const { state, count, played, currency, win, expiresAt } = rounds
  const date = expiresAt && format.dateTime(expiresAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {rounds.title ?? translate('unknownGame', { code: rounds.game })}
          <Badge tone={tones[state]}>{translate(`states.${state}`)}</Badge>
        </p>
        <p className="text-sm">
          {state === 'offered' ? translate('count', { count }) : translate('progress', { played, count })}
          {!isZeroAmount(win) && <> · {translate.rich('win', money(win, currency))}</>}
        </p>
        <p className="text-muted text-sm">
          {rounds.winTo === 'cash' ? translate('toCash') : translate('toBonus', { times: rounds.wagering })}
          {rounds.maxWin !== null && <> {translate.rich('max', money(rounds.maxWin, currency))}</>}
          {state === 'offered' && date && ` · ${translate('begunFirst', { date })}`}
        </p>
      </div>
      {children}
    </li>
  )
}
