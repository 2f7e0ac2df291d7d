import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/account/auth-frame'
import { TemporaryPasswordForm } from '@/components/account/temporary-password-form'
import { playerAtNewPassword } from '@/lib/auth/auth'
import { replacePassword } from './actions'

export default async function NewPasswordPage() {
  if ((await playerAtNewPassword()) === null) redirect('/')
  const translate = await getTranslations('auth.temporary')
  return (
    <AuthFrame title={translate('title')} text={translate('text')}>
      <TemporaryPasswordForm action={replacePassword} />
    </AuthFrame>
  )
}
