import { useRouter, useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { GameFilter } from '@/lib/catalog/filter'
import { filterAddress, type Home, readSearch } from './filter-address'

/** Browsers allow only so many address changes a minute; typing makes one when it pauses. */
const typingPauseMs = 300

interface Pending {
  timer: ReturnType<typeof setTimeout>
  write(): void
}

function forget(pending: RefObject<Pending | null>): void {
  clearTimeout(pending.current?.timer)
  pending.current = null
}

/**
 * The lobby's filter, kept in the address: it can be shared, and back leads to the one before. When `asksServer`, the
 * server is asked for each filter, for a browser that could not load the catalogue.
 */
export function useFilter(home: Home, asksServer: boolean) {
  const router = useRouter()
  const inAddress = readSearch(useSearchParams(), home)
  const address = filterAddress(inAddress, home)
  /** What was typed since the address last changed. */
  const [typed, setTyped] = useState<{ query: string; over: string } | null>(null)
  const pending = useRef<Pending | null>(null)
  useEffect(() => {
    // An address written while a page is on its way would call that page off: whatever is pressed, it is written before.
    const flush = () => {
      const write = pending.current?.write
      forget(pending)
      write?.()
    }
    document.addEventListener('click', flush, true)
    return () => {
      document.removeEventListener('click', flush, true)
      forget(pending)
    }
  }, [])

  const filter = typed?.over === address ? { ...inAddress, query: typed.query } : inAddress

  function choose(next: GameFilter) {
    forget(pending)
    setTyped(null)
    if (asksServer) return router.push(filterAddress(next, home), { scroll: false })
    // What was typed just now may not be in the address yet: back must lead to it.
    history.replaceState(null, '', filterAddress(filter, home))
    history.pushState(null, '', filterAddress(next, home))
  }

  function type(query: string) {
    setTyped({ query, over: address })
    forget(pending)
    const write = () => {
      pending.current = null
      const next = filterAddress({ ...inAddress, query }, home)
      if (asksServer) router.replace(next, { scroll: false })
      else history.replaceState(null, '', next)
    }
    pending.current = { timer: setTimeout(write, typingPauseMs), write }
  }

  return { filter, choose, type }
}
