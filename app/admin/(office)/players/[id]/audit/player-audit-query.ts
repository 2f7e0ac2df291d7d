import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of a player's audit, and of its export, asks for. */
export function readPlayerAuditQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['q', 'action', 'from', 'to'],
  })
}
