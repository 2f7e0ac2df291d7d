import { useEffect } from 'react'

/** Whoever stops here for so long has finished typing. */
const pauseMs = 1_500
const told = new Set<string>()

/** Tells the operator's counter of a search that found nothing: the words alone, once a visit. */
export function useMissedSearch(query: string, foundNothing: boolean): void {
  const words = query.trim().toLowerCase()
  useEffect(() => {
    if (!foundNothing || words.length < 2 || told.has(words)) return
    const timer = setTimeout(() => {
      told.add(words)
      void fetch('/api/games/missed', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: words }),
        keepalive: true,
      }).catch(() => {})
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [words, foundNothing])
}
