// For tests: a folder in working memory, and a hub that answers as one does, with ranges, and breaks off where it is told to.

import type { Catalogue, CatalogueModel } from '../../core/embedding/catalogue.ts'
import type { ModelFolder } from './model-folder.ts'
import { hash } from './digest.ts'

export function memoryFolder(roomBytes = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const folder: ModelFolder = {
    sizeOf: async (path) => files.get(path)?.length ?? 0,
    read: async (path) => (files.get(path) ?? new Uint8Array()).slice(),
    write: async (path, offset) => {
      files.set(path, (files.get(path) ?? new Uint8Array()).slice(0, offset))
      return {
        add: (chunk) => {
          const before = files.get(path) ?? new Uint8Array()
          if (before.length + chunk.length > roomBytes) throw new DOMException('full', 'QuotaExceededError')
          const after = new Uint8Array(before.length + chunk.length)
          after.set(before)
          after.set(chunk, before.length)
          files.set(path, after)
        },
        close: () => undefined,
      }
    },
    remove: async (path) => void files.delete(path),
  }
  return { folder, files }
}

const bytesOf = (size: number, seed: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) % 251)

/** A model of two files, the second long enough to be gone on with. */
export async function testModel(sizes: readonly [number, number] = [300, 1_200_000]) {
  const contents = new Map([
    ['config.json', bytesOf(sizes[0], 1)],
    ['onnx/model.onnx', bytesOf(sizes[1], 2)],
  ])
  const model: CatalogueModel = {
    id: 'tiny',
    name: 'Tiny',
    about: '',
    languages: '',
    licence: 'MIT',
    repository: 'keepsake/tiny',
    revision: 'a'.repeat(40),
    weights: 'fp32',
    dims: 4,
    pooling: 'mean',
    question: '',
    passage: '',
    files: await Promise.all(
      [...contents].map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await hash('SHA-256', bytes) })),
    ),
  }
  const catalogue: Catalogue = { hub: 'https://hub.test', reaches: ['https://hub.test'], models: [model], writers: [] }
  return { model, contents, catalogue }
}

export interface HubBehaviour {
  /** The connection breaks after this many bytes of an answer. */
  breaksAfter?: number
  /** Answers the whole file whatever part is asked for. */
  ignoresRanges?: boolean
  status?: number
  spoilt?: boolean
  offline?: boolean
  /** The device's connection is paid by size. */
  metered?: boolean
  /** Called with every piece that is about to be sent. */
  onPiece?: () => Promise<void> | void
}

export function testHub(contents: ReadonlyMap<string, Uint8Array>, behaviour: HubBehaviour = {}) {
  const asked: { readonly url: string; readonly range: string | null }[] = []
  const answer: typeof fetch = async (input, init) => {
    const url = new Request(input).url
    const range = new Headers(init?.headers).get('Range')
    if (behaviour.offline === true) throw new TypeError('Failed to fetch')
    asked.push({ url, range })
    if (behaviour.status !== undefined) return new Response(null, { status: behaviour.status })
    const whole = contents.get(url.split(`${'a'.repeat(40)}/`)[1] ?? '')
    if (whole === undefined) return new Response(null, { status: 404 })
    const from = behaviour.ignoresRanges === true ? 0 : Number(/\d+/u.exec(range ?? '')?.[0] ?? 0)
    const bytes = (behaviour.spoilt === true ? whole.map((byte) => byte ^ 1) : whole).slice(from)
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await behaviour.onPiece?.()
        if (init?.signal?.aborted === true) return controller.error(init.signal.reason)
        if (behaviour.breaksAfter !== undefined && at >= behaviour.breaksAfter) return controller.error(new TypeError('network error'))
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(at, at + 50_000))
        at += 50_000
      },
    })
    const headers = from > 0 ? { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : undefined
    return new Response(body, { status: from > 0 ? 206 : 200, ...(headers === undefined ? {} : { headers }) })
  }
  return { fetch: answer, asked, behaviour }
}
