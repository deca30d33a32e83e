// A language model as Keepsake sees it, whatever runs it. Only what every adapter can keep is promised here: load with progress, stream,
// stop, count, unload; and failures by kind, each of which has something that can be done about it.

import type { Cancellation } from '../ports.ts'
import type { SeenPicture } from './caption.ts'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
  /** To be looked at with it; only for engines that can. */
  readonly pictures?: readonly SeenPicture[]
}

/** Takes a piece of an answer; across threads it resolves when the piece has arrived there. */
export type TakePiece = (piece: string) => void | Promise<void>

export interface Generation {
  readonly messages: readonly Message[]
  /** Tokens the answer may take. */
  readonly maxTokens: number
  /** 0: the likeliest word always. */
  readonly temperature?: number
  /** A JSON schema the whole answer keeps to; engines that cannot be held to one say so in `can`. */
  readonly schema?: object
}

export interface LoadProgress {
  /** 0–1 of what is known of the whole. */
  readonly share: number
  readonly phase: 'fetching' | 'starting'
}

export interface ChatEngine {
  /** Shown and stored: `model:<name>` is the author of what it writes. */
  readonly name: string
  /** Tokens a prompt and its answer may take together. */
  readonly contextTokens: number
  /** `pictures`: it may be shown some; whether the model behind a server sees them is known only by asking. */
  readonly can: { readonly schema: boolean; readonly pictures?: boolean }
  /** @throws EngineError */
  load(onProgress: (progress: LoadProgress) => void, signal?: Cancellation): Promise<void>
  /** Tokens of each text by the model's own tokenizer, or more where that is not at hand. */
  count(texts: readonly string[]): Promise<readonly number[]>
  /**
   * Pieces of the answer as they come. Ends early, without an error, when `signal` is aborted: what came stays.
   * @throws EngineError
   */
  stream(generation: Generation, signal?: Cancellation): AsyncIterable<string>
  /** Gives back memory; `load` may follow. */
  unload(): Promise<void>
}

/** The same engine, loaded in another way. Its window and abilities may be known only once it is loaded, so they are read when asked for. */
export function loadedBy(engine: ChatEngine, load: ChatEngine['load']): ChatEngine {
  return Object.assign(Object.create(engine) as ChatEngine, { load })
}

export type EngineProblem =
  | 'no-graphics'
  | 'no-half-precision'
  | 'no-room'
  | 'no-connection'
  | 'lost-graphics'
  | 'out-of-memory'
  | 'aborted'
  | 'not-answering'
  | 'broken'
  | 'damaged'
  | 'closed-the-page'
  | 'not-started'

/** A failure of a model, by kind: the words for it, and what to do, are in `problemWords`. */
export class EngineError extends Error {
  readonly problem: EngineProblem

  constructor(problem: EngineProblem, options?: ErrorOptions) {
    super(problemWords[problem].what, options)
    this.name = 'EngineError'
    this.problem = problem
  }
}

/** What happened and what can be done, in plain words; `retry`: the same may work the next time. */
export const problemWords: Readonly<Record<EngineProblem, { readonly what: string; readonly todo: string; readonly retry: boolean }>> = {
  'no-graphics': {
    what: 'This browser doesn’t give Keepsake the graphics the model runs on.',
    todo: 'Turn on hardware acceleration, try another browser, or use a smaller model that runs without.',
    retry: false,
  },
  'no-half-precision': {
    what: 'The graphics of this device can’t calculate the way this model needs.',
    todo: 'The plain writer in Settings, Models, runs without them.',
    retry: false,
  },
  'no-room': {
    what: 'There is no room left on this device for the model.',
    todo: 'Free some storage, or choose a smaller one.',
    retry: true,
  },
  'no-connection': { what: 'The connection was lost.', todo: 'What has arrived is kept. Go on when you’re back online.', retry: true },
  'lost-graphics': {
    what: 'The device took its graphics back, and the model stopped.',
    todo: 'What was written stays. Start the model again when nothing else needs the graphics.',
    retry: true,
  },
  'out-of-memory': {
    what: 'The model needs more memory than this device has free.',
    todo: 'Close other tabs, or choose a smaller model.',
    retry: true,
  },
  aborted: { what: 'Stopped.', todo: 'What was written stays.', retry: true },
  'not-answering': {
    what: 'The server on this machine doesn’t answer.',
    todo: 'See that it is running, and that it allows this page to ask.',
    retry: true,
  },
  broken: { what: 'The model didn’t start.', todo: 'Remove it and get it again.', retry: true },
  damaged: {
    what: 'The writer’s files are damaged or not all here.',
    todo: 'What is wrong of them can be fetched again in Settings, Models.',
    retry: false,
  },
  'closed-the-page': {
    what: 'This writer closed the page last time, so I haven’t loaded it again.',
    todo: 'Try it anyway, or choose a smaller one in Settings, Models.',
    retry: true,
  },
  'not-started': {
    what: 'I don’t start this writer by myself here.',
    todo: 'Start it, and it writes until you close Keepsake.',
    retry: true,
  },
}
