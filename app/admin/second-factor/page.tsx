import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/account/auth-frame'
import { CodeForm } from '@/components/admin/door/code-form'
import { demoCodeOf } from '@/lib/auth/auth'
import { logOut } from '../actions'
import { staffAtStage } from '../at-door'
import { showCode } from './actions'

export default async function SecondFactorPage() {
  const staff = await staffAtStage('verify')
  const translate = await getTranslations('staff.door')
  return (
    <main>
      <AuthFrame title={translate('verifyTitle')} text={translate('verifyText', { email: staff.email })}>
        <CodeForm action={showCode} logOut={logOut} demo={await demoCodeOf(staff)} />
      </AuthFrame>
    </main>
  )
}
