import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { Role } from '@/lib/auth/types'

/** A role to choose. */
export function RoleSelect({ roles, current }: { roles: readonly Role[]; current?: Role }) {
  const translate = useTranslations('staff.people')
  const names = useTranslations('admin.roles')
  return (
    <Select
      label={translate('role')}
      name="role"
      options={roles.map((role) => ({ value: role, label: names(role) }))}
      defaultValue={current}
    />
  )
}
