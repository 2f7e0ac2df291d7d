import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/admin/page-head'
import { RoleTable } from '@/components/admin/staff/role-table'
import { permissionTable, requireStaff, roles } from '@/lib/auth/auth'

/** The permission table itself, for everybody who works here. */
export default async function RolesPage() {
  const staff = await requireStaff(null)
  const translate = await getTranslations('staff.roles')
  return (
    <>
      <PageHead title={translate('title')} text={translate('text')} />
      <RoleTable table={permissionTable} roles={roles} own={staff.role} />
    </>
  )
}
