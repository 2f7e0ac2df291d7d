'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type MouseEvent, useTransition } from 'react'
import { changedAddress, nameInAddress, ownParams } from './table-query'

export interface TableAddress {
  /** What of the address is this table's. */
  params: URLSearchParams
  /** The whole address, with what other tables show. */
  all: URLSearchParams
  /** How one of the table's values is called in the address. */
  nameOf(name: string): string
  /** Where a change of the view leads. */
  to(changes: Record<string, string | null>): string
  go(href: string): void
  /** For links: a plain click changes the view in place, any other is the browser's. */
  follow(event: MouseEvent<HTMLAnchorElement>): void
  isPending: boolean
}

/** Reads and changes what the table shows; all of it stands in the address, behind the table's name where it has one. */
export function useTableAddress(table = ''): TableAddress {
  const path = usePathname()
  const search = useSearchParams()
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const all = new URLSearchParams(search)
  const go = (href: string) => startTransition(() => router.push(href, { scroll: false }))
  return {
    params: ownParams(all, table),
    all,
    nameOf: (name) => nameInAddress(table, name),
    to: (changes) => changedAddress(path, all, changes, table),
    go,
    follow: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      go(event.currentTarget.getAttribute('href') ?? path)
    },
    isPending,
  }
}
