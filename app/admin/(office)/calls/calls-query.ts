import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the calls page, and of its export, asks for. */
export function readCallsQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['q', 'player', 'game', 'operation', 'code', 'status', 'from', 'to', 'slower'],
  })
}
