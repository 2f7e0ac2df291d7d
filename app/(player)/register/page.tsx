import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuthFrame, textLink } from '@/components/account/auth-frame'
import { RegisterForm } from '@/components/account/register-form'
import { currentPlayer, safeReturnPath } from '@/lib/auth/auth'
import { env } from '@/lib/env'
import { activeCurrencies } from '@/lib/players/players'
import { register } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.register'))('title') }
}

export default async function RegisterPage({ searchParams }: QueryProps) {
  const next = safeReturnPath((await searchParams).next)
  if ((await currentPlayer()) !== null) redirect(next)
  const translate = await getTranslations('auth.register')
  const codes = (await activeCurrencies()).map(({ code }) => code)
  const usual = env().DEFAULT_CURRENCY
  return (
    <AuthFrame
      title={translate('title')}
      footer={
        <>
          {translate('haveAccount')}{' '}
          <Link href="/login" className={textLink}>
            {translate('login')}
          </Link>
        </>
      }
    >
      <RegisterForm
        action={register}
        currencies={codes}
        currency={codes.includes(usual) ? usual : (codes[0] ?? '')}
        minimumAge={env().MINIMUM_AGE}
        next={next}
      />
    </AuthFrame>
  )
}
