// Word vectors from a small packed table, and texts as their weighted mean: the embedder that needs no download. A text's vector
// depends on its own words only, never on the vault.
// File: 8 words of head (magic, version, words, dims, bytes of names, 3 spare), names (sorted, newline between), then per word a weight byte
// and a scale byte, then 4-bit vectors (two dims a byte, low half first), then the common direction that is removed (dims floats).

import type { Embedder } from '../ports.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { stopWords } from '../text/stop-words.ts'
import { tokenise } from '../text/tokenise.ts'

export const wordTableVersion = 1
export const wordTableMagic = 0x4b505744

export interface WordTable {
  readonly words: ReadonlyMap<string, number>
  readonly dims: number
  /** Weight of a word in a text: rare words count more. 255 = 1. */
  readonly weights: Uint8Array
  /** Largest absolute value of the word's vector; 255 = 1. */
  readonly scales: Uint8Array
  readonly nibbles: Uint8Array
  readonly common: Float32Array
}

/** Reads `public/models/words.bin`; undefined if the bytes are not such a table. */
export function decodeWordTable(bytes: Uint8Array): WordTable | undefined {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  if (aligned.byteLength < 32) return undefined
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, 8)
  const [magic, version, count = 0, dims = 0, nameBytes = 0] = head
  const size = 32 + nameBytes + count * 2 + (count * dims) / 2 + dims * 4
  if (magic !== wordTableMagic || version !== wordTableVersion || aligned.byteLength !== size) return undefined
  const names = decodeUtf8(aligned, 32, 32 + nameBytes).split('\n')
  let at = 32 + nameBytes
  const weights = aligned.subarray(at, (at += count))
  const scales = aligned.subarray(at, (at += count))
  const nibbles = aligned.subarray(at, (at += (count * dims) / 2))
  const common = new Float32Array(new Uint8Array(aligned.subarray(at)).buffer)
  return { words: new Map(names.map((name, index) => [name, index])), dims, weights, scales, nibbles, common }
}

/** The unit vector of a text: Σ weight·vector over its known words without stop words, the common direction removed. */
export function embedText(table: WordTable, text: string): Float32Array {
  const { dims } = table
  const sum = new Float32Array(dims)
  for (const word of tokenise(text)) {
    if (stopWords.has(word)) continue
    const index = table.words.get(word) ?? table.words.get(word.endsWith("'s") ? word.slice(0, -2) : '')
    if (index !== undefined) addWord(table, index, sum)
  }
  removeDirection(sum, table.common)
  return normalise(sum)
}

/** The word table as an embedder. */
export function wordTableEmbedder(table: WordTable, key = `words-${table.words.size}x${table.dims}-v${wordTableVersion}`): Embedder {
  return {
    key,
    dims: table.dims,
    embed: async (texts) => texts.map((text) => embedText(table, text)),
  }
}

function addWord(table: WordTable, index: number, sum: Float32Array): void {
  const { dims, nibbles } = table
  const factor = ((table.weights[index] ?? 0) * (table.scales[index] ?? 0)) / (255 * 255 * 7)
  const start = (index * dims) / 2
  for (let i = 0; i < dims; i += 2) {
    const pair = nibbles[start + (i >> 1)] ?? 0
    sum[i] = (sum[i] ?? 0) + ((pair & 15) - 8) * factor
    sum[i + 1] = (sum[i + 1] ?? 0) + ((pair >> 4) - 8) * factor
  }
}

function removeDirection(vector: Float32Array, direction: Float32Array): void {
  let along = 0
  for (let i = 0; i < vector.length; i += 1) along += (vector[i] ?? 0) * (direction[i] ?? 0)
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) - along * (direction[i] ?? 0)
}

function normalise(vector: Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares > 0) {
    const length = Math.sqrt(squares)
    for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length
  }
  return vector
}
