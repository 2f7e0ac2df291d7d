import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the approvals page asks for. */
export function readOrdersQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['asked'],
    defaultSort: { key: 'asked', direction: 'desc' },
    filters: ['state', 'currency', 'player'],
  })
}
