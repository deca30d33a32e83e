// One picture described by the writer, because the person asked for it: shown to it, and what it says kept with the picture under its name. One
// journal entry, so it is undone like everything a model worked out.

import { captionBy } from '../../core/generation/caption.ts'
import { EngineError, type ChatEngine, type EngineProblem } from '../../core/generation/chat-engine.ts'
import type { PictureId } from '../../core/memory/ids.ts'
import type { Caption } from '../../core/memory/picture-records.ts'
import { modelAuthor } from '../../core/memory/records.ts'
import type { Clock } from '../../core/ports.ts'
import type { MemoryStore } from '../../store/memory-store.ts'

/** Why there is no description: no writer is chosen; it can't be shown pictures; it said nothing; or its own failure. */
export type NotDescribed = 'no-writer' | 'cannot-see' | 'nothing-said' | 'gone' | EngineProblem
export type Described = { readonly ok: true } | { readonly ok: false; readonly reason: NotDescribed }

interface Describing {
  readonly store: MemoryStore
  readonly clock: Clock
  /** Runs the work with the chosen writer, started for it; undefined where there is none. */
  readonly withWriter: <T>(work: (engine: ChatEngine) => Promise<T>) => Promise<T | undefined>
}

export async function describePicture({ store, clock, withWriter }: Describing, id: PictureId): Promise<Described> {
  const [picture, file] = await Promise.all([store.get('pictures', id), store.get('pictureFiles', id)])
  if (picture === undefined || file === undefined) return refused('gone')
  try {
    const described = await withWriter(async (engine): Promise<Described> => {
      await engine.load(() => undefined)
      if (engine.can.pictures !== true) return refused('cannot-see')
      const text = await captionBy(engine, { type: picture.type, data: file.data })
      if (text === undefined) return refused('nothing-said')
      return keep(store, id, { text, by: modelAuthor + engine.name, at: clock.now() })
    })
    return described ?? refused('no-writer')
  } catch (error) {
    if (error instanceof EngineError) return refused(error.problem)
    throw error
  }
}

const refused = (reason: NotDescribed): Described => ({ ok: false, reason })

async function keep(store: MemoryStore, id: PictureId, caption: Caption): Promise<Described> {
  const { result } = await store.transact({ actor: 'assistant', operation: 'by-model', at: caption.at, by: caption.by }, async (tx) => {
    // It may have been erased while it was looked at.
    const picture = await tx.get('pictures', id)
    if (picture === undefined) return refused('gone')
    await tx.put('pictures', { ...picture, caption })
    return { ok: true } as const
  })
  return result
}
