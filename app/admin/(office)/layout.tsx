import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseTheme } from '@/app/(player)/actions'
import { sections } from '@/components/admin/shell/navigation'
import { OfficeShell } from '@/components/admin/shell/office-shell'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { type CurrentStaff, currentStaff, isAllowed } from '@/lib/auth/auth'
import { countOpenIncidents, countRequests } from '@/lib/backoffice/backoffice'
import { readTheme, themeCookie } from '@/lib/theme'
import { chooseLanguage, logOut, rememberNav } from '../actions'
import '../office.css'

/** Shows who is at work and where they may go; each page and command asks for its permission itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  if (staff === null) return children
  const jar = await cookies()
  const nav = jar.get('office-nav')?.value
  const theme = readTheme(jar.get(themeCookie)?.value)
  return (
    <OfficeShell
      person={staff}
      groups={await entriesFor(staff)}
      nav={nav === 'wide' || nav === 'narrow' ? nav : 'auto'}
      rememberNav={rememberNav}
      logOut={logOut}
      switches={
        <>
          <div className="hidden sm:block">
            <ThemeSwitch current={theme} action={chooseTheme} />
          </div>
          <LanguageSwitch action={chooseLanguage} />
        </>
      }
    >
      {children}
    </OfficeShell>
  )
}

async function entriesFor({ role }: CurrentStaff) {
  const translate = await getTranslations('office.nav')
  const incidents = await getTranslations('incidents')
  const orders = await getTranslations('players.approvals')
  const open = isAllowed(role, 'incidents.read') ? await countOpenIncidents() : 0
  const requests = isAllowed(role, 'money.approve') ? await countRequests() : 0
  const badges: Record<string, { count: number; words: string }> = {
    incidents: { count: open, words: incidents('open', { count: open }) },
    approvals: { count: requests, words: orders('waiting', { count: requests }) },
  }
  return sections.map((group) =>
    group
      .filter(({ permission }) => permission === null || isAllowed(role, permission))
      .map(({ key, href, below = href, Icon, shortcut }) => ({
        href,
        below,
        shortcut,
        words: translate(key),
        icon: <Icon aria-hidden />,
        ...(badges[key] === undefined ? {} : { badge: badges[key] }),
      })),
  )
}
