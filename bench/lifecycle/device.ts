// The real memory without a browser: records in a (fake) IndexedDB, real extraction, index, word vectors and answers, wired as the worker
// shells wire them, under a clock that the simulation sets. Nothing here knows what is true.

import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { decodeWordTable, wordTableEmbedder } from '../../core/retrieval/word-table.ts'
import type { ConversationId, EpisodeId, EpochMs, MemoryId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { idsFrom } from '../../core/ports.ts'
import { openDatabase, type KeepsakeDatabase } from '../../store/database.ts'
import { fsck } from '../../store/fsck.ts'
import { DexieStore } from '../../store/write/dexie-store.ts'
import { composeReply } from '../../workers/chat/compose-reply.ts'
import { replyTo, type ChatContext } from '../../workers/chat/reply.ts'
import { capture } from '../../workers/consolidate/capture.ts'
import { erase } from '../../workers/consolidate/erasing.ts'
import { settleExtracts } from '../../workers/consolidate/settle.ts'
import { answering, type Answering } from '../../workers/index/answering.ts'
import { vaultService } from '../../workers/vault/vault-service.ts'
import type { Chance } from './random.ts'

const table = decodeWordTable(readFileSync(new URL('../../public/models/words.bin', import.meta.url)))
let made = 0

export interface Device extends ChatContext {
  readonly db: KeepsakeDatabase
  readonly index: Answering
  readonly setNow: (ms: number) => void
  /** A new conversation from here on. */
  readonly startConversation: () => void
  readonly say: (text: string) => Promise<{ readonly turn: EpisodeId; readonly reply: Reply }>
  /** Answers without writing anything. */
  readonly ask: (text: string) => Promise<Reply>
  readonly memories: () => Promise<readonly Memory[]>
  readonly erase: (ids: readonly MemoryId[]) => Promise<boolean>
  readonly exportVault: () => Promise<File>
  /** Brings a file in and reads its turns; `owner` is the person in a transcript. */
  readonly bring: (file: File, owner?: string) => Promise<boolean>
  readonly problems: () => Promise<readonly string[]>
  /** Every record and every packed segment as text, for a raw search. */
  readonly rawText: () => Promise<string>
  readonly close: () => Promise<void>
}

export async function newDevice(chance: Chance): Promise<Device> {
  if (table === undefined) throw new Error('public/models/words.bin cannot be read.')
  const embedder = wordTableEmbedder(table)
  let now = 0
  const clock = { now: () => now as EpochMs }
  const db = await openDatabase({ name: `life-${process.pid}-${(made += 1)}` })
  const index = answering({ db, clock, timer: () => performance.now(), embedder: async () => embedder, exclusively: (work) => work() })
  const context: ChatContext = { store: new DexieStore(db), clock, ids: idsFrom(clock, chance.share), recall: index.recall }
  const vault = vaultService({ ...context, appVersion: 'bench', fetchSample: async () => '', scryptLogN: 10 })
  let conversationId: ConversationId | undefined
  return {
    ...context,
    db,
    index,
    setNow: (ms) => (now = Math.max(now, ms)),
    startConversation: () => (conversationId = undefined),
    say: async (text) => {
      now += 60_000
      const captured = await capture(context, conversationId === undefined ? { text } : { text, conversationId })
      if (!captured.ok) throw new Error(captured.message)
      const turn = captured.value.episodeId
      conversationId = captured.value.conversationId
      await replyTo(context, turn)
      await settleExtracts(context, turn)
      const reply = (await context.store.replyTo(turn))?.reply
      if (reply === undefined) throw new Error(`There is no reply to “${text}”.`)
      return { turn, reply }
    },
    ask: async (text) => (await composeReply(context, text, { depth: 'reflex' })).reply,
    memories: () => context.store.all('memories'),
    erase: async (ids) => (await erase(context, ids, true, index)).ok,
    exportVault: async () => {
      const exported = await vault.export({ passphrase: '', name: 'life' })
      if (!exported.ok) throw new Error(`The vault can't be exported: ${exported.reason}.`)
      return new File([exported.value.file], 'life.keepsake')
    },
    bring: async (file, owner) => {
      const preview = await vault.preview(file)
      if (!preview.ok) throw new Error(`${file.name} can't be read: ${preview.reason}.`)
      const applied = await vault.apply(preview.value.token, owner === undefined ? {} : { owner })
      await settleExtracts(context)
      return applied.ok
    },
    problems: async () => (await fsck(db, false, clock.now())).problems,
    rawText: async () => {
      await index.flush()
      const rows = await Promise.all(db.tables.map((each) => each.toArray() as Promise<readonly unknown[]>))
      return rows
        .flat()
        .map((row) =>
          JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)),
        )
        .join('\n')
    },
    close: async () => {
      await db.delete()
    },
  }
}
