import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AccountHead } from '@/components/account/account-frame'
import { CurrencyChoice } from '@/components/account/currency-choice'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { Card } from '@/components/ui/card'
import { requirePlayer } from '@/lib/auth/auth'
import { activeCurrencies } from '@/lib/players/players'
import { chooseLanguage, chooseTheme } from '../../actions'
import { switchCurrency } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.preferences'))('title') }
}

export default async function PreferencesPage() {
  const player = await requirePlayer()
  const translate = await getTranslations('account.preferences')
  const theme = (await cookies()).get('theme')?.value
  const currencies = (await activeCurrencies()).map(({ code }) => code)
  return (
    <>
      <AccountHead title={translate('title')} />
      <Card className="max-w-2xl">
        <div className="divide-y divide-line">
          <Preference name={translate('language')} note={translate('languageNote')}>
            <LanguageSwitch action={chooseLanguage} hasNames />
          </Preference>
          <Preference name={translate('theme')} note={translate('themeNote')}>
            <ThemeSwitch
              current={theme === 'dark' || theme === 'light' ? theme : 'system'}
              action={chooseTheme}
            />
          </Preference>
          <Preference name={translate('currency')} note={translate('currencyNote')}>
            <CurrencyChoice currencies={currencies} current={player.currency} action={switchCurrency} />
          </Preference>
        </div>
      </Card>
    </>
  )
}

function Preference({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <h2 className="font-medium">{name}</h2>
        <p className="text-muted text-sm">{note}</p>
      </div>
      {children}
    </div>
  )
}
