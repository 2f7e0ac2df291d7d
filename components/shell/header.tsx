import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BalanceChip } from '@/components/account/balance-chip'
import { buttonClass } from '@/components/ui/button'
import { brand } from '@/lib/brand'
import { Logo } from './logo'
import { NavLink } from './nav-link'

interface HeaderProps {
  nickname: string | null
  settings: ReactNode
}

const link = 'inline-flex min-h-10 items-center rounded-md px-3 text-sm'
const idleLink = 'text-muted hover:text-ink'
const activeLink = 'bg-raised text-ink font-medium'

/** The head of every player page: where one is, what one has, who one is. */
export function Header({ nickname, settings }: HeaderProps) {
  const translate = useTranslations('shell')
  return (
    <header className="sticky top-0 z-40 border-line border-b bg-canvas">
      <div className="page-width flex h-(--header-height) items-center gap-2 sm:gap-5">
        <Link href="/" prefetch={false} className="inline-flex min-h-11 items-center rounded-md text-ink">
          <Logo name={brand.name} yields={nickname === null} />
        </Link>
        <nav aria-label={translate('navigation')} className="hidden items-center gap-1 md:flex">
          <NavLink href="/" className={link} idleClassName={idleLink} activeClassName={activeLink}>
            {translate('lobby')}
          </NavLink>
          <NavLink href="/studios" className={link} idleClassName={idleLink} activeClassName={activeLink}>
            {translate('studios')}
          </NavLink>
          {nickname !== null && (
            <NavLink
              href="/favourites"
              className={link}
              idleClassName={idleLink}
              activeClassName={activeLink}
            >
              {translate('favourites')}
            </NavLink>
          )}
          {nickname !== null && (
            <>
              <NavLink href="/history" className={link} idleClassName={idleLink} activeClassName={activeLink}>
                {translate('history')}
              </NavLink>
              <NavLink
                href="/safer-play"
                className={link}
                idleClassName={idleLink}
                activeClassName={activeLink}
              >
                {translate('saferPlay')}
              </NavLink>
            </>
          )}
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-3">
          {nickname === null ? (
            <Guest login={translate('login')} register={translate('register')} />
          ) : (
            <>
              <BalanceChip />
              <Link
                prefetch={false}
                href="/account"
                title={translate('account')}
                className="hidden min-h-10 max-w-40 items-center rounded-md border border-line px-3 text-sm hover:bg-raised md:inline-flex"
              >
                <span className="sr-only">{translate('account')}: </span>
                <span className="truncate">{nickname}</span>
              </Link>
            </>
          )}
          {settings}
        </div>
      </div>
    </header>
  )
}

/** Long words in some languages: on a narrow phone they need the room of their own margins. */
function Guest({ login, register }: { login: string; register: string }) {
  return (
    <>
      <Link
        href="/login"
        prefetch={false}
        className={clsx(buttonClass('quiet', 'medium'), 'max-[26rem]:px-2')}
      >
        {login}
      </Link>
      <Link
        href="/register"
        prefetch={false}
        className={clsx(buttonClass('primary', 'medium'), 'max-[26rem]:px-2.5')}
      >
        {register}
      </Link>
    </>
  )
}
