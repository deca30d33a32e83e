// The shell of the index worker: its own connection to the store, a line to the embed worker, one tab writing segments at a time.

import { expose } from 'comlink'
import { systemClock } from '../../core/ports.ts'
import { KeepsakeDatabase } from '../../store/database.ts'
import type { EmbedApi } from '../embed/embed.api.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { line } from '../rpc/line.ts'
import { answering } from './answering.ts'
import type { IndexApi } from './index.api.ts'
import { remoteEmbedder, wordsOnly } from './remote-embedder.ts'

carryErrors()

const embed = line<EmbedApi>()

const index = answering({
  db: new KeepsakeDatabase(),
  clock: systemClock,
  timer: () => performance.now(),
  embedder: async () => {
    try {
      return await remoteEmbedder(await embed.remote)
    } catch {
      // Without its file the search goes on by words alone; the next start tries again.
      return wordsOnly
    }
  },
  exclusively: async (work, wait) => {
    await navigator.locks.request('keepsake-index-segments', wait ? {} : { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work()
    })
  },
})

expose({
  connect: (port) => embed.connect(port),
  ...index,
} satisfies IndexApi)
