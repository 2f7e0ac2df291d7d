import { LogOut } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/shell/logo'
import { NavLink } from '@/components/shell/nav-link'
import type { Messages } from '@/lib/i18n/messages'

interface AdminHeaderProps {
  email: string
  role: keyof Messages['admin']['roles']
  languageSwitch: ReactNode
  logOut: () => Promise<void>
}

const link = 'inline-flex min-h-9 items-center rounded-md px-3 text-sm'
const colours = {
  idleClassName: 'text-muted hover:text-ink',
  activeClassName: 'bg-raised font-medium text-ink',
}

/** The head of the back office: denser, and never mistaken for the players' side. */
export function AdminHeader({ email, role, languageSwitch, logOut }: AdminHeaderProps) {
  const translate = useTranslations('admin')
  return (
    <header className="border-line border-b bg-surface">
      <div className="page-width flex min-h-14 flex-wrap items-center gap-x-5 gap-y-1 py-2">
        <Link href="/admin" className="inline-flex items-center rounded-md">
          <Logo name={translate('name')} />
        </Link>
        <nav aria-label={translate('name')} className="flex gap-1">
          <NavLink href="/admin" below="/admin/players" className={link} {...colours}>
            {translate('nav.players')}
          </NavLink>
          <NavLink href="/admin/incidents" className={link} {...colours}>
            {translate('nav.incidents')}
          </NavLink>
          <NavLink href="/admin/audit" className={link} {...colours}>
            {translate('nav.audit')}
          </NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-3">
          <p className="text-right text-xs leading-tight">
            <span className="block max-w-48 truncate">{email}</span>
            <span className="text-muted">{translate(`roles.${role}`)}</span>
          </p>
          {languageSwitch}
          <form action={logOut}>
            <button
              type="submit"
              title={translate('nav.logout')}
              aria-label={translate('nav.logout')}
              className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
            >
              <LogOut aria-hidden className="size-4" />
            </button>
          </form>
        </div>
      </div>
    </header>
  )
}
