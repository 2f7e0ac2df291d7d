'use client'
import { clsx } from 'clsx'
import { Gift, History, LayoutDashboard, ReceiptText, Settings, ShieldCheck, UserLock } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

const places = [
  { name: 'overview', href: '/account', Icon: LayoutDashboard },
  { name: 'history', href: '/history', Icon: History },
  { name: 'bonuses', href: '/account/bonuses', Icon: Gift },
  { name: 'statement', href: '/account/statement', Icon: ReceiptText },
  { name: 'security', href: '/account/security', Icon: UserLock },
  { name: 'preferences', href: '/account/preferences', Icon: Settings },
  { name: 'saferPlay', href: '/safer-play', Icon: ShieldCheck },
] as const

/** The ways through the account: a row under the thumb on a phone, a column beside the page where there is room. */
export function AccountNav() {
  const translate = useTranslations('account.nav')
  const pathname = usePathname()
  const row = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page shows its own link
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row.current || !current) return
    row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.clientWidth) / 2
  }, [pathname])
  return (
    <nav aria-label={translate('label')} className="lg:w-52 lg:shrink-0 print:hidden">
      <ul
        ref={row}
        className="relative -mx-4 flex gap-1 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0 lg:sticky lg:top-[calc(var(--header-height)+2rem)] lg:flex-col"
      >
        {places.map(({ name, href, Icon }) => {
          const isCurrent = pathname === href
          return (
            <li key={name} className="shrink-0">
              <Link
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={clsx(
                  'flex min-h-10 items-center gap-2.5 whitespace-nowrap rounded-md px-3 text-sm',
                  isCurrent ? 'bg-raised font-medium text-ink' : 'text-muted hover:bg-raised hover:text-ink',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                {translate(name)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
