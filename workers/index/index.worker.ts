// The shell of the index worker: its own connection to the store, a line to the embed worker, one tab writing segments at a time.

import { expose } from 'comlink'
import { liveQuery } from 'dexie'
import { builtIn } from '../../core/embedding/built-in.ts'
import { systemClock } from '../../core/ports.ts'
import { KeepsakeDatabase } from '../../store/database.ts'
import { readChoice } from '../../store/read/models.ts'
import type { EmbedApi } from '../embed/embed.api.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { line } from '../rpc/line.ts'
import { answering } from './answering.ts'
import type { IndexApi } from './index.api.ts'
import { remoteEmbedder, wordsOnly } from './remote-embedder.ts'

carryErrors()

const embed = line<EmbedApi>()

const db = new KeepsakeDatabase()
const index = answering({
  db,
  clock: systemClock,
  timer: () => performance.now(),
  embedder: async (model) => {
    try {
      return await remoteEmbedder(await embed.remote, model, () => performance.now())
    } catch (error) {
      if (model !== builtIn) throw error
      // Without its file the search goes on by words alone; the next start tries again.
      return wordsOnly
    }
  },
  release: async (model) => (await embed.remote).release(model),
  aloneInTheBackground: async (work, signal) => {
    await navigator.locks.request('keepsake-re-embedding', { signal }, work)
  },
  exclusively: async (work, wait) => {
    await navigator.locks.request('keepsake-index-segments', wait ? {} : { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work()
    })
  },
})

liveQuery(() => readChoice(db)).subscribe({ next: index.follow, error: (error: unknown) => console.error(error) })

expose({
  connect: (port) => embed.connect(port),
  open: index.open,
  recall: index.recall,
  search: index.search,
  status: index.status,
  flush: index.flush,
  rebuild: index.rebuild,
  traces: index.traces,
  termsKept: index.termsKept,
} satisfies IndexApi)
