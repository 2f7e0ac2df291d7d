import { getTranslations } from 'next-intl/server'
import type { DataFilter } from '@/components/admin/data-table/types'

/** One currency, or all of them in lines of their own. */
export async function currencyFilter(currencies: readonly string[]): Promise<DataFilter> {
  const translate = await getTranslations('reports')
  const options = currencies.map((value) => ({ value, label: value }))
  return {
    kind: 'select',
    name: 'currency',
    label: translate('currency'),
    options: [{ value: '', label: translate('any') }, ...options],
  }
}

/** Days of one's own choice; they stand above the usual periods. */
export async function dayFilters(): Promise<DataFilter[]> {
  const translate = await getTranslations('reports')
  return [
    { kind: 'date', name: 'from', label: translate('from') },
    { kind: 'date', name: 'to', label: translate('to') },
  ]
}

export async function playerFilter(): Promise<DataFilter> {
  const translate = await getTranslations('reports')
  return { kind: 'search', name: 'player', label: translate('playerFilter') }
}
