import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/account/auth-frame'
import { EnrolForm } from '@/components/admin/door/enrol-form'
import { QrCode } from '@/components/admin/door/qr-code'
import { Button } from '@/components/ui/button'
import { isReplacing, openEnrolment, staffAtDoor, stagePages } from '@/lib/auth/auth'
import { logOut } from '../../actions'
import { confirm, keepOld } from '../actions'

/** At the first log-in, and whenever somebody replaces their second factor from the profile. */
export default async function EnrolPage() {
  const staff = await staffAtDoor()
  if (staff === null) redirect('/admin/login')
  if (staff.stage === 'verify' || staff.stage === 'new-password') redirect(stagePages[staff.stage])
  const isReplacement = staff.stage === 'ready'
  if (isReplacement && !(await isReplacing(staff))) redirect('/admin')
  const { secret, address } = await openEnrolment(staff)
  const translate = await getTranslations('staff.door')
  return (
    <main>
      <AuthFrame title={translate('enrolTitle')} text={translate('enrolText')}>
        <EnrolForm
          action={confirm}
          secret={secret}
          qr={<QrCode text={address} label={translate('qr')} />}
          goesTo={isReplacement ? '/admin/profile' : '/admin'}
          leave={
            <form action={isReplacement ? keepOld : logOut}>
              <Button type="submit" variant="quiet" className="w-full">
                {translate(isReplacement ? 'keepOld' : 'leave')}
              </Button>
            </form>
          }
        />
      </AuthFrame>
    </main>
  )
}
