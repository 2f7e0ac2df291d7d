import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/account/auth-frame'
import { StaffLogInForm } from '@/components/admin/staff-log-in-form'
import { currentStaff } from '@/lib/auth/auth'
import { logIn } from './actions'

export default async function StaffLogInPage() {
  if ((await currentStaff()) !== null) redirect('/admin')
  const translate = await getTranslations('admin.login')
  return (
    <main>
      <AuthFrame title={translate('title')} text={translate('text')}>
        <StaffLogInForm action={logIn} />
      </AuthFrame>
    </main>
  )
}
