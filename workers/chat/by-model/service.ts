// ByModelApi over a store and whatever writer there is: one go at a time in all tabs, and out of the way as soon as somebody asks something.

import { EngineError, type ChatEngine } from '../../../core/generation/chat-engine.ts'
import { checkSubQuestions, subQuestionsPrompt, subQuestionsSchema } from '../../../core/generation/sub-questions.ts'
import type { RecallRequest } from '../../../core/retrieval/recall.types.ts'
import type { KeepsakeDatabase } from '../../../store/database.ts'
import { progressKey, readByModelProgress, readByModelWishes, wishesKey } from '../../../store/read/by-model.ts'
import type { ByModelApi } from './by-model.api.ts'
import type { ByModelContext, ByModelReport } from './by-model.types.ts'
import { talkSummaries, type TalkSummaries } from './sum-up-talks.ts'
import { workByModel } from './work.ts'

/**
 * Runs `work` with the writer that was chosen, which stays loaded meanwhile; undefined where there is none. `onlyStarted`: nor where it would
 * have to be started for it.
 */
export type WithWriter = <R>(onlyStarted: boolean, work: (engine: ChatEngine) => Promise<R>) => Promise<R | undefined>

export interface ByModelService extends ByModelApi {
  /** The request with the question's parts where a model is wished for and can give them. */
  withParts(request: RecallRequest): Promise<RecallRequest>
  readonly talks: TalkSummaries
}

const lock = 'keepsake-by-model'
const turnsAsked = 40
const turnsWhileAway = 200
const partTokens = 160
/** How long a question waits to be taken apart, in milliseconds; then the rules do it. */
const patienceMs = 8000

export function byModelService(db: KeepsakeDatabase, context: Omit<ByModelContext, 'progress'>, withWriter: WithWriter): ByModelService {
  let doing: AbortController | undefined
  /** One answer looks several times for the same question. */
  let apart: { readonly query: string; readonly parts: readonly string[] } | undefined
  const own: ByModelContext = {
    ...context,
    progress: {
      read: () => readByModelProgress(db),
      write: async (value) => void (await db.meta.put({ key: progressKey, value })),
    },
  }
  return {
    chooseByModel: async (wishes) => void (await db.meta.put({ key: wishesKey, value: wishes })),
    pauseByModel: async () => doing?.abort(),
    talks: talkSummaries(context.store, async (work) => {
      if (!(await readByModelWishes(db)).talks) return
      const stop = new AbortController()
      await alone(() =>
        withWriter(true, async (engine) => {
          doing = stop
          await work(engine, stop.signal)
        }),
      ).finally(() => {
        if (doing === stop) doing = undefined
      })
    }),
    workByModel: async (asked) => {
      const wishes = await readByModelWishes(db)
      if (!wishes.memories && !wishes.names) return { ok: false, reason: 'off' }
      const stop = new AbortController()
      const go = async (engine: ChatEngine): Promise<ByModelReport> => {
        doing = stop
        await engine.load(() => undefined, stop.signal)
        return workByModel(own, { engine, wishes, signal: stop.signal, mostTurns: asked ? turnsAsked : turnsWhileAway })
      }
      try {
        const outcome = await alone(() => withWriter(!asked, go))
        if (outcome === 'busy') return { ok: false, reason: 'busy' }
        return outcome === undefined ? { ok: false, reason: 'no-writer' } : { ok: true, value: outcome }
      } catch (error) {
        if (!(error instanceof EngineError)) throw error
        return { ok: false, reason: error.problem }
      } finally {
        if (doing === stop) doing = undefined
      }
    },
    withParts: async (request) => {
      if (request.depth !== 'deliberate' || !(await readByModelWishes(db)).questions) return request
      if (apart?.query !== request.query) {
        apart = { query: request.query, parts: (await withWriter(true, (engine) => partsBy(engine, request.query))) ?? [] }
      }
      return apart.parts.length === 0 ? request : { ...request, parts: apart.parts }
    },
  }
}

/** Whatever keeps the model from it, the rules take the question apart as before. */
async function partsBy(engine: ChatEngine, question: string): Promise<readonly string[]> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMs)
  try {
    await engine.load(() => undefined, stop.signal)
    let text = ''
    const messages = subQuestionsPrompt(question)
    const generation = { messages, maxTokens: partTokens, temperature: 0, ...(engine.can.schema ? { schema: subQuestionsSchema } : {}) }
    for await (const piece of engine.stream(generation, stop.signal)) text += piece
    return stop.signal.aborted ? [] : checkSubQuestions(text, question)
  } catch (error) {
    console.warn('The writer did not take the question apart', error)
    return []
  } finally {
    clearTimeout(timer)
  }
}

/** `busy` when another tab, or this one, is at it. */
function alone<R>(work: () => Promise<R>): Promise<R | 'busy'> {
  return navigator.locks.request(lock, { ifAvailable: true }, (held) => (held === null ? ('busy' as const) : work()))
}
