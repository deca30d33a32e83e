// The worker that runs a writer by transformers.js: one model, one answer at a time. Types only.

import type { Generation, TakePiece } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'

export interface TransformersApi {
  /** Reads the model's files, checks each against its pinned digest, and starts it. @throws what `problemOf` tells the kind of */
  load(model: WriterModel): Promise<void>
  /** Tokens of each text by the model's own tokenizer. */
  count(texts: readonly string[]): Promise<readonly number[]>
  /** Calls `onPiece` with the answer's pieces in order; resolves when the last was taken, also when it was stopped. */
  write(generation: Generation, onPiece: TakePiece): Promise<void>
  /** Ends the answer after the word in progress. */
  stop(): void
}
