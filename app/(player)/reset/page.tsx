import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuthFrame } from '@/components/account/auth-frame'
import { ResetForm } from '@/components/account/reset-form'
import { Alert } from '@/components/ui/alert'
import { buttonClass } from '@/components/ui/button'
import { isResetAlive } from '@/lib/players/players'
import { setPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title'), referrer: 'no-referrer' }
}

export default async function ResetPage({ searchParams }: QueryProps) {
  const { token } = await searchParams
  const translate = await getTranslations('auth.reset')
  const isAlive = typeof token === 'string' && token.length <= 100 && (await isResetAlive(token))
  return (
    <AuthFrame title={translate('title')} text={isAlive ? translate('text') : undefined}>
      {isAlive ? (
        <ResetForm action={setPassword} token={token} />
      ) : (
        <div className="flex flex-col gap-5">
          <Alert tone="warning">{translate('dead')}</Alert>
          <Link href="/forgot" className={buttonClass('primary', 'large')}>
            {translate('again')}
          </Link>
        </div>
      )}
    </AuthFrame>
  )
}
