import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from './logo'

/** A page outside the shell: the mark, which leads home, and what there is to say. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const translate = useTranslations('common')
  return (
    <>
      <header className="page-width flex h-(--header-height) items-center">
        <Link href="/" className="inline-flex min-h-11 items-center rounded-md text-ink">
          <Logo name={translate('name')} />
        </Link>
      </header>
      <main>{children}</main>
    </>
  )
}
