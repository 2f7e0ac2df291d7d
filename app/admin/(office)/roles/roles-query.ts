import { getTranslations } from 'next-intl/server'
import { readTableQuery } from '@/components/admin/data-table/table-query'
import { groupOf, keyOf } from '@/components/admin/staff/permission-words'
import { type permissionTable, type Role, roles } from '@/lib/auth/auth'

type Table = typeof permissionTable

/** What the address of the roles page, and of its export, asks for: words, and who holds it. */
export function readRolesQuery(params: Record<string, string | string[] | undefined>): {
  q: string
  role: Role | null
} {
  const { filters } = readTableQuery(params, {
    sorts: [],
    defaultSort: { key: '', direction: 'asc' },
    filters: ['q', 'role'],
  })
  return { q: filters.q, role: roles.find((role) => role === filters.role) ?? null }
}

/** The lines of the table with their words in the reader's language, narrowed by them. */
export async function permissionLines(table: Table, { q, role }: ReturnType<typeof readRolesQuery>) {
  const translate = await getTranslations('staff.roles')
  const wanted = q.toLocaleLowerCase()
  const lines = table.map(([permission, holders]) => ({
    permission,
    holders,
    group: translate(`groups.${groupOf(permission)}`),
    words: translate(`permissions.${keyOf(permission)}`),
  }))
  return lines.filter(
    ({ permission, holders, group, words }) =>
      (role === null || holders.includes(role)) &&
      `${permission} ${group} ${words}`.toLocaleLowerCase().includes(wanted),
  )
}
