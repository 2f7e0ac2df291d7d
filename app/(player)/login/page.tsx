import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { QueryProps } from '@/app/query-props'
import { AuthFrame, textLink } from '@/components/account/auth-frame'
import { ExcludedWords, TimeOutWords } from '@/components/account/break-words'
import { LogInForm } from '@/components/account/log-in-form'
import { Alert } from '@/components/ui/alert'
import { currentPlayer, safeReturnPath } from '@/lib/auth/auth'
import { logIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.login'))('submit') }
}

const momentShape = z.iso.datetime()
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
        {why && (
          <Alert tone={why === 'expired' ? 'info' : 'warning'}>
            <WhyWords why={why} until={query.until} />
          </Alert>
        )}
        {query.reset === 'done' && <Alert tone="success">{translate('reset')}</Alert>}
        <LogInForm action={logIn} next={next} />
      </div>
    </AuthFrame>
  )
}

/** Why somebody was logged out; a time-out and an exclusion say until when. */
function WhyWords({ why, until }: { why: (typeof reasons)[number]; until: unknown }) {
  const translate = useTranslations('auth.login.why')
  const end = momentShape.safeParse(until)
  if (why === 'excluded' && (end.success || until === 'ever'))
    return <ExcludedWords until={end.data ?? null} />
  if (why === 'timed-out' && end.success) return <TimeOutWords until={end.data} />
  return translate(why)
}
