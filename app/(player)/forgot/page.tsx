import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AuthFrame, textLink } from '@/components/account/auth-frame'
import { ForgotForm } from '@/components/account/forgot-form'
import { env } from '@/lib/env'
import { askForReset } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.forgot'))('title') }
}

export default async function ForgotPage() {
  const translate = await getTranslations('auth.forgot')
  const { isDemo, SMTP_URL, INTEGRATOR_URL } = env()
  const demoNote = isDemo && SMTP_URL === undefined && (
    <p className="text-muted text-sm">
      {translate.rich('demo', {
        link: (words) => (
          <a href={`${INTEGRATOR_URL}/letters`} target="_blank" rel="noreferrer" className={textLink}>
            {words}
          </a>
        ),
      })}
    </p>
  )
  return (
    <AuthFrame
      title={translate('title')}
      text={translate('text')}
      footer={
        <Link href="/login" className={textLink}>
          {translate('back')}
        </Link>
      }
    >
      <ForgotForm action={askForReset} demoNote={demoNote} />
    </AuthFrame>
  )
}
