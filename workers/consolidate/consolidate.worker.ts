// The shell of the consolidate worker: comlink outside, plain functions over the store inside.

import { expose } from 'comlink'
import { takeBackByModel } from './by-model/take-back.ts'
import { capture } from './capture.ts'
import { chooseForgetting } from './choosing.ts'
import type { ConsolidateApi } from './consolidate.api.ts'
import { deleteConversation, renameConversation } from './conversations.ts'
import { confirm, edit, putBack, remember, retract } from './edits.ts'
import { erase, eraseChosen, previewAbout, previewErase } from './erasing.ts'
import { changedSince, portrait, portraitAtOnce } from './looking-back.ts'
import { removeCaption } from './pictures.ts'
import { learn, resetLearned } from './learning.ts'
import { settleExtracts, settleLive } from './settle.ts'
import { shape } from './shaping/shape.ts'
import { sleepService } from './sleep/sleep-service.ts'
import { undo, undoLast } from './undoing.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { openContext } from '../rpc/context.ts'
import { line } from '../rpc/line.ts'
import type { IndexApi } from '../index/index.api.ts'

carryErrors()

const { db, ...context } = openContext()
const index = line<IndexApi>()

expose({
  ...sleepService(context),
  connect: (port) => index.connect(port),
  capture: (input) => capture(context, input),
  settle: (only) => settleExtracts(context, only),
  settleLive: () => settleLive(context),
  remember: (statement) => remember(context, statement),
  edit: (id, change) => edit(context, id, change),
  retract: (id) => retract(context, id),
  putBack: (id) => putBack(context, id),
  confirm: (id) => confirm(context, id),
  shape: (shaping) => shape(context, shaping),
  previewErase: (ids, withTurns) => previewErase(context, ids, withTurns),
  erase: async (ids, withTurns) => erase(context, ids, withTurns, await index.remote),
  previewAbout: (asked) => previewAbout(context, asked),
  eraseChosen: async (chosen) => eraseChosen(context, chosen, await index.remote),
  chooseForgetting: (change) => chooseForgetting(context, change),
  portrait: (moment) => portrait(db, context.clock, moment),
  portraitAtOnce: () => portraitAtOnce(db, context.clock),
  changedSince: (at) => changedSince(db, at),
  learn: () => learn(context),
  resetLearned: (id) => resetLearned(context, id),
  undo: (seq) => undo(context, seq),
  undoLast: () => undoLast(context),
  takeBackByModel: () => takeBackByModel(context),
  removeCaption: (id) => removeCaption(context, id),
  renameConversation: (id, title) => renameConversation(context, id, title),
  deleteConversation: (id, withMemories) => deleteConversation(context, id, withMemories),
  eraseAll: async () => {
    await db.delete()
  },
} satisfies ConsolidateApi)
