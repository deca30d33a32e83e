// For tests: a vault, and tabs over it whose embedders tell what they were asked.

import { builtIn } from '../../core/embedding/built-in.ts'
import type { Embedder } from '../../core/ports.ts'
import type { RecallRequest } from '../../core/retrieval/recall.types.ts'
import { openDatabase, type KeepsakeDatabase } from '../../store/database.ts'
import { readChoice } from '../../store/read/models.ts'
import { at, conversation, episode } from '../../store/test-records.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { ModelUnusableError } from '../embed/model-unusable.ts'
import { answering } from './answering.ts'

let made = 0
const clock = { now: () => at }
export const by = { actor: 'you', operation: 'capture', at } as const
export const ask = (query: string): RecallRequest => ({ query, depth: 'reflex', now: at })

export interface Watch {
  /** Texts embedded, by model. */
  readonly seen: Map<string, string[]>
  /** Called before each text of a model. */
  onEmbed: (model: string) => Promise<void> | void
  /** Models that cannot be run. */
  readonly unusable: Set<string>
}

export const newWatch = (): Watch => ({ seen: new Map(), onEmbed: () => undefined, unusable: new Set() })

/** Each model has dimensions of its own: a vector of one is no use to another. */
function embedderOf(model: string, watch: Watch): Embedder {
  const dims = 4 + model.length
  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = []
    for (const text of texts) {
      await watch.onEmbed(model)
      if (watch.unusable.has(model)) throw new ModelUnusableError('damaged', model)
      watch.seen.set(model, [...(watch.seen.get(model) ?? []), text])
      vectors.push(Float32Array.from({ length: dims }, (_, i) => (text.charCodeAt(0) % dims === i ? 1 : 0)))
    }
    return vectors
  }
  const first = async (texts: readonly string[]): Promise<Float32Array> => (await embed(texts))[0] ?? new Float32Array(dims)
  return { key: `${model}-v1`, dims, embed, ...(model === builtIn ? {} : { embedQuestion: (question: string) => first([question]) }) }
}

/** One tab: its index, and what keeps two of them apart. */
export function openTab(db: KeepsakeDatabase, watch: Watch, locks: Map<string, Promise<unknown>> = new Map()) {
  const once = async (name: string, work: () => Promise<void>): Promise<void> => {
    const mine = (locks.get(name) ?? Promise.resolve()).catch(() => undefined).then(work)
    locks.set(name, mine)
    await mine
  }
  const api = answering({
    db,
    clock,
    timer: () => 0,
    embedder: async (model) => {
      if (watch.unusable.has(model)) throw new ModelUnusableError('damaged', model)
      return embedderOf(model, watch)
    },
    aloneInTheBackground: (work) => once('background', work),
    exclusively: (work) => once('segments', work),
  })
  /** What the live query does in the worker. */
  const settle = async (): Promise<void> => {
    api.follow(await readChoice(db))
    await api.idle()
  }
  return { api, settle }
}

export async function newVault(count = 3) {
  const db = await openDatabase({ name: `re-embedding-${(made += 1)}` })
  const store = new DexieStore(db)
  const say = async (n: number, text: string): Promise<void> => {
    await store.transact(by, (tx) => tx.put('episodes', episode(`e${n}`, n, text)))
  }
  await store.transact(by, async (tx) => {
    await tx.put('conversations', conversation('c1'))
    await tx.putMany(
      'episodes',
      Array.from({ length: count }, (_, n) => episode(`e${n}`, n, `${String.fromCharCode(97 + (n % 26))}lpha harbour number ${n}`)),
    )
  })
  return { db, store, say }
}

export const modelsOnDisk = async (db: KeepsakeDatabase) => [...new Set((await db.segments.toArray()).map(({ model }) => model))]
