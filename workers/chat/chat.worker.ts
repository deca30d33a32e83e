// The shell of the chat worker. Replies come from memory alone until a model is chosen to write them.

import { expose } from 'comlink'
import type { ChatApi } from './chat.api.ts'
import { composeReply } from './compose-reply.ts'
import { chooseWriter, lookForModels } from './choose-writer.ts'
import { engineHost } from './engine-host.ts'
import { replyTo, type ChatContext } from './reply.ts'
import { settleReplies } from './settle.ts'
import { writeReply } from './write-reply.ts'
import { writingChannel, type Writing } from './writing.ts'
import type { IndexApi } from '../index/index.api.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { openContext } from '../rpc/context.ts'
import { line } from '../rpc/line.ts'
import { readWriter } from '../../store/read/writer.ts'

carryErrors()

const index = line<IndexApi>()
const { db, ...writing } = openContext()
const host = engineHost()
const channel = new BroadcastChannel(writingChannel)
const tell = (writes: Writing): void => channel.postMessage(writes)
const context: ChatContext = {
  ...writing,
  recall: async (request) => (await index.remote).recall(request),
  alone: async (to, work) => navigator.locks.request(`keepsake-reply-${to}`, work),
  write: async (turn, depth) => {
    const engine = host.engineFor(await readWriter(db))
    if (engine === undefined) return undefined
    try {
      return await host.during(turn.id, (signal) =>
        writeReply(context, turn, depth, { engine, signal, onText: (text) => tell({ to: turn.id, text }) }),
      )
    } finally {
      tell({ to: turn.id, text: undefined })
    }
  },
}

expose({
  connect: (port) => index.connect(port),
  reply: (to, depth) => replyTo(context, to, depth),
  settle: () => settleReplies(context),
  stop: (to) => host.stop(to),
  localModels: (address) => lookForModels(db, address),
  chooseWriter: (choice) => chooseWriter(db, choice),
  answerPrivately: async (text) => {
    const { reply, recall } = await composeReply(context, text, { depth: 'reflex' })
    return { reply, ...(recall === undefined ? {} : { recall }) }
  },
} satisfies ChatApi)
