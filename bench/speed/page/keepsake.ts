// The product in the page: its own store, workers and recall over an invented life, filled straight into IndexedDB.

import { RecallIndex } from '../../../core/retrieval/recall-index.ts'
import { decodeSegment } from '../../../core/retrieval/segment.ts'
import { KeepsakeDatabase } from '../../../store/database.ts'
import { loadSegments } from '../../../store/segments.ts'
import { SimdRows } from '../../../workers/kernel/simd-rows.ts'
import { DexieStore } from '../../../store/write/dexie-store.ts'
import type { ConversationId, EpisodeId, EpochMs, MemoryId } from '../../../core/memory/ids.ts'
import { idsFrom, systemClock } from '../../../core/ports.ts'
import type { Conversation, Episode, Memory } from '../../../core/memory/records.ts'
import { startWorkers, type Workers } from '../../../web/engine/workers.ts'
import type { ReopenParts, SizeReport } from '../report.ts'
import type { Said } from './generate.ts'
import { percentiles, timed } from './timing.ts'

const recordsPerWrite = 2000
const writes = 12
const warmUps = 20
const ids = idsFrom(systemClock, Math.random)

export async function measureKeepsake(
  said: readonly Said[],
  questions: readonly string[],
): Promise<Omit<SizeReport, 'n' | 'longestTaskMs' | 'peers'>> {
  const db = new KeepsakeDatabase()
  const store = new DexieStore(db)
  await fill(store, said)

  let workers = startWorkers(db)
  const indexing = await timed(async () => {
    const index = await workers.index()
    await index.open()
    await index.flush()
    return index.status()
  })
  workers.terminate()

  workers = startWorkers(db)
  const reopening = await timed(async () => ask(workers, questions[0] ?? ''))
  const times: number[] = []
  for (const question of [...questions.slice(0, warmUps), ...questions]) times.push((await timed(async () => ask(workers, question))).ms)
  const written: number[] = []
  for (let at = 0; at < writes; at += 1) written.push(await writeToSearchable(store, workers, at))
  let diskBytes = 0
  await db.segments.each(({ bytes }) => {
    diskBytes += bytes.byteLength
  })
  workers.terminate()
  const reopenParts = await partsOfReopening(db)
  db.close()
  return {
    reopenParts,
    reopenMs: reopening.ms,
    recallMs: percentiles(times.slice(warmUps)),
    writeToSearchableMs: percentiles(written).p50,
    indexPerSecond: (said.length / indexing.ms) * 1000,
    bytesPerMemory: indexing.value.bytes / said.length,
    diskBytesPerMemory: diskBytes / said.length,
  }
}

/** Here on the page, since the worker does it all in one go. */
async function partsOfReopening(db: KeepsakeDatabase): Promise<ReopenParts> {
  const [first] = await db.segments.limit(1).toArray()
  const key = first?.key ?? ''
  const read = await timed(() => loadSegments(db, key))
  const checked = await timed(() => read.value.segments.map(({ bytes }) => decodeSegment(bytes)))
  const [whole] = checked.value
  const index = new RecallIndex(key, whole?.ok === true ? whole.value.dims : 1, (dims) => new SimdRows(dims))
  const filled = await timed(() => read.value.segments.forEach(({ bytes }) => index.loadSegment(bytes)))
  const all = read.value.segments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  const postings = index.blocks.reduce((sum, block) => sum + block.sizeBytes, 0)
  return { readMs: read.ms, checkMs: checked.ms, fillMs: filled.ms - checked.ms, postingsShare: postings / all }
}

async function ask(workers: Workers, query: string) {
  return (await workers.index()).recall({ query, depth: 'reflex', now: systemClock.now() })
}

async function writeToSearchable(store: DexieStore, workers: Workers, at: number): Promise<number> {
  const word = `zanzibar${'abcdefghijklmnop'.charAt(at)}lighthouse`
  const episode = episodeOf({
    at,
    conversation: 0,
    sequence: 1_000_000 + at,
    own: true,
    text: `The ${word} opens at nine.`,
    saidAt: Date.now(),
    isMemory: false,
  })
  const start = performance.now()
  await store.transact({ actor: 'you', operation: 'capture', at: systemClock.now() }, (tx) => tx.put('episodes', episode))
  for (;;) {
    const { hits } = await ask(workers, `When does the ${word} open?`)
    if (hits[0]?.id === episode.id) return performance.now() - start
    if (performance.now() - start > 10_000) throw new Error('what was written is not found')
  }
}

async function fill(store: DexieStore, said: readonly Said[]): Promise<void> {
  let lastTurn: Episode | undefined
  for (let start = 0; start < said.length; start += recordsPerWrite) {
    const conversations = new Map<string, Conversation>()
    const episodes: Episode[] = []
    const memories: Memory[] = []
    for (const each of said.slice(start, start + recordsPerWrite)) {
      if (each.isMemory) memories.push(memoryOf(each, lastTurn))
      else {
        lastTurn = episodeOf(each)
        episodes.push(lastTurn)
        conversations.set(lastTurn.conversationId, {
          id: lastTurn.conversationId,
          title: '',
          startedAt: lastTurn.saidAt,
          lastTurnAt: lastTurn.saidAt,
        })
      }
    }
    await store.transact({ actor: 'import', operation: 'import', at: systemClock.now() }, async (tx) => {
      await tx.putMany('conversations', [...conversations.values()])
      await tx.putMany('episodes', episodes)
      await tx.putMany('memories', memories)
    })
  }
}

function episodeOf({ conversation, sequence, own, text, saidAt }: Said): Episode {
  return {
    id: ids.next() as EpisodeId,
    conversationId: `c${String(conversation).padStart(25, '0')}` as ConversationId,
    sequence,
    session: 0,
    speaker: own ? 'you' : 'Keepsake',
    trust: own ? 'own' : 'assistant',
    text,
    saidAt: saidAt as EpochMs,
    recordedAt: saidAt as EpochMs,
  }
}

function memoryOf({ text, saidAt }: Said, from: Episode | undefined): Memory {
  const at = saidAt as EpochMs
  return {
    id: ids.next() as MemoryId,
    kind: 'event',
    statement: text,
    entities: [],
    evidence: from === undefined ? [] : [{ episodeId: from.id, start: 0, end: from.text.length }],
    stance: 'stated',
    author: 'rules',
    recordedAt: at,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 30,
    difficulty: 5,
    lastReinforcedAt: at,
    rehearsals: [{ at, how: 'said' }],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt: at,
  }
}
