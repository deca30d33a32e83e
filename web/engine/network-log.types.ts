// What the service worker tells about requests: shared by web/sw.ts and web/engine/pwa.ts. Types only.

/** `sent` went to our own origin or was part of a download that was agreed to, `refused` was for another origin and never left, `failed` was sent and got no answer. */
export type RequestOutcome = 'sent' | 'refused' | 'failed'

export interface NetworkLogEntry {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly method: string
  /** Origin and path; never the query or fragment. */
  readonly url: string
  readonly outcome: RequestOutcome
}

/** Messages to the service worker. `network-log` is answered on the port that comes with it. */
export type ToServiceWorker =
  | { readonly type: 'skip-waiting' }
  | { readonly type: 'network-log' }
  | { readonly type: 'refused-by-policy'; readonly url: string }
