// Vector scans and their peers on the same made-up vectors: clusters on the unit sphere, as texts are, and questions near a row.

import { EmbeddingIndex } from 'client-vector-search'
import EdgeVecModule, { EdgeVec, EdgeVecConfig } from 'edgevec'
import { loadHnswlib } from 'hnswlib-wasm'
import { PlainRows, quantise } from '../../../core/retrieval/vector-rows.ts'
import { SimdRows } from '../../../workers/kernel/simd-rows.ts'
import type { ScanReport, VectorPeer } from '../report.ts'
import { randomFrom } from './generate.ts'
import { percentiles, timed } from './timing.ts'

const wanted = 10
const rounds = 40
/** Rows of the binary scan that are looked at again exactly. */
const rescored = 200
/** Graphs take long to build; beyond this they are given up, and the report says so. */
const patienceMs = 60_000

interface Vectors {
  readonly rows: readonly Float32Array[]
  readonly queries: readonly Float32Array[]
  /** For each question, its exact nearest rows by cosine. */
  readonly exact: readonly (readonly number[])[]
}

export async function measureScans(n: number, dims: number): Promise<readonly ScanReport[]> {
  const vectors = madeUp(n, dims)
  const whole = new SimdRows(dims)
  const plain = new PlainRows(dims)
  const bits = new SimdRows(dims / 8)
  for (const row of vectors.rows) {
    const bytes = quantise(row, dims)
    whole.append(bytes)
    plain.append(bytes)
    bits.append(signsOf(row))
  }
  const dots = new Int32Array(n)
  const scan = (kind: string, run: (query: Float32Array) => readonly number[]) => measure(vectors, kind, run)
  const exact = await scan('int8 SIMD', (query) => {
    whole.dot(quantise(query, dims), dots)
    return best(dots, wanted, 1)
  })
  const reference = await scan('int8 plain', (query) => {
    plain.dot(quantise(query, dims), dots)
    return best(dots, wanted, 1)
  })
  const binary = await scan(`binary SIMD, best ${rescored} rescored`, (query) => {
    bits.differ(signsOf(query), dots)
    const near = best(dots, rescored, -1)
    return near
      .map((row) => ({ row, cosine: dot(query, vectors.rows[row] ?? query) }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, wanted)
      .map(({ row }) => row)
  })
  const shape = { n, dims }
  return [
    { ...shape, ...exact, peers: await measurePeers(vectors, dims) },
    { ...shape, ...reference, peers: [] },
    { ...shape, ...binary, peers: [] },
  ]
}

async function measurePeers(vectors: Vectors, dims: number): Promise<readonly VectorPeer[]> {
  const reports: VectorPeer[] = []
  // By name here too: minifying takes the functions' own.
  const peers = [
    ['loop over Float32Array', floats],
    ['client-vector-search', clientVectorSearch],
    ['hnswlib-wasm (M 16, ef 200)', hnswlib],
    ['edgevec (HNSW, ef 200)', edgevec],
  ] as const
  for (const [name, build] of peers) {
    try {
      const built = await timed(() => build(vectors.rows, dims))
      const { ms, recallOfExact } = await measure(vectors, name, built.value.find)
      reports.push({ name: built.value.name, ms, buildMs: built.ms, recallOfExact })
    } catch (error) {
      reports.push({ name, ms: 0, buildMs: 0, recallOfExact: 0, failed: error instanceof Error ? error.message : String(error) })
    }
  }
  return reports
}

interface Built {
  readonly name: string
  readonly find: (query: Float32Array) => readonly number[] | Promise<readonly number[]>
}

/** What one writes without thinking: a loop of floats. */
function floats(rows: readonly Float32Array[]): Built {
  const scores = new Float32Array(rows.length)
  return {
    name: 'loop over Float32Array',
    find: (query) => {
      rows.forEach((row, at) => (scores[at] = dot(query, row)))
      return best(scores, wanted, 1)
    },
  }
}

/** Its index over vectors made elsewhere; its own embedder is left out. */
function clientVectorSearch(rows: readonly Float32Array[]): Built {
  const index = new EmbeddingIndex(rows.map((row, at) => ({ at, embedding: [...row] })))
  return {
    name: 'client-vector-search',
    find: async (query) => {
      const found = await index.search([...query], { topK: wanted })
      return found.map(({ object }) => (object as { readonly at: number }).at)
    },
  }
}

async function hnswlib(rows: readonly Float32Array[], dims: number): Promise<Built> {
  const lib = await loadHnswlib()
  const graph = new lib.HierarchicalNSW('ip', dims, '')
  graph.initIndex(rows.length, 16, 200, 100)
  const start = performance.now()
  for (let at = 0; at < rows.length; at += 1) {
    graph.addPoint(rows[at] ?? [], at, false)
    if (performance.now() - start > patienceMs) throw new Error(`not built within ${patienceMs / 1000} s: ${at} of ${rows.length} rows`)
  }
  graph.setEfSearch(200)
  return { name: 'hnswlib-wasm (M 16, ef 200)', find: (query) => graph.searchKnn(query, wanted, undefined).neighbors }
}

async function edgevec(rows: readonly Float32Array[], dims: number): Promise<Built> {
  await EdgeVecModule()
  const config = new EdgeVecConfig(dims)
  // Unit vectors: the same order as by cosine, whose own metric gives back the farthest.
  config.metric = 'l2'
  config.ef_search = 200
  const db = new EdgeVec(config)
  const places = new Map<number, number>()
  const start = performance.now()
  rows.forEach((row, at) => {
    places.set(db.insert(row), at)
    if (performance.now() - start > patienceMs) throw new Error(`not built within ${patienceMs / 1000} s: ${at} of ${rows.length} rows`)
  })
  return {
    name: 'edgevec (HNSW, ef 200)',
    find: (query) => (db.search(query, wanted) as readonly { readonly id: number }[]).map(({ id }) => places.get(id) ?? -1),
  }
}

async function measure(
  { queries, exact }: Vectors,
  kind: string,
  find: Built['find'],
): Promise<Pick<ScanReport, 'kind' | 'ms' | 'recallOfExact'>> {
  const times: number[] = []
  let right = 0
  for (const [at, query] of queries.entries()) {
    const found = await timed(() => find(query))
    times.push(found.ms)
    right += found.value.filter((row) => exact[at]?.includes(row)).length
  }
  return { kind, ms: percentiles(times).p50, recallOfExact: right / (queries.length * wanted) }
}

function madeUp(n: number, dims: number): Vectors {
  const random = randomFrom(dims * 31 + n)
  const centres = Array.from({ length: 300 }, () => direction(dims, random))
  const near = (centre: Float32Array | undefined, spread: number): Float32Array => {
    const away = direction(dims, random)
    return unit(Float32Array.from(away, (value, i) => (centre?.[i] ?? 0) + spread * value))
  }
  const rows = Array.from({ length: n }, () => near(centres[Math.floor(random() * centres.length)], 1))
  const queries = Array.from({ length: rounds }, () => near(rows[Math.floor(random() * n)], 0.7))
  const exact = queries.map((query) =>
    best(
      Float32Array.from(rows, (row) => dot(query, row)),
      wanted,
      1,
    ),
  )
  return { rows, queries, exact }
}

function direction(dims: number, random: () => number): Float32Array {
  // Two uniform numbers make a normal one (Box and Muller).
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return unit(Float32Array.from({ length: dims }, normal))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map((value) => value / length)
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** One bit a dimension: whether it is positive. */
function signsOf(vector: Float32Array): Int8Array {
  const bytes = new Int8Array(vector.length / 8)
  vector.forEach((value, i) => {
    if (value > 0) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7))
  })
  return bytes
}

/** Places of the `count` highest (`sign` 1) or lowest (−1) values, best first: one pass with a short sorted list. */
function best(values: Int32Array | Float32Array, count: number, sign: 1 | -1): readonly number[] {
  const kept: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at += 1) {
    const value = sign * (values[at] ?? 0)
    if (kept.length === count && value <= least) continue
    let place = kept.length
    while (place > 0 && sign * (values[kept[place - 1] ?? 0] ?? 0) < value) place -= 1
    kept.splice(place, 0, at)
    if (kept.length > count) kept.pop()
    least = sign * (values[kept.at(-1) ?? 0] ?? 0)
  }
  return kept
}
