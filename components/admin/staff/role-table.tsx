import { clsx } from 'clsx'
import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Badge } from '@/components/ui/badge'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Permission } from '@/lib/auth/permissions'
import type { Role } from '@/lib/auth/types'
import { groupOf, keyOf, type PermissionGroup } from './permission-words'

interface RoleTableProps {
  table: readonly (readonly [Permission, readonly Role[]])[]
  roles: readonly Role[]
  /** The reader's own role: its column stands out. */
  own: Role
}

/** What is allowed stays in sight while the roles scroll by. */
const what = 'sticky left-0 min-w-40 px-3'

/** Who may do what: permissions down, roles across. */
export function RoleTable({ table, roles, own }: RoleTableProps) {
  const translate = useTranslations('staff.roles')
  const names = useTranslations('admin.roles')
  return (
    <ScrollRegion label={translate('title')}>
      <table className="w-full border-collapse text-left text-sm">
        <thead className="bg-raised text-xs">
          <tr>
            <th scope="col" className={clsx(what, 'bg-raised py-2 font-medium text-muted')}>
              {translate('permission')}
            </th>
            {roles.map((role) => (
              <th
                key={role}
                scope="col"
                className={clsx('px-3 py-2 text-center', role === own && 'bg-felt text-on-felt')}
              >
                <span className="whitespace-nowrap font-medium">{names(role)}</span>{' '}
                {role === own && <Badge tone="felt">{translate('yours')}</Badge>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(table).map(([group, lines]) => (
            <Fragment key={group}>
              <tr className="border-line border-t">
                <th
                  scope="colgroup"
                  colSpan={roles.length + 1}
                  className="px-3 pt-4 pb-1 font-semibold text-xs"
                >
                  {translate(`groups.${group}`)}
                </th>
              </tr>
              {lines.map(([permission, holders]) => (
                <tr key={permission} className="hover:bg-raised/60">
                  <th scope="row" className={clsx(what, 'bg-canvas py-1.5 font-normal')}>
                    {translate(`permissions.${keyOf(permission)}`)}
                  </th>
                  {roles.map((role) => (
                    <td key={role} className={clsx('px-3 py-1.5 text-center', role === own && 'bg-felt/50')}>
                      <Mark isHeld={holders.includes(role)} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Mark({ isHeld }: { isHeld: boolean }) {
  const translate = useTranslations('staff.roles')
  const Icon = isHeld ? Check : Minus
  return (
    <>
      <Icon
        aria-hidden
        className={clsx('inline size-4', isHeld ? 'text-success' : 'text-muted opacity-40')}
      />
      <span className="sr-only">{translate(isHeld ? 'may' : 'mayNot')}</span>
    </>
  )
}

function groupsOf(table: RoleTableProps['table']): [PermissionGroup, RoleTableProps['table'][number][]][] {
  const groups = new Map<PermissionGroup, RoleTableProps['table'][number][]>()
  for (const line of table) {
    const group = groupOf(line[0])
    groups.set(group, [...(groups.get(group) ?? []), line])
  }
  return [...groups]
}
