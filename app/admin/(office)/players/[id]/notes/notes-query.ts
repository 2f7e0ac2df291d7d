import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of a player's notes, and of their export, asks for. */
export function readNotesQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['q', 'author'],
  })
}
