import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { GameFilter } from '@/lib/catalog/search'
import { filterAddress, readFilter } from './filter-address'

/** Browsers allow only so many address changes a minute; typing makes one when it pauses. */
const typingPauseMs = 300

/**
 * The lobby's filter, kept in the address: it can be shared, and back leads to the one before. When `asksServer`, the
 * server is asked for each filter, for a browser that could not load the catalogue.
 */
export function useFilter(asksServer: boolean) {
  const router = useRouter()
  const inAddress = readFilter(Object.fromEntries(useSearchParams()))
  const address = filterAddress(inAddress)
  /** What was typed since the address last changed. */
  const [typed, setTyped] = useState<{ query: string; over: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const filter = typed?.over === address ? { ...inAddress, query: typed.query } : inAddress

  function choose(next: GameFilter) {
    clearTimeout(timer.current)
    setTyped(null)
    if (asksServer) return router.push(filterAddress(next), { scroll: false })
    // What was typed just now may not be in the address yet: back must lead to it.
    history.replaceState(null, '', filterAddress(filter))
    history.pushState(null, '', filterAddress(next))
  }

  function type(query: string) {
    setTyped({ query, over: address })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const next = filterAddress({ ...inAddress, query })
      if (asksServer) router.replace(next, { scroll: false })
      else history.replaceState(null, '', next)
    }, typingPauseMs)
  }

  return { filter, choose, type }
}
