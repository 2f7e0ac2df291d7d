import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PreviousLogInNote } from '@/components/account/previous-log-in-note'
import { Footer } from '@/components/shell/footer'
import { Header } from '@/components/shell/header'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { OutsideGame } from '@/components/shell/outside-game'
import { Sentences } from '@/components/shell/sentences'
import { SettingsMenu } from '@/components/shell/settings-menu'
import { TabBar } from '@/components/shell/tab-bar'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { type CurrentPlayer, currentPlayer, previousLogIn } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { readTheme, themeCookie } from '@/lib/theme'
import { chooseLanguage, chooseTheme, logOut } from './actions'
import './print.css'

export default async function PlayerLayout({ children }: { children: ReactNode }) {
  const translate = await getTranslations('shell')
  const player = await currentPlayer()
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const languageSwitch = <LanguageSwitch action={chooseLanguage} />
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        {translate('skip')}
      </a>
      <OutsideGame>
        <Header
          nickname={player?.nickname ?? null}
          settings={
            <SettingsMenu
              languageSwitch={languageSwitch}
              themeSwitch={<ThemeSwitch current={theme} action={chooseTheme} />}
              logOut={player === null ? null : logOut}
            />
          }
        />
      </OutsideGame>
      <main id="content" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <OutsideGame>
        <Footer minimumAge={env().MINIMUM_AGE} />
        {player !== null && <TabBarWithRoom />}
        {player !== null && <AfterLogIn player={player} />}
      </OutsideGame>
    </div>
  )
}

/** The bar lies over the page's end: the page gets that much longer. */
function TabBarWithRoom() {
  return (
    <>
      <div className="h-[calc(var(--tabs-height)+env(safe-area-inset-bottom))] md:hidden" />
      <TabBar />
    </>
  )
}

const justLoggedInMs = 60_000

/** At every log-in: when and where the one before it was. */
async function AfterLogIn({ player }: { player: CurrentPlayer }) {
  if (now().getTime() - player.sessionSince.getTime() > justLoggedInMs) return null
  const previous = await previousLogIn(player)
  if (previous === null) return null
  return (
    <Sentences of={['account']}>
      <PreviousLogInNote previous={previous} session={player.sessionHash.slice(0, 16)} />
    </Sentences>
  )
}
