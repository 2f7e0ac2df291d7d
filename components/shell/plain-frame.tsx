import type { ReactNode } from 'react'
import { brand } from '@/lib/brand'
import { Logo } from './logo'

/** A page outside the shell: the mark, which leads home, and what there is to say. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="page-width flex h-(--header-height) items-center">
        <a href="/" className="inline-flex min-h-11 items-center rounded-md text-ink">
          <Logo name={brand.name} />
        </a>
      </header>
      <main>{children}</main>
    </>
  )
}
