// Makes a real, tiny causal language model: an ONNX graph that looks up, for each word, which word comes next, with the key-value cache, the
// tokenizer and the chat template of a model one talks to. It says the same sentences every time, so tests know what must come out. It
// stands in for the writers of the catalogue, whose files are too large for a test; it exercises the engine and says nothing about theirs.
// Run: npx tsx scripts/make-tiny-writer.ts FOLDER. Deterministic.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onnxModel, type Graph, type Node } from './onnx-bytes.ts'

const [padding, unknown, turnStart, turnEnd] = ['[PAD]', '[UNK]', '<|im_start|>', '<|im_end|>']
const roles = ['system', 'user', 'assistant']
/** The role is the last word of every prompt: what follows it begins the answer. */
const answerBegins = 'assistant'

/** What it says: counting, so that no word has two that may follow. */
export const tinyAnswer = ['Counting', 'slowly', ...Array.from({ length: 60 }, (_, i) => `w${i}`), 'done'] as const

interface TinyWriterOptions {
  /** Side of a square of numbers that is multiplied by itself for every word, to no effect but time; 0 for none. */
  readonly slowness?: number
  /** Numbers carried along for nothing, so that a download of it takes a while. */
  readonly ballast?: number
}

/** By path, as a hub would serve them. */
export function tinyWriter({ slowness = 0, ballast = 0 }: TinyWriterOptions = {}): ReadonlyMap<string, Uint8Array> {
  const words = [padding, unknown, turnStart, turnEnd, ...roles, ...tinyAnswer]
  const idOf = (word: string): number => words.indexOf(word)
  return new Map([
    [
      'config.json',
      json({
        model_type: 'llama',
        architectures: ['LlamaForCausalLM'],
        vocab_size: words.length,
        hidden_size: 1,
        num_hidden_layers: 1,
        num_attention_heads: 1,
        num_key_value_heads: 1,
        eos_token_id: idOf(turnEnd),
        pad_token_id: idOf(padding),
      }),
    ],
    ['generation_config.json', json({ eos_token_id: idOf(turnEnd), pad_token_id: idOf(padding) })],
    ['tokenizer_config.json', json(tokenizerConfig())],
    ['tokenizer.json', json(tokenizer(words))],
    ['onnx/model.onnx', onnxModel(graph(words, slowness, ballast))],
  ])
}

/** Row of a word: nothing but a large number for the word that follows it. */
function graph(words: readonly string[], slowness: number, ballast: number): Graph {
  const size = words.length
  const next = new Float32Array(size * size)
  const said = [answerBegins, ...tinyAnswer, turnEnd]
  said.slice(1).forEach((word, at) => (next[words.indexOf(said[at] ?? '') * size + words.indexOf(word)] = 50))
  const past = (kind: string) => ({ name: `past_key_values.0.${kind}`, type: 'float' as const, dims: ['texts', 1, 'before', 1] })
  const present = (kind: string) => ({ name: `present.0.${kind}`, type: 'float' as const, dims: ['texts', 1, 'all', 1] })
  const isSlow = slowness > 0
  return {
    nodes: [
      { operator: 'Gather', inputs: ['next', 'input_ids'], outputs: [isSlow ? 'quick' : 'logits'] },
      ...(isSlow ? slowly : []),
      // One number a word is remembered, so that the cache grows as a real one does.
      { operator: 'Gather', inputs: ['noted', 'input_ids'], outputs: ['notes'] },
      { operator: 'Transpose', inputs: ['notes'], outputs: ['note'], attributes: { perm: [0, 2, 1, 3] } },
      ...['key', 'value'].map((kind) => ({
        operator: 'Concat',
        inputs: [`past_key_values.0.${kind}`, 'note'],
        outputs: [`present.0.${kind}`],
        attributes: { axis: 2 },
      })),
    ],
    floats: [
      { name: 'next', dims: [size, size], values: next },
      { name: 'noted', dims: [size, 1, 1], values: new Float32Array(size) },
      ...(ballast > 0 ? [{ name: 'ballast', dims: [ballast], values: new Float32Array(ballast) }] : []),
      ...(isSlow ? [{ name: 'nothing', dims: [1], values: new Float32Array(1) }] : []),
    ],
    ...(isSlow ? { wholes: [{ name: 'square', values: [slowness, slowness] }] } : {}),
    inputs: [
      { name: 'input_ids', type: 'int64', dims: ['texts', 'words'] },
      { name: 'attention_mask', type: 'int64', dims: ['texts', 'all'] },
      { name: 'position_ids', type: 'int64', dims: ['texts', 'words'] },
      past('key'),
      past('value'),
    ],
    outputs: [{ name: 'logits', type: 'float', dims: ['texts', 'words', size] }, present('key'), present('value')],
  }
}

/** Depends on the words read, or the runtime would work it out once and for all when it loads; times nothing, so it changes nothing. */
const slowly: readonly Node[] = [
  { operator: 'ReduceMax', inputs: ['quick'], outputs: ['largest'], attributes: { keepdims: 0 } },
  { operator: 'Expand', inputs: ['largest', 'square'], outputs: ['wide'] },
  { operator: 'MatMul', inputs: ['wide', 'wide'], outputs: ['product'] },
  { operator: 'ReduceMax', inputs: ['product'], outputs: ['most'], attributes: { keepdims: 0 } },
  { operator: 'Mul', inputs: ['most', 'nothing'], outputs: ['zero'] },
  { operator: 'Add', inputs: ['quick', 'zero'], outputs: ['logits'] },
]

function tokenizerConfig(): object {
  return {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 2048,
    pad_token: padding,
    unk_token: unknown,
    eos_token: turnEnd,
    chat_template: `{% for message in messages %}${turnStart}{{ message['role'] + '\n' + message['content'] }}${turnEnd}\n{% endfor %}{% if add_generation_prompt %}${turnStart}${answerBegins}\n{% endif %}`,
  }
}

function tokenizer(words: readonly string[]): object {
  const special = [padding, unknown, turnStart, turnEnd]
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      id: words.indexOf(content ?? ''),
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: null,
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: unknown,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  }
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'tiny-writer'
  for (const [path, bytes] of tinyWriter()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    console.log(`${join(folder, path)}: ${bytes.length} bytes`)
  }
}
