// A stand-in for a language model: says what a script tells it to, in pieces, and fails when told to. For tests only; it is no model.

import type { Cancellation } from '../ports.ts'
import { EngineError, type ChatEngine, type EngineProblem, type Generation } from './chat-engine.ts'

export interface Script {
  /** What it answers to a generation. */
  readonly say: (generation: Generation) => string
  /** After how many pieces of an answer it breaks, and how. */
  readonly breakAfter?: { readonly pieces: number; readonly problem: EngineProblem }
  readonly loadProblem?: EngineProblem
  readonly contextTokens?: number
  readonly canSchema?: boolean
  readonly canPictures?: boolean
}

export function scriptedEngine(script: Script): ChatEngine & { readonly asked: readonly Generation[] } {
  const asked: Generation[] = []
  return {
    name: 'scripted stand-in',
    contextTokens: script.contextTokens ?? 4096,
    can: { schema: script.canSchema ?? true, pictures: script.canPictures ?? false },
    asked,
    load: async (onProgress) => {
      onProgress({ share: 0.5, phase: 'fetching' })
      if (script.loadProblem !== undefined) throw new EngineError(script.loadProblem)
      onProgress({ share: 1, phase: 'starting' })
    },
    count: async (texts) => texts.map((text) => Math.ceil(text.length / 3)),
    stream: (generation, signal) => piecesOf(script, generation, asked, signal),
    unload: async () => undefined,
  }
}

async function* piecesOf(script: Script, generation: Generation, asked: Generation[], signal?: Cancellation): AsyncGenerator<string> {
  asked.push(generation)
  let said = 0
  for (const [piece] of script.say(generation).matchAll(/\S+\s*/gu)) {
    await Promise.resolve()
    if (signal?.aborted === true) return
    if (script.breakAfter !== undefined && said >= script.breakAfter.pieces) throw new EngineError(script.breakAfter.problem)
    said += 1
    yield piece
  }
}
