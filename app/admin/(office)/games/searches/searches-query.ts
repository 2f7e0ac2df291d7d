import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the page of missed searches, and of its export, asks for. */
export function readSearchesQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['query', 'count', 'first', 'last'],
    defaultSort: { key: 'count', direction: 'desc' },
    filters: ['q'],
  })
}
