// The chat worker: replies. Without a language model it answers from memory alone. Types only.

import type { ByModelApi } from './by-model/by-model.api.ts'
import type { SelfTestApi } from './self-test/self-test.api.ts'
import type { Described } from './describe-picture.ts'
import type { EpisodeId, PictureId } from '../../core/memory/ids.ts'
import type { Depth, RecallResult } from '../../core/retrieval/recall.types.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import type { WriterChoice } from '../../store/read/writer.ts'

export interface PrivateAnswer {
  readonly reply: Reply
  /** Absent when nothing was looked up: a greeting, a tell. */
  readonly recall?: RecallResult
}

export interface ChatApi extends ByModelApi, SelfTestApi {
  /** A port to the index worker (IndexApi by comlink); call once. */
  connect(indexPort: MessagePort): Promise<void>
  /** A port to the page's end of the model that comes with the browser (BrowserModel by comlink). */
  lendBrowserModel(port: MessagePort): Promise<void>
  /** Tells the page when a writer begins to start in this worker and when that is over, whichever way it ends. */
  watchStarts(onStarting: (isStarting: boolean) => void): Promise<void>
  /** Answers a captured turn and writes the reply; resolves with the reply turn's id. Idempotent. */
  reply(to: EpisodeId, depth?: Depth): Promise<EpisodeId | undefined>
  /** Answers once more and keeps the answer before; false when it came out the same. */
  answerAgain(to: EpisodeId): Promise<boolean>
  /** Ends the writing of the answer to this turn; what is written stays. */
  stop(to: EpisodeId): void
  /** Names of the models a server on this machine has. @throws EngineError, RangeError for an address elsewhere */
  localModels(address: string): Promise<readonly string[]>
  /** Who writes from now on. Choosing a server lets the page ask it; leaving it takes that back. */
  chooseWriter(choice: WriterChoice): Promise<void>
  /** Starts the chosen writer now, because the person said so: also on a phone, also after it closed the page. @throws EngineError */
  startWriter(): Promise<void>
  /** Has the writer say what is to be seen in a picture, and keeps that with it. */
  describePicture(id: PictureId): Promise<Described>
  /** Runs waiting reply jobs, e.g. after the tab was killed. */
  settle(): Promise<{ readonly done: number; readonly failed: number }>
  /** Answers without writing anything anywhere. */
  answerPrivately(text: string): Promise<PrivateAnswer>
}
