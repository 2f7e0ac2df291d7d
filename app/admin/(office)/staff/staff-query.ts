import { readTableQuery } from '@/components/admin/data-table/table-query'

/** What the address of the staff page asks for. */
export function readStaffQuery(params: Record<string, string | string[] | undefined>) {
  return readTableQuery(params, {
    sorts: ['email', 'role', 'created', 'seen'],
    defaultSort: { key: 'email', direction: 'asc' },
    filters: ['q', 'role', 'state'],
  })
}
