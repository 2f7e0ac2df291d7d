import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuthFrame, textLink } from '@/components/account/auth-frame'
import { LogInForm } from '@/components/account/log-in-form'
import { Alert } from '@/components/ui/alert'
import { currentPlayer, safeReturnPath } from '@/lib/auth/auth'
import { logIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.login'))('submit') }
}

const reasons = ['expired', 'blocked', 'excluded', 'closed', 'timed-out'] as const

export default async function LogInPage({ searchParams }: QueryProps) {
  const query = await searchParams
  const next = safeReturnPath(query.next)
  if ((await currentPlayer()) !== null) redirect(next)
  const translate = await getTranslations('auth.login')
  const why = reasons.find((reason) => reason === query.why)
  const register = next === '/' ? '/register' : `/register?next=${encodeURIComponent(next)}`
  return (
    <AuthFrame
      title={translate('title')}
      footer={
        <>
          {translate('noAccount')}{' '}
          <Link href={register} className={textLink}>
            {translate('register')}
          </Link>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {why && <Alert tone={why === 'expired' ? 'info' : 'warning'}>{translate(`why.${why}`)}</Alert>}
        {query.reset === 'done' && <Alert tone="success">{translate('reset')}</Alert>}
        <LogInForm action={logIn} next={next} />
      </div>
    </AuthFrame>
  )
}
