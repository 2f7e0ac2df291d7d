import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { RoleSelect } from '@/components/admin/staff/role-select'
import { StaffBadges } from '@/components/admin/staff/staff-badges'
import { Field } from '@/components/ui/field'
import { requireStaff, roles } from '@/lib/auth/auth'
import { listStaff, staffOfPage } from '@/lib/backoffice/backoffice'
import { invite } from './actions'
import { readStaffQuery } from './staff-query'

export default async function StaffPage({ searchParams }: QueryProps) {
  await requireStaff('staff.manage')
  const { sort, page, filters } = readStaffQuery(await searchParams)
  const { q: text, role, state } = filters
  const { people, total } = await listStaff({ text, role, state, sort, page })
  const translate = await getTranslations('staff.people')
  const names = await getTranslations('admin.roles')
  const commands = await getTranslations('staff.commands')
  const all = { value: '', label: translate('any') }
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        actions={
          <ReasonDialog
            words={commands('invite')}
            text={commands('inviteText')}
            action={invite}
            variant="primary"
          >
            <Field label={translate('email')} name="email" type="email" autoComplete="off" required />
            <RoleSelect roles={roles} current="support" />
          </ReasonDialog>
        }
      />
      <DataTable
        caption={translate('title')}
        columns={[
          { key: 'email', label: translate('email'), isSortable: true },
          { key: 'role', label: translate('role'), isSortable: true },
          { key: 'state', label: translate('state') },
          { key: 'factor', label: translate('factor') },
          { key: 'created', label: translate('created'), isSortable: true, hideBelow: 'lg' },
          { key: 'seen', label: translate('seen'), isSortable: true },
        ]}
        rows={people.map((person) => ({
          key: person.id,
          href: `/admin/staff/${person.id}`,
          cells: {
            email: person.email,
            role: names(person.role),
            state: <StaffBadges {...person} />,
            factor: translate(person.isEnrolled ? 'enrolled' : 'notEnrolled'),
            created: <Moment at={person.createdAt} />,
            seen: person.lastLoginAt ? <Moment at={person.lastLoginAt} /> : translate('never'),
          },
        }))}
        sort={sort}
        filters={[
          { kind: 'search', name: 'q', label: translate('search') },
          {
            kind: 'select',
            name: 'role',
            label: translate('role'),
            options: [all, ...roles.map((value) => ({ value, label: names(value) }))],
          },
          {
            kind: 'select',
            name: 'state',
            label: translate('state'),
            options: [
              all,
              { value: 'active', label: translate('active') },
              { value: 'left', label: translate('left') },
            ],
          },
        ]}
        paging={{ kind: 'offset', page, rowsOfPage: staffOfPage, total }}
        csv="/admin/staff/export"
        empty={translate('none')}
      />
    </>
  )
}
