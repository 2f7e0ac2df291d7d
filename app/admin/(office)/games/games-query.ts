import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the games page, and of its export, asks for. */
export function readGamesQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['place', 'code', 'game', 'studio', 'rounds'],
    defaultSort: { key: 'place', direction: 'asc' },
    filters: ['q', 'studio', 'state', 'tag', 'free'],
  })
}
