// Makes a real, tiny sentence encoder out of the built-in word table: an ONNX graph that looks words up, with a WordPiece tokenizer.json.
// Averaging its rows gives the table's own vector of a text, so tests know what must come out. It stands in for the models of the
// catalogue, whose files are too large for a test; it exercises the engine and says nothing about their quality.
// Run: npx tsx scripts/make-tiny-embedder.ts FOLDER. Deterministic: the same table gives the same bytes.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeWordTable, embedText, type WordTable } from '../core/retrieval/word-table.ts'
import { onnxModel } from './onnx-bytes.ts'

const special = ['[PAD]', '[UNK]']

interface TinyEmbedder {
  readonly dims: number
  /** By path, as a hub would serve them. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

function makeTinyEmbedder(table: WordTable): TinyEmbedder {
  const words = [...table.words.keys()]
  const files = new Map<string, Uint8Array>([
    ['config.json', json({ model_type: 'bert', architectures: ['BertModel'], hidden_size: table.dims, vocab_size: words.length + 2 })],
    ['tokenizer_config.json', json({ tokenizer_class: 'BertTokenizer', model_max_length: 256, pad_token: '[PAD]', unk_token: '[UNK]' })],
    ['tokenizer.json', json(tokenizer(words))],
    ['onnx/model.onnx', graph(table, words)],
  ])
  return { dims: table.dims, files }
}

/** The files as the catalogue lists them. */
export function listed({ files }: Pick<TinyEmbedder, 'files'>): { path: string; bytes: number; sha256: string }[] {
  return [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
}

/** Row of a word: its weighted vector without the common direction, so that the mean of rows points where the text's vector does. */
function graph(table: WordTable, words: readonly string[]): Uint8Array {
  const { dims } = table
  const rows = new Float32Array((words.length + special.length) * dims)
  words.forEach((word, at) => {
    const length = (lengthOf(table, at) * (table.weights[at] ?? 0) * (table.scales[at] ?? 0)) / (255 * 255 * 7)
    rows.set(
      embedText(table, word).map((value) => value * length),
      (at + special.length) * dims,
    )
  })
  return onnxModel({
    nodes: [{ operator: 'Gather', inputs: ['rows', 'input_ids'], outputs: ['last_hidden_state'] }],
    floats: [{ name: 'rows', dims: [words.length + special.length, dims], values: rows }],
    inputs: [{ name: 'input_ids', type: 'int64', dims: ['texts', 'words'] }],
    outputs: [{ name: 'last_hidden_state', type: 'float', dims: ['texts', 'words', dims] }],
  })
}

/** Length of a word's packed vector once the common direction is taken out. */
function lengthOf({ nibbles, common, dims }: WordTable, word: number): number {
  const vector = Float32Array.from({ length: dims }, (_, i) => {
    const pair = nibbles[(word * dims + i) >> 1] ?? 0
    return ((i & 1) === 0 ? pair & 15 : pair >> 4) - 8
  })
  const along = vector.reduce((sum, value, i) => sum + value * (common[i] ?? 0), 0)
  return Math.hypot(...vector.map((value, i) => value - along * (common[i] ?? 0)))
}

function tokenizer(words: readonly string[]): object {
  const vocab = Object.fromEntries([...special, ...words].map((word, id) => [word, id]))
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  }
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

export function wordTable(): Uint8Array {
  return readFileSync(new URL('../public/models/words.bin', import.meta.url))
}

/** The embedder made of `public/models/words.bin`. */
export function tinyEmbedder(): TinyEmbedder {
  const table = decodeWordTable(wordTable())
  if (table === undefined) throw new Error('public/models/words.bin is damaged')
  return makeTinyEmbedder(table)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'tiny-embedder'
  for (const [path, bytes] of tinyEmbedder().files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    console.log(`${join(folder, path)}: ${bytes.length} bytes`)
  }
}
