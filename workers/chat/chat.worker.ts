// The shell of the chat worker. Replies come from memory alone until a model is chosen to write them.

import { expose, wrap, type Remote } from 'comlink'
import { liveQuery } from 'dexie'
import type { BrowserModel } from './browser-model.api.ts'
import { byModelService } from './by-model/service.ts'
import type { ChatApi } from './chat.api.ts'
import { composeReply } from './compose-reply.ts'
import { chooseWriter, lookForModels } from './choose-writer.ts'
import { describePicture } from './describe-picture.ts'
import { hostHere } from './host-here.ts'
import { answerAgain, replyTo, type ChatContext } from './reply.ts'
import { selfTestService } from './self-test/service.ts'
import { settleReplies } from './settle.ts'
import { writeReply } from './write-reply.ts'
import { writingChannel, type Writing } from './writing.ts'
import type { RecallRequest, RecallResult } from '../../core/retrieval/recall.types.ts'
import type { IndexApi } from '../index/index.api.ts'
import { loadedBy } from '../../core/generation/chat-engine.ts'
import { carryErrors } from '../rpc/carry-errors.ts'
import { openContext } from '../rpc/context.ts'
import { line } from '../rpc/line.ts'
import { memoryChangesSince } from '../../store/read/portrait.ts'
import { readWriter } from '../../store/read/writer.ts'

carryErrors()

const index = line<IndexApi>()
const { db, ...writing } = openContext()
let browserModel: Remote<BrowserModel> | undefined
let tellPage: (isStarting: boolean) => void = () => undefined
const host = hostHere(db, writing.clock, { browserModel: () => browserModel, onStarting: (isStarting) => tellPage(isStarting) })
const channel = new BroadcastChannel(writingChannel)
const tell = (writes: Writing): void => channel.postMessage(writes)
const recall = async (request: RecallRequest): Promise<RecallResult> => (await index.remote).recall(request)
const byModel = byModelService(db, { ...writing, recall }, async (onlyStarted, work) => host.lend(await readWriter(db), onlyStarted, work))
const context: ChatContext = {
  ...writing,
  talks: byModel.talks,
  recall: async (request) => recall(await byModel.withParts(request)),
  alone: async (to, work) => navigator.locks.request(`keepsake-reply-${to}`, work),
  memoryChangesSince: (at) => memoryChangesSince(db, at),
  write: async (context, turn, depth, again) => {
    // Whoever asks comes first: what is read in idle time waits.
    await byModel.pauseByModel()
    // Whatever keeps a writer from being made, such as a catalogue that cannot be read, memory alone answers.
    const chosen = await host.engineFor(await readWriter(db)).catch((error: unknown) => {
      console.error(error)
      return undefined
    })
    if (chosen === undefined) return undefined
    const engine = loadedBy(chosen, (...how) => {
      tell({ to: turn.id, text: '' })
      return chosen.load(...how)
    })
    try {
      return await host.during(turn.id, (signal) =>
        writeReply(context, turn, depth, { engine, signal, again, onText: (text) => tell({ to: turn.id, text }) }),
      )
    } finally {
      tell({ to: turn.id, text: undefined })
    }
  },
}

// Another choice, made in whichever tab: what the one before took is given back at once.
liveQuery(() => readWriter(db)).subscribe((choice) => void host.release(choice))

expose({
  connect: (port) => index.connect(port),
  lendBrowserModel: async (port) => void (browserModel = wrap<BrowserModel>(port)),
  watchStarts: async (onStarting) => void (tellPage = onStarting),
  reply: (to, depth) => replyTo(context, to, depth),
  answerAgain: (to) => answerAgain(context, to),
  settle: () => settleReplies(context),
  stop: (to) => host.stop(to),
  localModels: (address) => lookForModels(db, address),
  chooseWriter: (choice) => chooseWriter(db, choice),
  startWriter: async () => host.start(await readWriter(db)),
  describePicture: (id) => describePicture({ ...writing, withWriter: async (work) => host.lend(await readWriter(db), false, work) }, id),
  chooseByModel: byModel.chooseByModel,
  workByModel: byModel.workByModel,
  pauseByModel: byModel.pauseByModel,
  ...selfTestService(host, () => readWriter(db)),
  answerPrivately: async (text) => {
    const { reply, recall } = await composeReply(context, text, { depth: 'reflex' })
    return { reply, ...(recall === undefined ? {} : { recall }) }
  },
} satisfies ChatApi)
