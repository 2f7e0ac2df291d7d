import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/account/auth-frame'
import { NewPasswordForm } from '@/components/admin/door/new-password-form'
import { staffAtStage } from '../at-door'
import { replacePassword } from './actions'

export default async function NewPasswordPage() {
  const staff = await staffAtStage('new-password')
  const translate = await getTranslations('staff.password')
  return (
    <main>
      <AuthFrame title={translate('replaceTitle')} text={translate('replaceText')}>
        <NewPasswordForm action={replacePassword} email={staff.email} />
      </AuthFrame>
    </main>
  )
}
