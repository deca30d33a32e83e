// The real library and the real runtime over a real, tiny ONNX model: what comes out must be what the word table says, whose words the
// model looks up. In Node the runtime is the WebAssembly one, loaded from its package.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CatalogueModel } from '../../core/embedding/catalogue.ts'
import { centred, centreOf, neutralSentences } from '../../core/embedding/centre.ts'
import { decodeWordTable, embedText } from '../../core/retrieval/word-table.ts'
import { tinyEmbedder, wordTable } from '../../scripts/make-tiny-embedder.ts'
import { startTransformer, type Transformer } from './transformer.ts'

vi.mock('@huggingface/transformers', async () => {
  // The library takes its Node build for granted where it finds Node; what runs in browsers is the other one.
  const { release } = process
  Object.defineProperty(process, 'release', { value: {}, configurable: true })
  Object.defineProperty(globalThis, Symbol.for('onnxruntime'), { value: await import('onnxruntime-web'), configurable: true })
  const build: string = '../../node_modules/@huggingface/transformers/dist/transformers.web.js'
  const library: object = await import(build)
  Object.defineProperty(process, 'release', { value: release, configurable: true })
  return library
})

interface Package {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const tiny = tinyEmbedder()
const table = decodeWordTable(wordTable())
if (table === undefined) throw new Error('the word table is there')
const model: CatalogueModel = {
  id: 'tiny',
  name: 'Tiny',
  about: '',
  languages: 'English',
  licence: 'MIT',
  repository: 'keepsake/tiny',
  revision: 'a'.repeat(40),
  weights: 'fp32',
  dims: tiny.dims,
  pooling: 'mean',
  question: '',
  passage: '',
  files: [],
}
const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = tiny.files.get(path)
  if (bytes === undefined) throw new Error(`no ${path}`)
  return new Uint8Array(bytes)
}
const folder = (): string => new URL('../../node_modules/onnxruntime-web/dist/', import.meta.url).href
// No name of a device: the runtime's only one is taken.
const engine = { folder, device: 'auto' as 'wasm', threads: 1 }
const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  (a ?? new Float32Array()).reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0)

let transformer: Transformer
beforeAll(async () => {
  transformer = await startTransformer(model, read, engine)
}, 60_000)
afterAll(async () => transformer.dispose())

const texts = ['the violin concert', 'a cello recital in the old hall', 'tax return form', 'My sister repaired the boiler in March', 'boat']

test('vectors are those of the table, centred, whatever the batch they come in', async () => {
  const centre = centreOf(neutralSentences.map((text) => embedText(table, text)))
  const together = await transformer.embed(texts, 'passage')
  for (const [at, text] of texts.entries()) {
    const [alone] = await transformer.embed([text], 'passage')
    expect(dot(together[at], alone)).toBeCloseTo(1, 4)
    expect(dot(together[at], centred(embedText(table, text), centre))).toBeGreaterThan(0.995)
  }
})

test('near texts are near, and more than a batch comes out in order', async () => {
  const many = Array.from({ length: 50 }, (_, i) => texts[i % texts.length] ?? '')
  const vectors = await transformer.embed(many, 'question')
  expect(vectors).toHaveLength(50)
  expect(dot(vectors[0], vectors[45])).toBeCloseTo(1, 4)
  expect(dot(vectors[0], vectors[1])).toBeGreaterThan(dot(vectors[0], vectors[2]) + 0.3)
})

test('texts it knows no word of, and empty ones, are zeros and never numbers that are none', async () => {
  const vectors = await transformer.embed(['qqzzxx', '', '   ', '!!!'], 'passage')
  for (const vector of vectors) expect([...vector]).toEqual(Array.from({ length: tiny.dims }, () => 0))
})

test('files that are no model do not start', async () => {
  const spoilt = async (path: string) => (path.endsWith('.onnx') ? new Uint8Array(1000) : read(path))
  await expect(startTransformer({ ...model, id: 'spoilt' }, spoilt, engine)).rejects.toThrow(/model|protobuf/iu)
})

test('the runtime that is served is the one the library was made for', async () => {
  const of = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as Package
  const { dependencies } = await of('@huggingface/transformers')
  expect((await of('onnxruntime-web')).version).toBe(dependencies?.['onnxruntime-web'])
})

test('made by a script, the same bytes every time', () => {
  const again = tinyEmbedder()
  for (const [path, bytes] of tiny.files) expect(Buffer.compare(bytes, again.files.get(path) ?? new Uint8Array())).toBe(0)
})
