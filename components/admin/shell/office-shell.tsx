import { LogOut } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/shell/logo'
import type { Messages } from '@/lib/i18n/messages'
import { CollapseButton, type NavState } from './collapse-button'
import { NavDrawer } from './nav-drawer'
import { type NavEntry, NavList } from './nav-list'
import { Shortcuts } from './shortcuts'

export interface OfficePerson {
  email: string
  role: keyof Messages['admin']['roles']
}

interface OfficeShellProps {
  person: OfficePerson
  /** Only what this person may open. */
  groups: readonly (readonly NavEntry[])[]
  nav: NavState
  rememberNav: (form: FormData) => Promise<void>
  switches: ReactNode
  logOut: () => Promise<void>
  children: ReactNode
}

/**
 * The frame of every page of the back office: navigation at the left, icons only where room is short, a drawer on a
 * phone. It shows; what a page may do is asked where data is read or changed.
 */
export function OfficeShell({
  person,
  groups,
  nav,
  rememberNav,
  switches,
  logOut,
  children,
}: OfficeShellProps) {
  const translate = useTranslations('office')
  const name = translate('name')
  return (
    <div data-nav={nav} className="group/office min-h-dvh md:flex">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        {translate('skip')}
      </a>
      <aside className="office-rail sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r bg-surface md:flex">
        <div className="flex h-14 items-center border-line border-b px-3.5">
          <Link href="/admin" className="office-brand inline-flex overflow-hidden rounded-md" title={name}>
            <Logo name={name} />
          </Link>
        </div>
        <NavList label={name} groups={groups} />
        <div className="mt-auto border-line border-t p-2">
          <CollapseButton remember={rememberNav} />
        </div>
      </aside>
      <div className="flex min-w-0 grow flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-line border-b bg-surface px-4 lg:px-6">
          <NavDrawer name={name} groups={groups} />
          <div className="ml-auto flex min-w-0 items-center gap-2 sm:gap-3">
            <Shortcuts entries={groups.flat()} />
            {switches}
            <PersonLink {...person} />
            <form action={logOut}>
              <button
                type="submit"
                title={translate('logout')}
                aria-label={translate('logout')}
                className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
              >
                <LogOut aria-hidden className="size-4" />
              </button>
            </form>
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-400 grow px-4 py-5 text-sm outline-none lg:px-6"
        >
          {children}
        </main>
      </div>
    </div>
  )
}

/** Who is at work here, and the way to their profile. */
function PersonLink({ email, role }: OfficePerson) {
  const translate = useTranslations('admin')
  return (
    <Link
      href="/admin/profile"
      className="min-w-0 rounded-md px-2 py-1 text-right text-xs leading-tight hover:bg-raised"
    >
      <span className="block max-w-28 truncate sm:max-w-48">{email}</span>
      <span className="text-muted">{translate(`roles.${role}`)}</span>
    </Link>
  )
}
