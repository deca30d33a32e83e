// Brings a model's files here, each from where it stopped, each checked against its pinned size and digest before it counts. Nothing is
// sent but the address asked for: no cookies, no referrer.

import type { DownloadProblem } from '../../core/embedding/download.ts'
import type { ModelFile, PinnedModel } from '../../core/embedding/model-file.ts'
import { isThatFile, type Hash } from './digest.ts'
import type { ModelFolder } from './model-folder.ts'

export interface Source {
  /** Ends with a slash; see addressOf. */
  readonly address: string
  readonly fetch: typeof fetch
  readonly hash: Hash
}

export interface Watcher {
  /** Bytes of all files so far. */
  readonly onBytes: (bytes: number) => void
  /** Everything has arrived; what is left is checking it. */
  readonly onComplete: () => void
}

/** What keeps a download from going on; `disconnected` may be tried again as it is. */
export class DownloadStoppedError extends Error {
  readonly why: DownloadProblem | 'disconnected'

  constructor(why: DownloadStoppedError['why'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DownloadStoppedError'
    this.why = why
  }
}

/** Smaller files are fetched anew rather than continued: a server may pack them, and a piece of a packed file is no use. */
const continuedFrom = 1_000_000

/** @throws DownloadStoppedError (files that are not the pinned ones are deleted then), or the signal's reason when it is aborted */
export async function fetchFiles(
  model: PinnedModel,
  folder: ModelFolder,
  source: Source,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<void> {
  const arrived = new Map<string, number>()
  const missing: ModelFile[] = []
  for (const file of model.files) {
    const { path, bytes } = file
    signal.throwIfAborted()
    const size = await folder.sizeOf(path)
    const isHere = size === bytes && (await isPinned(file, folder, source.hash))
    if (!isHere) missing.push(file)
    // A whole file that is another one is of no use; one cut short is gone on with.
    if (!isHere && size >= bytes) await folder.remove(path)
    arrived.set(path, isHere || size < bytes ? size : 0)
  }
  const tell = (path: string, bytes: number): void => {
    arrived.set(path, bytes)
    watcher.onBytes([...arrived.values()].reduce((sum, each) => sum + each, 0))
  }
  for (const file of missing) await fetchFile(file, folder, source, (bytes) => tell(file.path, bytes), signal)
  watcher.onComplete()
  const others: string[] = []
  for (const file of missing) {
    signal.throwIfAborted()
    if (await isPinned(file, folder, source.hash)) continue
    await folder.remove(file.path)
    others.push(file.path)
  }
  if (others.length > 0) throw new DownloadStoppedError('other-file', `Not the files that were pinned: ${others.join(', ')}`)
}

/** True when a file here is, byte for byte, the one the catalogue means. */
export async function isPinned(file: ModelFile, folder: ModelFolder, hash: Hash): Promise<boolean> {
  return isThatFile(file, await folder.read(file.path), hash)
}

async function fetchFile(
  { path, bytes, address: own }: ModelFile,
  folder: ModelFolder,
  { address, fetch: ask }: Source,
  tell: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const size = await folder.sizeOf(path)
  const wanted = size <= bytes && bytes >= continuedFrom ? size : 0
  const response = await ask(own ?? address + path, {
    headers: wanted > 0 ? { Range: `bytes=${wanted}-` } : {},
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new DownloadStoppedError('disconnected', `${address} does not answer`, { cause: error })
  })
  if (!response.ok || response.body === null) throw new DownloadStoppedError('refused', `${address}${path}: ${response.status}`)
  const from = response.status === 206 ? (startOf(response) ?? wanted) : 0
  if (from > 0 && from !== wanted) throw new DownloadStoppedError('refused', `${path}: another part than was asked for`)
  const writer = await folder.write(path, from).catch((error: unknown) => {
    throw namedFailure(error)
  })
  let received = from
  try {
    for await (const chunk of chunksOf(response.body, signal)) {
      received += chunk.byteLength
      if (received > bytes) throw new DownloadStoppedError('other-file', `${path} is longer than the file that was pinned`)
      writer.add(chunk)
      tell(received)
    }
  } catch (error) {
    throw namedFailure(error)
  } finally {
    writer.close()
  }
  if (received < bytes) throw new DownloadStoppedError('disconnected', `${path} ended early`)
}

async function* chunksOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        signal.throwIfAborted()
        throw new DownloadStoppedError('disconnected', 'The connection broke off', { cause: error })
      })
      signal.throwIfAborted()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function namedFailure(error: unknown): unknown {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  return isFull ? new DownloadStoppedError('no-room', 'There is no room left on this device', { cause: error }) : error
}

/** First byte of what a 206 carries; undefined where the server does not let other origins read it. The checksum has the last word. */
function startOf(response: Response): number | undefined {
  const start = /^bytes (\d+)-/u.exec(response.headers.get('Content-Range') ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}
