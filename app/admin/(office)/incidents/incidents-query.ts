import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the incidents page asks for. */
export function readIncidentsQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['last', 'count'],
    defaultSort: { key: 'last', direction: 'desc' },
    filters: ['q', 'state', 'kind', 'player', 'assignee'],
  })
}
