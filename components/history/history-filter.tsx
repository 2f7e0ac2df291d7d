import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'

interface HistoryFilterProps {
  currencies: string[]
  currency: string | null
  withRefused: boolean
}

/** A plain form: what is chosen stands in the address. */
export function HistoryFilter({ currencies, currency, withRefused }: HistoryFilterProps) {
  const translate = useTranslations('history')
  return (
    <form action="/history" method="get" className="flex flex-wrap items-end gap-2 sm:gap-3">
      {currencies.length > 1 && (
        <Select
          label={translate('currency')}
          className="min-w-40 max-sm:flex-1"
          name="currency"
          defaultValue={currency ?? ''}
          options={[
            { value: '', label: translate('allCurrencies') },
            ...currencies.map((code) => ({ value: code, label: code })),
          ]}
        />
      )}
      <Select
        label={translate('show')}
        className="min-w-40 max-sm:flex-1"
        name="show"
        defaultValue={withRefused ? 'all' : ''}
        options={[
          { value: '', label: translate('showBooked') },
          { value: 'all', label: translate('showAll') },
        ]}
      />
      <Button type="submit" variant="secondary">
        {translate('apply')}
      </Button>
    </form>
  )
}
