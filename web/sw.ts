// The service worker: the whole app from its own cache, so that it opens offline; nothing to any other origin but a download that was
// agreed to, while it lasts; and a log of what went out or was refused. It never takes over by itself: an update waits until the page says so.

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

/** Written by workers/models/agreed.ts: one entry for each download that was agreed to, for as long as it lasts. */
const agreedCache = 'agreed-downloads'

/** Words go out only to this machine itself, and only to a server the person has chosen. */
const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1'])

async function isAgreed({ method, url }: Request): Promise<boolean> {
  if ((method !== 'GET' && !thisMachine.has(new URL(url).hostname)) || !(await caches.has(agreedCache))) return false
  const agreed = await (await caches.open(agreedCache)).keys()
  return agreed.some((key) => url.startsWith(decodeURIComponent(new URL(key.url).pathname.slice('/agreed/'.length))))
}

async function fromElsewhere(request: Request): Promise<Response> {
  if (!(await isAgreed(request))) {
    void record(request.url, request.method, 'refused')
    return Response.error()
  }
  void record(request.url, request.method, 'sent')
  return fetch(request).catch(async () => {
    await record(request.url, request.method, 'failed')
    return Response.error()
  })
}

// First, before any route: answering here keeps a request to another origin from reaching the network.
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === self.location.origin) return
  event.respondWith(fromElsewhere(event.request))
  event.stopImmediatePropagation()
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

// What runs downloaded models is large and wanted by few: kept from its first use on, so that models work offline too. Its addresses
// carry a version. A new app brings the new version of what is kept along, and what the old one had goes when the new one takes over.
const engineCache = 'engine'
registerRoute(
  ({ url }) => /^\/engine\/|^\/assets\/transformers/u.test(url.pathname),
  async ({ request }) => {
    const cache = await caches.open(engineCache)
    const kept = await cache.match(request)
    if (kept !== undefined) return kept
    void record(request.url, request.method, 'sent')
    const response = await fetch(request)
    if (response.ok) await cache.put(request, response.clone())
    return response
  },
)

/** Paths of this version's engine; none where there is no connection. */
async function engineFiles(): Promise<readonly string[]> {
  const response = await fetch('/engine/files.json').catch(() => undefined)
  return response?.ok === true ? ((await response.json()) as string[]) : []
}

async function keptEngine(): Promise<{ readonly cache: Cache; readonly paths: readonly string[] } | undefined> {
  if (!(await caches.has(engineCache))) return undefined
  const cache = await caches.open(engineCache)
  return { cache, paths: (await cache.keys()).map(({ url }) => new URL(url).pathname) }
}

/** `/engine/1.2/x.wasm` and `/engine/1.3/x.wasm` are one thing, `/assets/transformers-A.js` and `-B.js` another. */
const withoutVersion = (path: string): string => (path.startsWith('/engine/') ? (path.split('/').at(-1) ?? '') : 'transformers')

self.addEventListener('install', (event) => {
  const bringAlong = async (): Promise<void> => {
    const kept = await keptEngine()
    if (kept === undefined) return
    const used = new Set(kept.paths.map(withoutVersion))
    const missing = (await engineFiles()).filter((path) => used.has(withoutVersion(path)) && !kept.paths.includes(path))
    await kept.cache.addAll(missing)
  }
  // Without it the app is new all the same, and the model starts once there is a connection.
  event.waitUntil(bringAlong().catch((error: unknown) => console.error(error)))
})

self.addEventListener('activate', (event) => {
  const dropOld = async (): Promise<void> => {
    const [kept, files] = [await keptEngine(), await engineFiles()]
    for (const path of kept === undefined || files.length === 0 ? [] : kept.paths) if (!files.includes(path)) await kept?.cache.delete(path)
  }
  event.waitUntil(dropOld().catch((error: unknown) => console.error(error)))
})

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
