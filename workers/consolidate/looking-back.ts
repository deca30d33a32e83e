// The views that are worked out rather than stored: the portrait, now or at a past moment, and the records as they stood. Here because
// reading a large memory takes longer than the page may be held up. Writes nothing but which memories the last portrait rests on.

import type { KeepsakeDatabase } from '../../store/database.ts'
import { memoriesById } from '../../store/read/inspector.ts'
import { changesSinceTo, everyMemory, memoryChangesSince, readBehindPortrait } from '../../store/read/portrait.ts'
import { noteBehindPortrait } from '../../store/write/portrait.ts'
import type { Clock } from '../../core/ports.ts'
import { toldBy, type Moment } from '../../core/memory/as-of.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../core/memory/records.ts'
import { behindPortrait } from '../../core/portrait/behind.ts'
import { portraitAt } from '../../core/portrait/portrait-at.ts'
import { portraitOf, type PortraitSection } from '../../core/portrait/portrait.ts'

export interface PortraitView {
  readonly sections: readonly PortraitSection[]
  /** Whether anything that may be spoken of is known at all, now. */
  readonly isEmpty: boolean
}

export async function portrait(db: KeepsakeDatabase, clock: Clock, moment?: Moment): Promise<PortraitView> {
  const memories = await everyMemory(db)
  const changes = moment?.clock === 'told' ? await memoryChangesSince(db, moment.at) : []
  const sections = moment === undefined ? portraitOf(memories, clock.now()) : portraitAt(memories, changes, moment)
  if (moment === undefined) await noteBehindPortrait(db, behindPortrait(sections, memories))
  return { sections, isEmpty: !memories.some((memory) => !memory.sensitive && isCurrent(memory)) }
}

/**
 * The portrait of now, from the memories alone that stood behind it last: there at once, for {@link portrait} to take its place. The words are those
 * of the records as they are; what has come since is missing.
 * @returns undefined where none was written yet, or nothing of it is left
 */
export async function portraitAtOnce(db: KeepsakeDatabase, clock: Clock): Promise<PortraitView | undefined> {
  const sections = portraitOf(await memoriesById(db, await readBehindPortrait(db)), clock.now())
  return sections.length === 0 ? undefined : { sections, isEmpty: false }
}

/** The memories recorded by `at` that have changed since, each as its record stood then. All others stood as they do now. */
export async function changedSince(db: KeepsakeDatabase, at: EpochMs): Promise<readonly Memory[]> {
  const changes = await memoryChangesSince(db, at)
  const ids = [...new Set(changes.flatMap(({ diffs }) => diffs.filter(({ table }) => table === 'memories').map(({ id }) => id)))]
  return toldBy(await memoriesById(db, ids), changes, at)
}

/** The same for some of them only, without reading what happened to others. */
export async function changedOf(db: KeepsakeDatabase, ids: readonly string[], at: EpochMs): Promise<readonly Memory[]> {
  const [memories, changes] = await Promise.all([memoriesById(db, ids), changesSinceTo(db, ids, at)])
  return toldBy(memories, changes, at)
}
