import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of a player's journal, and of its export, asks for. */
export function readJournalAddress(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['q', 'kind', 'currency', 'game', 'from', 'to', 'refused'],
  })
}
