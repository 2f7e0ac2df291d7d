import { useFormatter, useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import type { GrantState } from '@/lib/campaigns/types'
import { Figure } from './figure'

export interface FiguresView {
  currency: string
  states: Partial<Record<GrantState, number>>
  players: number
  rounds: number
  /** Exact texts. */
  cash: string
  bonus: string
  test: string
  /** Cash and bonus together ÷ grants that have ended; null where none has. */
  average: string | null
  hasTest: boolean
}

/** What a campaign has given so far and what it has cost. */
export function CampaignFigures({ figures }: { figures: FiguresView }) {
  const translate = useTranslations('campaigns.figures')
  const format = useFormatter()
  const { states, currency, average } = figures
  const count = (...names: GrantState[]) =>
    format.number(names.reduce((sum, name) => sum + (states[name] ?? 0), 0))
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Figure
        name={translate('offered')}
        value={count('waiting', 'offered')}
        note={states.waiting ? translate('waiting', { count: states.waiting }) : undefined}
      />
      <Figure name={translate('active')} value={count('active')} />
      <Figure name={translate('ended')} value={count('ended')} />
      <Figure
        name={translate('lost')}
        value={`${count('expired')} / ${count('cancelled')}`}
        note={translate('players', { count: figures.players })}
      />
      <Figure name={translate('rounds')} value={format.number(figures.rounds)} />
      <Figure name={translate('cash')} value={<Amount value={figures.cash} currency={currency} />} />
      <Figure name={translate('bonus')} value={<Amount value={figures.bonus} currency={currency} />} />
      <Figure
        name={translate('average')}
        value={average === null ? '—' : <Amount value={average} currency={currency} />}
        note={
          figures.hasTest ? (
            <>
              {translate('test')} <Amount value={figures.test} currency={currency} />
            </>
          ) : undefined
        }
      />
    </dl>
  )
}
