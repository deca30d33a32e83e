// The shell of the consolidate worker: comlink outside, plain functions over the store inside.

import { expose, wrap, type Remote } from 'comlink'
import { capture } from './capture.ts'
import type { ConsolidateApi } from './consolidate.api.ts'
import { deleteConversation, renameConversation } from './conversations.ts'
import { confirm, edit, putBack, remember, retract } from './edits.ts'
import { erase, previewErase } from './erasing.ts'
import { settleExtracts } from './settle.ts'
import { undo, undoLast } from './undoing.ts'
import { openContext } from '../rpc/context.ts'
import type { IndexApi } from '../index/index.api.ts'

const { db, ...context } = openContext()
let index: Remote<IndexApi> | undefined

expose({
  connect: async (port) => {
    index = wrap<IndexApi>(port)
  },
  capture: (input) => capture(context, input),
  settle: (only) => settleExtracts(context, only),
  remember: (statement) => remember(context, statement),
  edit: (id, change) => edit(context, id, change),
  retract: (id) => retract(context, id),
  putBack: (id) => putBack(context, id),
  confirm: (id) => confirm(context, id),
  previewErase: (ids, withTurns) => previewErase(context, ids, withTurns),
  erase: (ids, withTurns) => erase(context, ids, withTurns, index),
  undo: (seq) => undo(context, seq),
  undoLast: () => undoLast(context),
  renameConversation: (id, title) => renameConversation(context, id, title),
  deleteConversation: (id, withMemories) => deleteConversation(context, id, withMemories),
  eraseAll: async () => {
    await db.delete()
  },
} satisfies ConsolidateApi)
