import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the audit page, and of its export, asks for. */
export function readAuditQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['time'],
    defaultSort: { key: 'time', direction: 'desc' },
    filters: ['q', 'who', 'action', 'subject', 'from', 'to', 'readings'],
  })
}
