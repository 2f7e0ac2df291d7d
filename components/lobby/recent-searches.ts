import { useCallback, useState, useSyncExternalStore } from 'react'

const key = 'recent searches'
const keptMax = 6
const lengthMin = 2
const none: readonly string[] = []

let text: string | null = null
let list: readonly string[] = none
const listeners = new Set<() => void>()

function read(): readonly string[] {
  try {
    const stored = localStorage.getItem(key)
    if (stored === text) return list
    text = stored
    const parsed: unknown = JSON.parse(stored ?? '[]')
    const isText = (one: unknown): one is string => typeof one === 'string'
    list = Array.isArray(parsed) ? parsed.filter(isText).slice(0, keptMax) : none
  } catch {
    list = none
  }
  return list
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(searches))
  } catch {
    // A browser that keeps nothing: then there are no recent searches.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const readNothing = () => none

/**
 * What was searched for in this browser, the latest first. It stays here: the server never hears of it. Read once `ask`
 * was called, since a browser takes milliseconds to open what it has stored.
 */
export function useRecentSearches() {
  const [isAsked, setAsked] = useState(false)
  const searches = useSyncExternalStore(subscribe, isAsked ? read : readNothing, readNothing)
  const ask = useCallback(() => setAsked(true), [])
  const remember = useCallback((query: string) => {
    const words = query.trim()
    if (words.length < lengthMin) return
    // What is being typed on is one search, not five.
    const others = read().filter((one) => !words.toLowerCase().startsWith(one.toLowerCase()))
    write([words, ...others].slice(0, keptMax))
  }, [])
  const forget = useCallback((query: string | null) => {
    write(query === null ? none : read().filter((one) => one !== query))
  }, [])
  return { searches, ask, remember, forget }
}
