import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuthFrame } from '@/components/account/auth-frame'
import { ConfirmEmailForm } from '@/components/account/confirm-email-form'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { emailOfLink } from '@/lib/players/players'
import { confirmNewEmail } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.confirm'))('title'), referrer: 'no-referrer' }
}

/** A press decides, not the opening of the link: programs that look into letters open links too. */
export default async function ConfirmEmailPage({ searchParams }: QueryProps) {
  const { token } = await searchParams
  const translate = await getTranslations('account.confirm')
  const email = typeof token === 'string' && token.length <= 100 ? await emailOfLink(token) : null
  return (
    <AuthFrame title={translate('title')} text={email === null ? undefined : translate('text')}>
      {email !== null && typeof token === 'string' ? (
        <ConfirmEmailForm action={confirmNewEmail} token={token} email={email} />
      ) : (
        <div className="flex flex-col gap-5">
          <Alert tone="warning">{translate('dead')}</Alert>
          <Link href="/account/security" className={buttonClass('primary', 'large')}>
            {translate('again')}
          </Link>
        </div>
      )}
    </AuthFrame>
  )
}
