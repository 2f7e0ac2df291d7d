import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of a player's rounds, and of their export, asks for. */
export function readRoundsAddress(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['state', 'currency', 'game', 'from', 'to'],
  })
}
