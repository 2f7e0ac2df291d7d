'use client'
import { useEffect } from 'react'

/** As public/sw.js names it; another name when the offline page changes. */
const store = 'offline-1'
const page = '/offline'
/** What the page itself still fetches goes first. */
const afterLoadMs = 3_000

/** Keeps the page for times without a network, in the visitor's language, and the worker that shows it. */
async function prepare(language: string): Promise<void> {
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const cache = await caches.open(store)
  const kept = await cache.match(page)
  if (kept?.headers.get('content-language') !== language) await cache.add(page)
}

/** Nothing to see. In production only: a worker between the page and a developer's server is a trap. */
export function OfflineReady({ language }: { language: string }) {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    let timer: ReturnType<typeof setTimeout>
    // Where it is refused, by a setting or for want of room, the portal works as it does without.
    const begin = () => {
      timer = setTimeout(() => void prepare(language).catch(() => {}), afterLoadMs)
    }
    if (document.readyState === 'complete') begin()
    else addEventListener('load', begin, { once: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('load', begin)
    }
  }, [language])
  return null
}
