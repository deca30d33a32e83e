// The shell of the chat worker. Replies come from memory alone until a language model is loaded.

import { expose } from 'comlink'
import type { ChatApi } from './chat.api.ts'
import { composeReply } from './compose-reply.ts'
import { replyTo, type ChatContext } from './reply.ts'
import { settleReplies } from './settle.ts'
import type { IndexApi } from '../index/index.api.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { openContext } from '../rpc/context.ts'
import { line } from '../rpc/line.ts'

carryErrors()

const index = line<IndexApi>()
const { db: _db, ...writing } = openContext()
const context: ChatContext = {
  ...writing,
  recall: async (request) => (await index.remote).recall(request),
}

expose({
  connect: (port) => index.connect(port),
  reply: (to, depth) => replyTo(context, to, depth),
  settle: () => settleReplies(context),
  answerPrivately: async (text) => {
    const { reply, recall } = await composeReply(context, text, { depth: 'reflex' })
    return { reply, ...(recall === undefined ? {} : { recall }) }
  },
} satisfies ChatApi)
