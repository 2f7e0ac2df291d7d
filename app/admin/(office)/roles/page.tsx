import { SearchX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { MatrixTools } from '@/components/admin/data-table/table-tools'
import { PageHead } from '@/components/admin/page-head'
import { RoleTable } from '@/components/admin/staff/role-table'
import { EmptyState } from '@/components/ui/empty-state'
import { permissionTable, requireStaff, roles } from '@/lib/auth/auth'
import { permissionLines, readRolesQuery } from './roles-query'

/** The permission table itself, for everybody who works here. */
export default async function RolesPage({ searchParams }: QueryProps) {
  const staff = await requireStaff(null)
  const lines = await permissionLines(permissionTable, readRolesQuery(await searchParams))
  const [translate, names, filters, table] = await Promise.all([
    getTranslations('staff.roles'),
    getTranslations('admin.roles'),
    getTranslations('players.filters'),
    getTranslations('office.table'),
  ])
  return (
    <>
      <PageHead title={translate('title')} text={translate('text')} />
      <div className="flex flex-col gap-4">
        <MatrixTools
          filters={[
            { kind: 'search', name: 'q', label: translate('permission') },
            {
              kind: 'select',
              name: 'role',
              label: translate('holds'),
              options: [
                { value: '', label: filters('any') },
                ...roles.map((value) => ({ value, label: names(value) })),
              ],
            },
          ]}
          csv={lines.length > 0 ? '/admin/roles/export' : undefined}
        />
        {lines.length > 0 ? (
          <RoleTable
            table={lines.map(({ permission, holders }) => [permission, holders] as const)}
            roles={roles}
            own={staff.role}
          />
        ) : (
          <EmptyState Icon={SearchX} title={table('noMatch')} />
        )}
      </div>
    </>
  )
}
