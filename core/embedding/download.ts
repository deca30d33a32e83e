// A download as a state and what may happen to it. Law: nothing is asked of the network except in `going`, and `going` is reached only by
// the person's wish or from a pause that was not the person's own.

import type { EpochMs } from '../memory/ids.ts'

export type Download =
  | { readonly state: 'absent' }
  | { readonly state: 'going'; readonly bytes: number }
  /** `asked`: the person did. `offline`, `metered`: it goes on by itself once there is a connection, or one that isn't paid by size. */
  | { readonly state: 'paused'; readonly bytes: number; readonly by: 'asked' | 'offline' | 'metered' }
  | { readonly state: 'checking'; readonly bytes: number }
  | { readonly state: 'ready'; readonly bytes: number; readonly at: EpochMs }
  | { readonly state: 'failed'; readonly bytes: number; readonly why: DownloadProblem }

/**
 * `refused`: the address answered with an error. `other-file`: size or checksum are not what was pinned; such a file is deleted.
 * `no-room`: the device or browser is out of space. `damaged`: files that were here are not, or are no longer what they were.
 */
export type DownloadProblem = 'refused' | 'other-file' | 'no-room' | 'damaged'

export type DownloadEvent =
  /** The person agreed, or wants to go on. */
  | { readonly type: 'wanted' }
  /** The connection came back, or the app was opened again. */
  | { readonly type: 'reconnected' }
  | { readonly type: 'received'; readonly bytes: number }
  | { readonly type: 'pause' }
  | { readonly type: 'disconnected' }
  /** What was left in the middle is not gone on with over a connection paid by size. */
  | { readonly type: 'metered' }
  | { readonly type: 'complete' }
  | { readonly type: 'checked'; readonly at: EpochMs }
  | { readonly type: 'failed'; readonly why: DownloadProblem; readonly bytes: number }
  /** Files were taken from a disk; `at` when with them it is whole. */
  | { readonly type: 'brought'; readonly bytes: number; readonly at?: EpochMs }
  | { readonly type: 'removed' }

export const absent: Download = { state: 'absent' }

/** What becomes of a download; events that make no sense in a state leave it as it is. */
export function afterEvent(download: Download, event: DownloadEvent): Download {
  const bytes = download.state === 'absent' ? 0 : download.bytes
  const isRunning = download.state === 'going' || download.state === 'checking'
  switch (event.type) {
    case 'wanted':
      return isRunning || download.state === 'ready' ? download : { state: 'going', bytes }
    case 'reconnected':
      return download.state === 'paused' && download.by !== 'asked' ? { state: 'going', bytes } : download
    case 'received':
      return download.state === 'going' ? { state: 'going', bytes: event.bytes } : download
    case 'pause':
      return isRunning || download.state === 'paused' ? { state: 'paused', bytes, by: 'asked' } : download
    case 'disconnected':
      return isRunning ? { state: 'paused', bytes, by: 'offline' } : download
    case 'metered':
      return isRunning || (download.state === 'paused' && download.by === 'offline') ? { state: 'paused', bytes, by: 'metered' } : download
    case 'complete':
      return download.state === 'going' ? { state: 'checking', bytes } : download
    case 'checked':
      return download.state === 'checking' ? { state: 'ready', bytes, at: event.at } : download
    case 'failed':
      return isRunning || download.state === 'ready' ? { state: 'failed', bytes: event.bytes, why: event.why } : download
    case 'brought':
      if (isRunning || download.state === 'ready') return download
      return event.at === undefined
        ? { state: 'paused', bytes: event.bytes, by: 'asked' }
        : { state: 'ready', bytes: event.bytes, at: event.at }
    case 'removed':
      return absent
  }
}
