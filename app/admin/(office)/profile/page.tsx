import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/admin/page-head'
import { PasswordCard } from '@/components/admin/staff/password-card'
import { PasswordDialog } from '@/components/admin/staff/password-dialog'
import { StaffSessions } from '@/components/admin/staff/staff-sessions'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { openProfile } from '@/lib/backoffice/backoffice'
import { changePassword, endSession, renewCodes, replaceFactor } from './actions'

export default async function ProfilePage() {
  const { staff, sessions, codesLeft } = await openProfile()
  const translate = await getTranslations('staff.profile')
  const role = (await getTranslations('admin.roles'))(staff.role)
  const endOthers = sessions.length > 1 && (
    <form action={endSession}>
      <SubmitButton variant="quiet" size="small" name="session" value="others">
        {translate('endOthers')}
      </SubmitButton>
    </form>
  )
  return (
    <>
      <PageHead title={translate('title')} text={translate('text', { email: staff.email, role })} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <PasswordCard action={changePassword} email={staff.email} />
        <div className="flex flex-col gap-5">
          <Card title={translate('factor')}>
            <p className="mb-4 max-w-prose text-muted">{translate('factorText', { count: codesLeft })}</p>
            <div className="flex flex-wrap gap-2">
              <PasswordDialog
                words={translate('replace')}
                text={translate('replaceNote')}
                action={replaceFactor}
              />
              <PasswordDialog words={translate('renew')} text={translate('renewNote')} action={renewCodes} />
            </div>
          </Card>
          <Card title={translate('sessions')} action={endOthers}>
            <StaffSessions sessions={sessions} own={{ current: staff.sessionHash, end: endSession }} />
          </Card>
        </div>
      </div>
    </>
  )
}
