// The page's end of the model that comes with the browser: the Prompt API (`LanguageModel`), which browsers give to pages only. Feature-detected;
// older names of its parts are understood too.

import { bytesOf } from '../../core/memory/base64.ts'
import type { BrowserModel, BrowserModelState, BrowserQuestion } from '../../workers/chat/browser-model.api.ts'

interface Session {
  readonly contextWindow?: number
  readonly inputQuota?: number
  promptStreaming(messages: readonly object[], options: object): ReadableStream<string>
  measureContextUsage?(text: string): Promise<number>
  measureInputUsage?(text: string): Promise<number>
  clone(options: object): Promise<Session>
  destroy(): void
}

interface LanguageModel {
  availability(options: object): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  create(options: object): Promise<Session>
}

/** What is asked for and answered here. */
const languages = { expectedInputs: [{ type: 'text', languages: ['en'] }], expectedOutputs: [{ type: 'text', languages: ['en'] }] }
/** The same with pictures, where the browser's model sees. */
const withPictures = { ...languages, expectedInputs: [...languages.expectedInputs, { type: 'image' }] }
const usualContext = 4096

/** Undefined where this browser has none. */
export function languageModel(): LanguageModel | undefined {
  return (globalThis as { readonly LanguageModel?: LanguageModel }).LanguageModel
}

export async function browserModelState(model = languageModel()): Promise<BrowserModelState> {
  const availability = await model?.availability(languages).catch(() => 'unavailable' as const)
  if (availability === undefined || availability === 'unavailable') return 'absent'
  return availability === 'available' ? 'ready' : 'offered'
}

export function browserModel(model: LanguageModel): BrowserModel {
  let session: Session | undefined
  let sees = false
  let doing = new AbortController()
  return {
    state: () => browserModelState(model),
    open: async (onShare) => {
      doing = new AbortController()
      // What would first have to be fetched for pictures alone is not fetched for them.
      sees = (await model.availability(withPictures).catch(() => 'unavailable')) === 'available'
      session ??= await model.create({
        ...(sees ? withPictures : languages),
        signal: doing.signal,
        monitor: (watch: EventTarget) =>
          watch.addEventListener('downloadprogress', (event) => onShare((event as Event & { readonly loaded: number }).loaded)),
      })
      return session.contextWindow ?? session.inputQuota ?? usualContext
    },
    sees: async () => sees,
    count: async (texts) => {
      const measure = session?.measureContextUsage ?? session?.measureInputUsage
      return measure === undefined ? undefined : Promise.all(texts.map((text) => measure.call(session, text)))
    },
    say: async ({ messages, schema }, onPiece) => {
      if (session === undefined) throw new Error('The model was not opened')
      doing = new AbortController()
      const { signal } = doing
      // Each answer in a conversation of its own: what was said before is in the messages.
      const own = await session.clone({ signal })
      try {
        const stream = own.promptStreaming(messages.map(asSaid), {
          signal,
          ...(schema === undefined ? {} : { responseConstraint: schema }),
        })
        const reader = stream.getReader()
        // Taken one by one: the news of the end goes by another port, and would overtake the last piece.
        for (let read = await reader.read(); !read.done; read = await reader.read()) await onPiece(read.value)
      } finally {
        own.destroy()
      }
    },
    stop: async () => doing.abort(),
    close: async () => {
      doing.abort()
      session?.destroy()
      session = undefined
    },
  }
}

/** Words alone as they are; with pictures, both as parts. */
function asSaid({ role, content, pictures = [] }: BrowserQuestion['messages'][number]): object {
  if (pictures.length === 0) return { role, content }
  const shown = pictures.map(({ type, data }) => ({ type: 'image', value: new Blob([bytesOf(data)], { type }) }))
  return { role, content: [{ type: 'text', value: content }, ...shown] }
}
