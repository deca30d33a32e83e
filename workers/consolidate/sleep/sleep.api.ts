// What the screens ask of sleep. Types only.

import type { NapId, JournalSeq, TopicId } from '../../../core/memory/ids.ts'
import type { Nap, SleepOperation, SleepScale, SleepTally } from '../../../core/memory/sleep-records.ts'
import type { Outcome } from '../consolidate.api.ts'

/** What a night would change, or has changed. */
export interface SleepReport {
  /** Memories looked at. */
  readonly region: number
  readonly operations: readonly SleepOperation[]
  readonly before: SleepTally
  readonly after: SleepTally
}

export interface SleepApi {
  /** Dry run: writes nothing. */
  previewSleep(scale: SleepScale): Promise<SleepReport>
  /** Carries out what the preview shows but for what is left out; goes on where a night was cut off. */
  sleep(scale: SleepScale, leftOut: readonly string[]): Promise<readonly Nap[]>
  /** Stops after the night in progress; the rest waits. */
  pauseSleep(): Promise<void>
  undoSleep(id: NapId): Promise<Outcome<JournalSeq>>
  renameTopic(id: TopicId, name: string): Promise<Outcome<JournalSeq>>
}
