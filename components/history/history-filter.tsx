import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { LineType } from '@/lib/wallet/rules-rounds'

interface HistoryFilterProps {
  query: { type: LineType; currency: string; game: string; from: string; to: string }
  currencies: string[]
  /** The games that the player has played. */
  games: { code: string; title: string }[]
  /** Days, YYYY-MM-DD. */
  earliest: string
  latest: string
}

const types: LineType[] = ['all', 'rounds', 'open', 'free', 'money', 'bonuses', 'refused']

/** A plain form: what is chosen stands in the address. */
export function HistoryFilter({ query, currencies, games, earliest, latest }: HistoryFilterProps) {
  const translate = useTranslations('history')
  const { type, currency, game, from, to } = query
  const days = { type: 'date', className: 'md:col-span-2', min: earliest, max: latest } as const
  return (
    <form
      key={JSON.stringify(query)}
      action="/history"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-6"
    >
      <Select
        label={translate('filters.type')}
        className="md:col-span-2"
        name="type"
        defaultValue={type}
        options={types.map((value) => ({ value, label: translate(`filters.types.${value}`) }))}
      />
      <Select
        label={translate('currency')}
        className="md:col-span-2"
        name="currency"
        defaultValue={currency}
        options={[
          { value: '', label: translate('allCurrencies') },
          ...currencies.map((code) => ({ value: code, label: code })),
        ]}
      />
      <Select
        label={translate('filters.game')}
        className="col-span-2"
        name="game"
        defaultValue={game}
        options={[
          { value: '', label: translate('filters.allGames') },
          ...games.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
      <Field label={translate('filters.from')} name="from" defaultValue={from} {...days} />
      <Field label={translate('filters.to')} name="to" defaultValue={to} {...days} />
      <Button type="submit" variant="secondary">
        {translate('apply')}
      </Button>
      <Link href="/history" className={buttonClass('quiet')}>
        {translate('filters.clear')}
      </Link>
    </form>
  )
}
