import { readTableQuery } from '@/components/admin/data-table/table-query'
import { playerSorts } from '@/lib/backoffice/backoffice'

/** What the address of the players' page, and of its export, asks for. */
export function readPlayersQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: playerSorts,
    defaultSort: { key: 'created', direction: 'desc' },
    filters: ['q', 'status', 'currency', 'from', 'to', 'seenFrom', 'seenTo', 'test'],
  })
}
