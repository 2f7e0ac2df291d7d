import { readTableQuery } from '@/components/admin/data-table/table-query'

/** The part of a currency's code that the address of the approval limits, and of their export, asks for. */
export function readLimitsQuery(params: Record<string, string | string[] | undefined>): string {
  const { filters } = readTableQuery(params, {
    sorts: [],
    defaultSort: { key: '', direction: 'asc' },
    filters: ['currency'],
  })
  return filters.currency
}
