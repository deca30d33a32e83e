// The consolidate worker: the only writer of memories. Types only.

import type { TakenBack } from './by-model/take-back.ts'
import type { Shaping } from './shaping/shaping.api.ts'
import type { SleepApi } from './sleep/sleep.api.ts'
import type { ForgettingPolicy } from '../../core/forgetting/policy.ts'
import type { PortraitView } from './looking-back.ts'
import type { Moment, PastDay } from '../../core/memory/as-of.ts'
import type { ConversationId, EpisodeId, EpochMs, JournalSeq, MemoryId, PictureId } from '../../core/memory/ids.ts'
import type { Adapter, Episode, Memory, MemoryKind } from '../../core/memory/records.ts'
import type { Picture, PictureFile } from '../../core/memory/picture-records.ts'
import type { Receipt } from '../../core/memory/erasure-records.ts'

export interface CaptureInput {
  /** A new conversation is made when absent. */
  readonly conversationId?: ConversationId
  /** May be empty where a picture says enough. */
  readonly text: string
  readonly pictures?: readonly NewPicture[]
  /** The person's own earlier turn that this one is said instead of. */
  readonly replaces?: EpisodeId
  /** The day looked back to while it was asked. */
  readonly asOf?: PastDay
}

/** A picture with its bytes, base64. */
export type NewPicture = Omit<Picture, 'id' | 'episodeId' | 'at'> & Pick<PictureFile, 'data'>

export interface Captured {
  readonly conversationId: ConversationId
  readonly episodeId: EpisodeId
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string }
export type FailureReason =
  | 'full'
  | 'closed'
  | 'gone'
  | 'empty'
  | 'erased-before'
  | 'nothing-to-undo'
  | 'changed-since'
  | 'dates'
  | 'too-many-pictures'

export interface MemoryEdit {
  readonly statement?: string
  readonly kind?: MemoryKind
  readonly pinned?: boolean
  readonly sensitive?: boolean
}

export interface ErasePreview {
  readonly memories: readonly Memory[]
  readonly turns: number
}

/** Everything about somebody or something: the names it goes by, and what speaks of it, oldest first. */
export interface AboutPreview {
  readonly names: readonly string[]
  readonly memories: readonly Memory[]
  readonly turns: readonly Episode[]
  /** Memories about something else that rest on one of the turns. */
  readonly others: readonly Memory[]
}

/** Exactly these, and memories that would have nothing left to rest on. */
export interface ChosenErase {
  readonly memories: readonly MemoryId[]
  readonly turns: readonly EpisodeId[]
  /** Who or what it was all about, as asked. */
  readonly about?: string
}

export interface ConsolidateApi extends SleepApi {
  /** A port to the index worker (IndexApi by comlink), for erasing; call once. */
  connect(indexPort: MessagePort): Promise<void>
  /** Writes the turn and its jobs in one durable transaction; resolves when it is on disk. */
  capture(input: CaptureInput): Promise<Outcome<Captured>>
  /** Reads waiting turns for what is worth remembering: this one, or all of them; resolves when none is left. */
  settle(only?: EpisodeId): Promise<{ readonly done: number; readonly failed: number }>
  /** Reads waiting turns that were said here, and leaves imports for later. */
  settleLive(): Promise<{ readonly done: number; readonly failed: number }>
  /** A memory written by hand, or by /remember. */
  remember(statement: string): Promise<Outcome<MemoryId>>
  edit(id: MemoryId, edit: MemoryEdit): Promise<Outcome<JournalSeq>>
  /** "That's wrong" / let go: the memory stops being believed; its words and history stay. */
  retract(id: MemoryId): Promise<Outcome<JournalSeq>>
  /** Puts a replaced or retracted version back; what replaced it is retracted. */
  putBack(id: MemoryId): Promise<Outcome<JournalSeq>>
  /** The person confirmed it: Easy. */
  confirm(id: MemoryId): Promise<Outcome<JournalSeq>>
  /** Changes by hand that may touch many records: one journal entry each, whatever it touches. */
  shape(shaping: Shaping): Promise<Outcome<JournalSeq>>
  /** What would go with these memories. */
  previewErase(ids: readonly MemoryId[], withTurns: boolean): Promise<ErasePreview>
  /** Erases without a trace and leaves tombstones; verified by scanning. */
  erase(ids: readonly MemoryId[], withTurns: boolean): Promise<Outcome<Receipt>>
  /** Everything that speaks of somebody or something, to be looked over before any of it goes. */
  previewAbout(asked: string): Promise<AboutPreview>
  /** Erases what was chosen of it; when that was all, nothing said until now can come back by its name. */
  eraseChosen(chosen: ChosenErase): Promise<Outcome<Receipt>>
  /** Changes how forgetting goes; fields not named stay as they are. */
  chooseForgetting(change: Partial<ForgettingPolicy>): Promise<Outcome<JournalSeq>>
  /** What is understood of the person, now or at a past moment. Reads only. */
  portrait(moment?: Moment): Promise<PortraitView>
  /** The portrait of now as far as it can be told at once: what has come since the last one is missing. Undefined where there is none. */
  portraitAtOnce(): Promise<PortraitView | undefined>
  /** The memories recorded by `at` that have changed since, each as its record stood then. Reads only. */
  changedSince(at: EpochMs): Promise<readonly Memory[]>
  /** Learns from what was used since it was last looked through; gives how much was written down. Cheap when nothing is due. */
  learn(): Promise<number>
  /** Forgets what was learned and starts again from now. */
  resetLearned(id: Adapter['id']): Promise<Outcome<JournalSeq>>
  undo(seq: JournalSeq): Promise<Outcome<JournalSeq>>
  /** Takes back the newest change the person made that has not been taken back. */
  undoLast(): Promise<Outcome<{ readonly seq: JournalSeq; readonly what: string }>>
  /** Everything a language model worked out, taken back. */
  takeBackByModel(): Promise<Outcome<TakenBack>>
  /** What a writer said of a picture is taken off it. */
  removeCaption(id: PictureId): Promise<void>
  renameConversation(id: ConversationId, title: string): Promise<Outcome<JournalSeq>>
  /** Deletes the turns; memories from them stay unless asked for. */
  deleteConversation(id: ConversationId, withMemories: boolean): Promise<Outcome<JournalSeq>>
  /** Everything, tombstones too. */
  eraseAll(): Promise<void>
}
