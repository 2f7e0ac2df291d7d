import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { StaffBadges } from '@/components/admin/staff/staff-badges'
import { StaffSessions } from '@/components/admin/staff/staff-sessions'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireStaff } from '@/lib/auth/auth'
import { openStaffFile } from '@/lib/backoffice/backoffice'
import { StaffCommands } from '../staff-commands'

export default async function StaffPersonPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('staff.manage')
  const file = await openStaffFile((await params).id)
  if (file === null) notFound()
  const { person, sessions, audit, isSelf } = file
  const translate = await getTranslations('staff.people')
  const names = await getTranslations('admin.roles')
  return (
    <>
      <PageHead
        title={person.email}
        badges={<StaffBadges {...person} />}
        actions={isSelf ? undefined : <StaffCommands person={person} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {isSelf && (
          <div className="lg:col-span-2">
            <Alert>{translate('self')}</Alert>
          </div>
        )}
        <Card title={translate('account')}>
          <FactList
            facts={[
              [translate('role'), names(person.role)],
              [translate('factor'), translate(person.isEnrolled ? 'enrolled' : 'notEnrolled')],
              [translate('created'), <Moment key="created" at={person.createdAt} />],
              [
                translate('seen'),
                person.lastLoginAt ? <Moment key="seen" at={person.lastLoginAt} /> : translate('never'),
              ],
            ]}
          />
        </Card>
        <Card title={translate('sessions')}>
          {sessions.length > 0 ? (
            <StaffSessions sessions={sessions} />
          ) : (
            <p className="text-muted">{translate('noSessions')}</p>
          )}
        </Card>
        <Card
          title={translate('history')}
          className="min-w-0 lg:col-span-2"
          action={
            <Link href={`/admin/audit?who=${person.id}`} className={buttonClass('secondary', 'small')}>
              {translate('all')}
            </Link>
          }
        >
          <AuditTable lines={audit} />
        </Card>
      </div>
    </>
  )
}
