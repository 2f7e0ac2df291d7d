import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type GiveUpAction, GiveUpDialog } from './give-up-dialog'
import type { BonusCardView } from './views'

interface ActiveBonusProps {
  bonus: BonusCardView
  giveUp: GiveUpAction
  /** Whether its bets are shown, which are the children then. */
  isOpen: boolean
  children: ReactNode
}

/** The bonus under way: how far it is, what it allows, which bets counted, and the way out. */
export function ActiveBonus({ bonus, giveUp, isOpen, children }: ActiveBonusProps) {
  const translate = useTranslations('bonuses.money')
  const { currency, required } = bonus
  const title =
    bonus.given === null ? translate('title') : translate.rich('name', money(bonus.given, currency))
  return (
    <Card title={title} action={<Badge tone="felt">{translate('active')}</Badge>}>
      <div className="flex flex-col gap-5">
        {required === null ? (
          <p className="text-muted text-sm">{translate('noCondition')}</p>
        ) : (
          <Progress bonus={bonus} required={required} />
        )}
        <Terms bonus={bonus} />
        <div className="flex flex-wrap justify-between gap-3">
          {required !== null && (
            <Link
              href={isOpen ? '/account/bonuses' : `/account/bonuses?bets=${encodeURIComponent(bonus.key)}`}
              scroll={false}
              className={buttonClass('secondary')}
            >
              {translate(isOpen ? 'hideBets' : 'bets')}
            </Link>
          )}
          <GiveUpDialog bonus={bonus} action={giveUp} />
        </div>
        {children}
      </div>
    </Card>
  )
}

/** An amount where a sentence wants one. */
export function money(value: string, currency: string) {
  return { amount: () => <Amount value={value} currency={currency} /> }
}

function Progress({ bonus, required }: { bonus: BonusCardView; required: string }) {
  const translate = useTranslations('bonuses.money')
  const { currency, wagered, percent } = bonus
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="text-muted">{translate('wagered')}</span>
        <span>
          {translate.rich('of', {
            wagered: () => <Amount value={wagered} currency={currency} className="font-semibold text-base" />,
            required: () => <Amount value={required} currency={currency} />,
          })}
        </span>
      </p>
      <div
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={translate('progressLabel', { percent })}
        className="h-2.5 overflow-hidden rounded-full bg-raised"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}

function Terms({ bonus }: { bonus: BonusCardView }) {
  const translate = useTranslations('bonuses.money')
  const format = useFormatter()
  const { currency, expiresAt } = bonus
  const facts: [string, ReactNode][] = [
    [translate('held'), <Amount key="held" value={bonus.held} currency={currency} />],
  ]
  const add = (name: 'left' | 'maxBet' | 'maxWin' | 'released', value: string | null) => {
    if (value !== null) facts.push([translate(name), <Amount key={name} value={value} currency={currency} />])
  }
  add('left', bonus.left)
  add('maxBet', bonus.maxBet)
  add('maxWin', bonus.maxWin)
  add('released', bonus.released)
  const date = expiresAt && format.dateTime(expiresAt, { dateStyle: 'medium', timeStyle: 'short' })
  facts.push([translate('expires'), date ?? translate('never')])
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-muted text-xs">{name}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
