// Registers the service worker and tells when an update waits. It never reloads by itself: the page decides when, because only the page
// knows whether there are unsaved words.

import type { NetworkLogEntry, ToServiceWorker } from './network-log.types.ts'

export interface ServiceWorkerEvents {
  /**
   * A new version is ready. `apply` switches to it and reloads this tab; call it when nothing would be lost. Called again, with an
   * `apply` that only reloads, when another tab has switched.
   */
  readonly onUpdate: (apply: () => void) => void
  /** Everything is on the device: from now on the app opens offline. */
  readonly onReady?: () => void
}

const hourMs = 60 * 60 * 1000
const answerWithinMs = 2000
const repeatWithinMs = 50

/** Registers in production builds only, and looks for an update every hour. Does nothing where service workers are missing. */
export async function registerServiceWorker({ onUpdate, onReady }: ServiceWorkerEvents): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  reportRefusals()
  const hadController = navigator.serviceWorker.controller !== null
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' })
  let isApplying = false

  const announce = (waiting: ServiceWorker): void => {
    onUpdate(() => {
      isApplying = true
      post(waiting, { type: 'skip-waiting' })
    })
  }
  if (registration.waiting !== null && hadController) announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) announce(installing)
    })
  })
  let isFirst = !hadController
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker taking the page under its wing is not an update.
    if (isFirst) isFirst = false
    else if (isApplying) location.reload()
    else onUpdate(() => location.reload())
  })

  // Offline, asking fails; the next hour asks again.
  setInterval(() => void registration.update().catch(() => undefined), hourMs)
  await navigator.serviceWorker.ready
  onReady?.()
}

/** The last 200 requests that went out or were refused, oldest first; empty without a service worker. */
export async function networkLog(): Promise<readonly NetworkLogEntry[]> {
  if (!('serviceWorker' in navigator)) return []
  const { controller } = navigator.serviceWorker
  if (controller === null) return []
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const giveUp = setTimeout(() => resolve([]), answerWithinMs)
    port1.addEventListener('message', (event: MessageEvent<readonly NetworkLogEntry[]>) => {
      clearTimeout(giveUp)
      port1.close()
      resolve(event.data)
    })
    port1.start()
    post(controller, { type: 'network-log' }, [port2])
  })
}

/** What the policy stops never reaches the service worker, so the page tells it: once, though header and meta tag both report it. */
function reportRefusals(): void {
  let last = { url: '', atMs: 0 }
  document.addEventListener('securitypolicyviolation', ({ blockedURI: url, timeStamp: atMs }) => {
    const { controller } = navigator.serviceWorker
    const isRepeat = url === last.url && atMs - last.atMs < repeatWithinMs
    last = { url, atMs }
    if (controller !== null && !isRepeat && /^(?:https?|wss?):/.test(url)) post(controller, { type: 'refused-by-policy', url })
  })
}

function post(worker: ServiceWorker, message: ToServiceWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer)
}
