import type { ReactNode } from 'react'
import { AccountNav } from './account-nav'

/** The account's pages: the ways through it, and the page. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <div className="page-width flex flex-col gap-6 py-6 lg:flex-row lg:gap-10 lg:py-10">
      <AccountNav />
      <div className="min-w-0 grow">{children}</div>
    </div>
  )
}

/** The head of one of the account's pages. */
export function AccountHead({
  title,
  text,
  action,
}: {
  title: ReactNode
  text?: ReactNode
  action?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-prose">
        <h1 className="font-semibold text-2xl sm:text-3xl">{title}</h1>
        {text && <p className="mt-1 text-muted">{text}</p>}
      </div>
      {action}
    </header>
  )
}
