'use client'
import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

interface NavLinkProps {
  href: string
  /** Pages below this address count as this link's page too. */
  below?: string
  className: string
  /** Colours: only one of the two is applied, since utilities do not override each other. */
  idleClassName: string
  activeClassName: string
  children: ReactNode
}

/** A link that knows whether its page is the one on screen. */
export function NavLink({
  href,
  below = href,
  className,
  idleClassName,
  activeClassName,
  children,
}: NavLinkProps) {
  const pathname = usePathname()
  const isActive = pathname === href || (below !== '/' && pathname.startsWith(`${below}/`))
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={isActive ? 'page' : undefined}
      className={clsx(className, isActive ? activeClassName : idleClassName)}
    >
      {children}
    </Link>
  )
}
