// What the screens ask of sleep. Types only.

import type { JournalSeq, TopicId } from '../../../core/memory/ids.ts'
import type { Nap, SleepOperation, SleepScale, SleepTally } from '../../../core/memory/sleep-records.ts'
import type { Outcome } from '../consolidate.api.ts'

/** What a night would change. */
export interface SleepReport {
  readonly scale: SleepScale
  /** Memories looked at. */
  readonly region: number
  readonly operations: readonly SleepOperation[]
  readonly before: SleepTally
  readonly after: SleepTally
}

export interface SleepApi {
  /** Dry run of the night that is due: writes nothing. */
  previewSleep(): Promise<SleepReport>
  /** Carries out the night that is due but for what is left out; goes on where one was cut off. */
  sleep(leftOut: readonly string[]): Promise<readonly Nap[]>
  /** Sleeps if it is time to and something new was said; nothing where the night has been. */
  sleepIfDue(idleForMs: number): Promise<readonly Nap[]>
  /** Stops after the night in progress; the rest waits. */
  pauseSleep(): Promise<void>
  renameTopic(id: TopicId, name: string): Promise<Outcome<JournalSeq>>
}
