// Talks that have outgrown the window, summed up by a model a stretch at a time, after the answer and out of its way. Invariants: what is summed up
// lives in this worker alone and is written nowhere, so that erasing has nothing to look for; nothing sensitive is shown for it.

import { EngineError, type ChatEngine } from '../../../core/generation/chat-engine.ts'
import { checkTalk, stretchTurns, talkPrompt, talkSchema, type Stretch } from '../../../core/generation/sum-up-talk.ts'
import type { ConversationId } from '../../../core/memory/ids.ts'
import type { Episode } from '../../../core/memory/records.ts'
import type { StoreReader } from '../../../store/memory-store.ts'

export interface TalkSummaries {
  /** Oldest first; each is held against the turns there are before it is used. */
  stretchesOf(conversation: ConversationId): readonly Stretch[]
  /** @param shown turns of the talk, the newest, that there was room for */
  outgrown(conversation: ConversationId, shown: number): void
}

/** Runs `work` with the writer, if that was wished for and it is running; comes to its end early when somebody asks something. */
type InIdleTime = (work: (engine: ChatEngine, signal: AbortSignal) => Promise<void>) => Promise<void>

const answerTokens = 300
/** Talks of which summaries are held, and stretches of each: what was summed up longest ago goes first. */
const mostTalks = 8
const mostStretches = 20

export function talkSummaries(store: StoreReader, inIdleTime: InIdleTime): TalkSummaries {
  const held = new Map<ConversationId, readonly Stretch[]>()
  const keep = (conversation: ConversationId, stretches: readonly Stretch[]): void => {
    held.delete(conversation)
    held.set(conversation, stretches.slice(-mostStretches))
    for (const oldest of [...held.keys()].slice(0, -mostTalks)) held.delete(oldest)
  }
  async function sumUp(conversation: ConversationId, shown: number, engine: ChatEngine, signal: AbortSignal): Promise<void> {
    const known = held.get(conversation) ?? []
    const done = new Set<string>(known.flatMap(({ turns }) => turns.map(({ id }) => id)))
    const before = await store.episodesOf(conversation)
    const left = (await mayBeShown(store, before.slice(0, Math.max(0, before.length - shown)))).filter(({ id }) => !done.has(id))
    await engine.load(() => undefined, signal)
    // Only whole stretches: what is left over is told by the rules until more has been said.
    for (let from = 0; from + stretchTurns <= left.length && !signal.aborted; from += stretchTurns) {
      const turns = left.slice(from, from + stretchTurns)
      const generation = { messages: talkPrompt(turns), maxTokens: answerTokens, temperature: 0 }
      let text = ''
      for await (const piece of engine.stream({ ...generation, ...(engine.can.schema ? { schema: talkSchema } : {}) }, signal))
        text += piece
      // Broken off in the middle of an answer: what came of it is no answer.
      if (!signal.aborted) keep(conversation, [...(held.get(conversation) ?? []), checkTalk(text, turns)])
    }
  }
  return {
    stretchesOf: (conversation) => held.get(conversation) ?? [],
    outgrown: (conversation, shown) => {
      inIdleTime((engine, signal) => sumUp(conversation, shown, engine, signal)).catch((error: unknown) => {
        // The rules fold the talk as before.
        if (!(error instanceof EngineError)) console.error(error)
      })
    },
  }
}

/** The person's own turns that hold nothing sensitive and were not taken back. */
async function mayBeShown(store: StoreReader, turns: readonly Episode[]): Promise<readonly Pick<Episode, 'id' | 'text'>[]> {
  const own = turns.filter(({ trust, withdrawnAt }) => trust === 'own' && withdrawnAt === undefined)
  const guarded = await Promise.all(own.map(async ({ id }) => (await store.memoriesFrom(id)).some(({ sensitive }) => sensitive)))
  return own.filter((_, at) => guarded[at] !== true).map(({ id, text }) => ({ id, text }))
}
