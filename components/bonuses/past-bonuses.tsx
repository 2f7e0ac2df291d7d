import { clsx } from 'clsx'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { money } from './active-bonus'
import type { BonusCardView } from './views'

const tones: Record<BonusCardView['state'], BadgeTone> = {
  active: 'felt',
  completed: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
}

interface PastBonusesProps {
  bonuses: BonusCardView[]
  /** The key of the bonus whose bets are the children. */
  open: string | null
  children: ReactNode
}

/** Bonuses that are over, and what became of each. */
export function PastBonuses({ bonuses, open, children }: PastBonusesProps) {
  const translate = useTranslations('bonuses.money')
  const format = useFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  return (
    <Card title={translate('past')}>
      <ul className="divide-y divide-line">
        {bonuses.map((bonus) => {
          const { key, currency, given, required, released, endedAt } = bonus
          const isOpen = key === open
          return (
            <li key={key} className="flex flex-col gap-4 py-4 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
                <div className="min-w-0 grow">
                  <p className="flex flex-wrap items-center gap-2 font-medium">
                    <span>
                      {given === null ? translate('title') : translate.rich('name', money(given, currency))}
                    </span>
                    <Badge tone={tones[bonus.state]}>{translate(`states.${bonus.state}`)}</Badge>
                  </p>
                  <p className="text-muted text-sm">
                    {translate('given')} {day(bonus.createdAt)}
                    {endedAt && ` · ${translate('ended')} ${day(endedAt)}`}
                  </p>
                </div>
                <dl className="flex gap-6 text-sm">
                  {required !== null && (
                    <div>
                      <dt className="text-muted text-xs">{translate('wagered')}</dt>
                      <dd>
                        <Amount value={bonus.wagered} currency={currency} />
                      </dd>
                    </div>
                  )}
                  <div>
                    <dt className="text-muted text-xs">{translate('released')}</dt>
                    <dd className={clsx(released !== null && 'font-semibold text-success')}>
                      <Amount value={released ?? '0'} currency={currency} />
                    </dd>
                  </div>
                </dl>
                {required !== null && (
                  <Link
                    href={isOpen ? '/account/bonuses' : `/account/bonuses?bets=${encodeURIComponent(key)}`}
                    scroll={false}
                    className={buttonClass('secondary', 'small')}
                  >
                    {translate(isOpen ? 'hideBets' : 'bets')}
                  </Link>
                )}
              </div>
              {isOpen && children}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
