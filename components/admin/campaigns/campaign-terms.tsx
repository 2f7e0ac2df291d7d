import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { FactList } from '../fact-list'
import { Moment } from '../moment'

export interface TermsView {
  games: string[]
  currency: string
  count: number
  bet: number
  lines: number
  mpl: number
  cp: string
  winTo: 'cash' | 'bonus'
  maxWin: string | null
  wagering: number
  bonusDays: number | null
  startsAt: Date | null
  endsAt: Date | null
}

/** What everybody gets, fact by fact. */
export function CampaignTerms({ terms, more = [] }: { terms: TermsView; more?: [string, ReactNode][] }) {
  const translate = useTranslations('campaigns.terms')
  const { currency, maxWin, winTo, wagering, bonusDays, startsAt, endsAt } = terms
  const amount = (value: string) => <Amount value={value} currency={currency} />
  const facts: [string, ReactNode][] = [
    [translate('games'), <GameNames key="games" titles={terms.games} />],
    [translate('rounds'), terms.count],
    [translate('stake'), translate('stakeOf', { bet: terms.bet, lines: terms.lines, mpl: terms.mpl })],
    [translate('cp'), amount(terms.cp)],
    [translate('winTo'), translate(winTo === 'cash' ? 'toCash' : 'toBonus')],
    ...(winTo === 'bonus'
      ? ([
          [
            translate('wagering'),
            wagering === 0 ? translate('noCondition') : translate('times', { count: wagering }),
          ],
          [
            translate('bonusDays'),
            bonusDays === null ? translate('noEnd') : translate('days', { count: bonusDays }),
          ],
        ] satisfies [string, ReactNode][])
      : []),
    [translate('maxWin'), maxWin === null ? translate('noMaximum') : amount(maxWin)],
    [translate('from'), startsAt === null ? translate('atOnce') : <Moment key="from" at={startsAt} />],
    [translate('until'), endsAt === null ? translate('noEnd') : <Moment key="until" at={endsAt} />],
    ...more,
  ]
  return <FactList facts={facts} />
}

const titlesShown = 8

function GameNames({ titles }: { titles: string[] }) {
  const translate = useTranslations('campaigns.terms')
  const shown = titles.slice(0, titlesShown).join(', ')
  if (titles.length <= titlesShown) return shown
  return (
    <span title={titles.join(', ')}>
      {translate('andMore', { shown, count: titles.length - titlesShown })}
    </span>
  )
}
