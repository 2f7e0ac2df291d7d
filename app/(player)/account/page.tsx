import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/account/password-form'
import { SessionsCard } from '@/components/account/sessions-card'
import { WalletsCard } from '@/components/account/wallets-card'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { loginSessionsOf, requirePlayer } from '@/lib/auth/auth'
import { env } from '@/lib/env'
import { localeNames, locales } from '@/lib/i18n/locales'
import { activeCurrencies, profileOf } from '@/lib/players/players'
import { balancesOf } from '@/lib/wallet/wallet'
import { chooseLanguage, chooseTheme, logOut } from '../actions'
import { endSession, setNewPassword, switchCurrency, takePlayMoney } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const player = await requirePlayer()
  const [profile, balances, currencies, sessions] = await Promise.all([
    profileOf(player.id),
    balancesOf(player.id),
    activeCurrencies(),
    loginSessionsOf(player.id),
  ])
  const translate = await getTranslations('account')
  const format = await getFormatter()
  const theme = (await cookies()).get('theme')?.value
  const owned = new Set(balances.map(({ currency }) => currency))
  return (
    <div className="page-width flex flex-col gap-6 py-8">
      <header>
        <h1 className="font-semibold text-3xl">{player.nickname}</h1>
        <p className="mt-1 text-muted text-sm">
          {translate('since', { date: format.dateTime(profile.createdAt, { dateStyle: 'long' }) })}
        </p>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <WalletsCard
            wallets={balances.map(({ currency, cash, bonus }) => ({
              currency,
              cash: cash.toString(),
              bonus: bonus.toString(),
            }))}
            current={player.currency}
            others={currencies.map(({ code }) => code).filter((code) => !owned.has(code))}
            choose={switchCurrency}
            topUp={env().isDemo ? takePlayMoney : null}
          />
          <SessionsCard
            sessions={sessions.filter(({ endedAt }) => endedAt === null)}
            current={player.sessionHash}
            end={endSession}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={translate('profile.title')}>
            <dl className="flex flex-col gap-3 text-sm">
              <Fact name={translate('profile.nickname')} value={profile.nickname} />
              <Fact name={translate('profile.email')} value={profile.email} />
              <Fact
                name={translate('profile.dateOfBirth')}
                value={format.dateTime(new Date(`${profile.dateOfBirth}T00:00:00Z`), { dateStyle: 'long' })}
              />
              <Fact name={translate('profile.id')} value={player.id} />
            </dl>
          </Card>
          <Card title={translate('password.title')}>
            <PasswordForm action={setNewPassword} />
          </Card>
          <Card title={translate('preferences.title')}>
            <div className="flex flex-wrap items-center gap-3">
              <LanguageSwitch
                languages={locales.map((value) => ({ value, name: localeNames[value] }))}
                action={chooseLanguage}
              />
              <ThemeSwitch
                current={theme === 'dark' || theme === 'light' ? theme : 'system'}
                action={chooseTheme}
              />
            </div>
          </Card>
          <form action={logOut}>
            <SubmitButton variant="danger" className="w-full">
              {translate('leave')}
            </SubmitButton>
          </form>
        </div>
      </div>
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-all">{value}</dd>
    </div>
  )
}
