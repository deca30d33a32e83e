// The service worker: the whole app from its own cache, so that it opens offline; nothing to any other origin, ever; and a log of what
// went out or was refused. It never takes over by itself: an update waits until the page says so.

import { clientsClaim } from 'workbox-core'
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setDefaultHandler } from 'workbox-routing'
import type { NetworkLogEntry, RequestOutcome, ToServiceWorker } from './engine/network-log.types.ts'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[] }

const keptEntries = 200
const logCache = 'network-log'
const logKey = '/network-log.json'

// Chained so that entries are written one after the other and none is lost to a race.
let log: Promise<readonly NetworkLogEntry[]> = readLog()

async function readLog(): Promise<readonly NetworkLogEntry[]> {
  const cache = await caches.open(logCache)
  const stored = await cache.match(logKey)
  return stored === undefined ? [] : ((await stored.json()) as NetworkLogEntry[])
}

function record(url: string, method: string, outcome: RequestOutcome): Promise<void> {
  const { origin, pathname } = new URL(url, self.location.href)
  const entry: NetworkLogEntry = { at: Date.now(), method, url: origin + pathname, outcome }
  log = log.then(async (entries) => {
    const kept = [...entries, entry].slice(-keptEntries)
    const cache = await caches.open(logCache)
    // Out of room or storage cleared under us: the log in memory goes on.
    await cache.put(logKey, Response.json(kept)).catch(() => undefined)
    return kept
  })
  return log.then(() => undefined)
}

// First, before any route: answering here keeps a request to another origin from reaching the network.
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === self.location.origin) return
  event.respondWith(Promise.resolve(Response.error()))
  event.stopImmediatePropagation()
  event.waitUntil(record(event.request.url, event.request.method, 'refused'))
})

addPlugins([
  {
    requestWillFetch: async ({ request }) => {
      void record(request.url, request.method, 'sent')
      return request
    },
    fetchDidFail: async ({ request }) => record(request.url, request.method, 'failed'),
  },
])
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html')))

// What is neither in the cache nor a page goes to our own origin, and is told in the log.
setDefaultHandler(async ({ request }) => {
  void record(request.url, request.method, 'sent')
  return fetch(request)
})

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker
  if (message.type === 'skip-waiting') event.waitUntil(self.skipWaiting())
  if (message.type === 'refused-by-policy') event.waitUntil(record(message.url, 'GET', 'refused'))
  if (message.type === 'network-log') {
    const [port] = event.ports
    event.waitUntil(log.then((entries) => port?.postMessage(entries)))
  }
})

// The very first visit: take the open page under the wing at once, so that it works offline without a reload.
clientsClaim()
