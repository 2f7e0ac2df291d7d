// The service worker. It does one thing: where a page cannot be had because there is no network, it shows the page that
// says so. Nothing else is kept or answered here: no page, no picture, no money. What stands in the store is put there
// by components/shell/offline-ready.tsx.
const store = 'offline-1'

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(begin())
})

async function begin() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name)))
  // The page is asked for while this worker still wakes up.
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate' || request.method !== 'GET' || request.destination !== 'document') return
  event.respondWith(pageOf(event))
})

async function pageOf(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    const cache = await caches.open(store)
    return (await cache.match('/offline')) ?? Response.error()
  }
}
