// What the screens may ask of the engine. Commands go down through it; what comes of them comes up through the store's reads.

import type { NetworkLogEntry } from './network-log.types.ts'
import type { EpisodeId, PictureId } from '../../core/memory/ids.ts'
import type { WriterChoice } from '../../store/read/writer.ts'
import type { BrowseApi } from '../../workers/browse/browse.api.ts'
import type { ByModelApi } from '../../workers/chat/by-model/by-model.api.ts'
import type { Described } from '../../workers/chat/describe-picture.ts'
import type { Step } from '../../workers/chat/self-test/self-test.api.ts'
import type { PrivateAnswer } from '../../workers/chat/chat.api.ts'
import type { Captured, CaptureInput, ConsolidateApi, Outcome } from '../../workers/consolidate/consolidate.api.ts'
import type { IndexStatus } from '../../workers/index/index.api.ts'
import type { ModelsApi } from '../../workers/models/models.api.ts'
import type { SleepApi } from '../../workers/consolidate/sleep/sleep.api.ts'
import type { VaultApi } from '../../workers/vault/vault.api.ts'

export interface EngineStatus {
  readonly state: 'starting' | 'ready' | 'failed' | 'superseded'
  readonly working: readonly ('replying' | 'remembering' | 'indexing' | 'tidying')[]
  readonly failure?: string
}

export interface Engine {
  ready(): Promise<void>
  /** Writes the turn to disk, then reply and remembering follow on their own; resolves once it is on disk. */
  say(input: CaptureInput): Promise<Outcome<Captured>>
  /** Looks again with more depth for the turn that was answered "I don't have that". */
  lookDeeper(to: EpisodeId): Promise<void>
  /** Answers the turn once more; false when it came out the same. */
  answerAgain(to: EpisodeId): Promise<boolean>
  sayPrivately(text: string): Promise<PrivateAnswer>
  readonly memory: Pick<
    ConsolidateApi,
    | 'remember'
    | 'edit'
    | 'retract'
    | 'putBack'
    | 'confirm'
    | 'shape'
    | 'previewErase'
    | 'erase'
    | 'previewAbout'
    | 'eraseChosen'
    | 'chooseForgetting'
    | 'resetLearned'
    | 'undo'
    | 'undoLast'
    | 'takeBackByModel'
    | 'removeCaption'
    | 'renameConversation'
    | 'deleteConversation'
    | 'eraseAll'
  >
  /** Views worked out by a worker, now or at a past moment. */
  readonly views: Pick<ConsolidateApi, 'portrait' | 'portraitAtOnce' | 'changedSince'>
  /** Tidying while the person is away, and their own names for topics. */
  readonly sleep: Omit<SleepApi, 'sleepIfDue'>
  /** Who writes the answers; memory alone until a model is chosen. */
  readonly writer: {
    models(address: string): Promise<readonly string[]>
    choose(choice: WriterChoice): Promise<void>
    /** Starts the chosen one now, whatever happened before. */
    start(): Promise<void>
    /** Ends the answer to this turn; what is written stays. */
    stop(to: EpisodeId): void
    /** Says what is to be seen in a picture. */
    describe(id: PictureId): Promise<Described>
    /** Tries out what this device and the writer can do; `onStep` at each step's beginning and end. */
    selfTest(onStep: (step: Step) => void): Promise<void>
    stopSelfTest(): Promise<void>
  }
  /** All memories at once: lists, timelines, what fades. */
  readonly browse: BrowseApi
  /** What the writer does for the memory besides; all of it off until wished for. */
  readonly byModel: { choose: ByModelApi['chooseByModel']; look(): ReturnType<ByModelApi['workByModel']>; pause(): Promise<void> }
  search(query: string, limit: number): Promise<readonly string[]>
  indexStatus(): Promise<IndexStatus>
  readonly vault: VaultApi
  /** Models for finer search and to write; how far each is stands in the store. */
  readonly models: Omit<ModelsApi, 'resume'>
  readonly storage: {
    estimate(): Promise<{ readonly usageBytes: number; readonly quotaBytes: number }>
    persisted(): Promise<boolean>
    persist(): Promise<boolean>
  }
  /** Requests seen leaving or refused, as the service worker tells them. */
  readonly network: { log(): Promise<readonly NetworkLogEntry[]> }
  readonly status: { subscribe(listener: () => void): () => void; get(): EngineStatus }
}
