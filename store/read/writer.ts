// Who writes the answers, as chosen on this device: memory alone, or a model. A row of `meta`: no part of a vault.

import type { KeepsakeDatabase } from '../database.ts'

export type WriterChoice =
  | { readonly kind: 'memory' }
  /** A server on this machine that speaks the OpenAI protocol. */
  | { readonly kind: 'local-server'; readonly address: string; readonly model: string; readonly contextTokens: number }
  /** One of the catalogue's writers, brought here. */
  | { readonly kind: 'downloaded'; readonly id: string }
  /** The model that comes with the browser. */
  | { readonly kind: 'browser' }

export const writerKey = 'writer:choice'
export const memoryAlone: WriterChoice = { kind: 'memory' }

export async function readWriter(db: KeepsakeDatabase): Promise<WriterChoice> {
  return ((await db.meta.get(writerKey))?.value as WriterChoice | undefined) ?? memoryAlone
}
