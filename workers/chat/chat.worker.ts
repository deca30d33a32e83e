// The shell of the chat worker. Replies come from memory alone until a language model is loaded.

import { expose, wrap, type Remote } from 'comlink'
import type { ChatApi } from './chat.api.ts'
import { composeReply } from './compose-reply.ts'
import { replyTo, type ChatContext } from './reply.ts'
import { settleReplies } from './settle.ts'
import type { IndexApi } from '../index/index.api.ts'
import { openContext } from '../rpc/context.ts'

let index: Remote<IndexApi> | undefined
const { db: _db, ...writing } = openContext()
const context: ChatContext = {
  ...writing,
  recall: async (request) => {
    if (index === undefined) throw new Error('The chat worker was asked before it was connected to the index.')
    return index.recall(request)
  },
}

expose({
  connect: async (port) => {
    index = wrap<IndexApi>(port)
  },
  reply: (to, depth) => replyTo(context, to, depth),
  settle: () => settleReplies(context),
  answerPrivately: async (text) => {
    const { reply, recall } = await composeReply(context, text, { depth: 'reflex' })
    return { reply, ...(recall === undefined ? {} : { recall }) }
  },
} satisfies ChatApi)
