// Who writes the answers, as chosen on this device: memory alone, or a model; and how its last start went. Rows of `meta`: no part of a vault.

import type { EngineProblem } from '../../core/generation/chat-engine.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { KeepsakeDatabase } from '../database.ts'

export type WriterChoice =
  | { readonly kind: 'memory' }
  /** A server on this machine that speaks the OpenAI protocol. */
  | { readonly kind: 'local-server'; readonly address: string; readonly model: string; readonly contextTokens: number }
  /** One of the catalogue's writers, brought here; `model` is which model it is. */
  | { readonly kind: 'downloaded'; readonly id: string; readonly model: string }
  /** The model that comes with the browser. */
  | { readonly kind: 'browser' }

/**
 * The start of a downloaded writer: noted before its first byte is read, gone when it runs. One that is found `starting` with nobody starting
 * it took the page down with it.
 */
export type WriterStart =
  | { readonly id: string; readonly step: 'starting'; readonly at: EpochMs }
  | { readonly id: string; readonly step: 'failed'; readonly problem: EngineProblem; readonly at: EpochMs }

export const writerKey = 'writer:choice'
export const writerStartKey = 'writer:start'
export const memoryAlone: WriterChoice = { kind: 'memory' }

export async function readWriter(db: KeepsakeDatabase): Promise<WriterChoice> {
  return ((await db.meta.get(writerKey))?.value as WriterChoice | undefined) ?? memoryAlone
}

export async function readWriterStart(db: KeepsakeDatabase): Promise<WriterStart | undefined> {
  return (await db.meta.get(writerStartKey))?.value as WriterStart | undefined
}
