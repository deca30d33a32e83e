// What the person has agreed to download, told to the service worker: it lets through nothing else to another origin. Kept in Cache
// Storage, which both can read, because a service worker is stopped and started at any time and must find it again.

export const agreedCache = 'agreed-downloads'

/** @param address everything that begins with it may be asked for */
export async function agree(address: string): Promise<void> {
  const cache = await caches.open(agreedCache)
  await cache.put(keyFor(address), new Response())
}

export async function withdraw(address: string): Promise<void> {
  const cache = await caches.open(agreedCache)
  await cache.delete(keyFor(address))
}

function keyFor(address: string): string {
  return `/agreed/${encodeURIComponent(address)}`
}
