import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the studios page, and of its export, asks for. */
export function readStudiosQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['place', 'studio', 'shownAs', 'state', 'games'],
    defaultSort: { key: 'place', direction: 'asc' },
    filters: ['q', 'state'],
  })
}
