'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type MouseEvent, useTransition } from 'react'
import { changedAddress } from './table-query'

export interface TableAddress {
  params: URLSearchParams
  /** Where a change of the view leads. */
  to(changes: Record<string, string | null>): string
  go(href: string): void
  /** For links: a plain click changes the view in place, any other is the browser's. */
  follow(event: MouseEvent<HTMLAnchorElement>): void
  isPending: boolean
}

/** Reads and changes what the table shows; all of it stands in the address. */
export function useTableAddress(): TableAddress {
  const path = usePathname()
  const search = useSearchParams()
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const params = new URLSearchParams(search)
  const go = (href: string) => startTransition(() => router.push(href, { scroll: false }))
  return {
    params,
    to: (changes) => changedAddress(path, params, changes),
    go,
    follow: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      go(event.currentTarget.getAttribute('href') ?? path)
    },
    isPending,
  }
}
