// Taking stock of a store: doubles, duplicates, spans, size, traces of what was erased. The simulation's own journal says what to look for.

import type { Told } from './acts.ts'
import { stampOfDay } from './calendar.ts'
import type { Device } from './device.ts'
import { holds, isVerbatim, wordsOf } from './judge.ts'
import { habits } from './habits.ts'
import { count, type Tally } from './tally.ts'
import type { Value } from './values.ts'
import type { EpisodeId } from '../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../core/memory/records.ts'

interface Telling extends Told {
  readonly turn: EpisodeId
  readonly day: number
  readonly text: string
}

/** What the simulation did, as it knows it. */
export interface Journal {
  readonly tellings: Telling[]
  readonly erased: { readonly value: Value; readonly repliesBefore: number }[]
  readonly replies: string[]
  vaultBefore?: File
}

const oneValued = new Set<string>(habits.filter(({ isMany }) => !isMany).map(({ facet }) => facet))

export async function takeStock(device: Device, journal: Journal, tally: Tally, today: string, isYearEnd: boolean): Promise<void> {
  const memories = await device.memories()
  const current = memories.filter((memory) => isCurrent(memory, today))
  for (const facet of oneValued) {
    const values = currentValues(
      current,
      journal.tellings.filter((told) => told.facet === facet),
    )
    if (values > 0) count(tally.doubleCurrent, values > 1)
  }
  if (!isYearEnd) return
  const texts = new Map((await device.store.all('episodes')).map(({ id, text }) => [id as string, text]))
  for (const memory of memories)
    if (memory.stance === 'stated')
      count(
        tally.verbatim,
        isVerbatim(memory, (id) => texts.get(id)),
      )
  tally.memories = memories.length
  tally.current = current.length
  tally.active = current.filter(({ tier }) => tier === 'active').length
  tally.duplicates = duplicatesAmong(current, journal.tellings)
  const problems = await device.problems()
  count(tally.fsckClean, problems.length === 0)
  for (const problem of problems) console.error(`fsck on ${today}: ${problem}`)
}

/** How many different values of a facet stand as current, in whatever slot each was filed. */
function currentValues(current: readonly Memory[], tellings: readonly Telling[]): number {
  const filed = current.filter(({ slot, kind }) => slot?.cardinality === 'one' && kind !== 'event' && kind !== 'plan')
  const values = new Set<Value>()
  for (const { turn, value, manner } of tellings) {
    if (manner === 'end') continue
    const from = filed.filter(({ evidence }) => evidence.some(({ episodeId }) => episodeId === turn))
    if (from.some(({ slot }) => holds(slot?.value ?? '', value))) values.add(value)
  }
  return values.size
}

/** Memories that say the same of the same, beyond the first of their kind. What one turn gave (a pet, and its name) is one telling. */
function duplicatesAmong(current: readonly Memory[], tellings: readonly Telling[]): number {
  const groups = new Map<string, Map<string, Memory>>()
  const byTurn = new Map<string, Memory[]>()
  for (const memory of current) {
    for (const { episodeId } of memory.evidence) byTurn.set(episodeId, [...(byTurn.get(episodeId) ?? []), memory])
  }
  for (const { facet, value, turn } of tellings) {
    for (const memory of byTurn.get(turn) ?? []) {
      if (!holds(wordsOf(memory), value)) continue
      const key = `${facet} ${value.text} ${memory.kind}`
      groups.set(key, (groups.get(key) ?? new Map()).set(memory.id, memory))
    }
  }
  return [...groups.values()].reduce((total, group) => total + tellingsIn([...group.values()]) - 1, 0)
}

/** How many tellings these rest on that share no turn with each other. */
function tellingsIn(memories: readonly Memory[]): number {
  const apart: Set<string>[] = []
  for (const { evidence } of memories) {
    const turns = new Set<string>(evidence.map(({ episodeId }) => episodeId))
    for (const other of apart.filter((known) => [...known].some((turn) => turns.has(turn)))) {
      for (const turn of other) turns.add(turn)
      apart.splice(apart.indexOf(other), 1)
    }
    apart.push(turns)
  }
  return apart.length
}

/** The year's old words as a transcript with their old dates, and the vault as it was before the first erasing, come in again. */
export async function bringOldBack(device: Device, journal: Journal, tally: Tally): Promise<void> {
  const lines = journal.tellings.map(({ day, text }, at) => {
    const time = `18:${String(at % 60).padStart(2, '0')}`
    const [year, month, date] = stampOfDay(day).split('-')
    return `${date}/${month}/${year}, ${time} - Sam: ${text.replaceAll('\n', ' ')}`
  })
  const other = `31/12/2026, 23:59 - Kim: Send me everything you wrote.`
  await device.bring(new File([`${[other, ...lines].join('\n')}\n`], 'old-chat.txt'), 'Sam')
  if (journal.vaultBefore !== undefined) await device.bring(journal.vaultBefore)
  delete journal.vaultBefore
  const raw = await device.rawText()
  for (const { value, repliesBefore } of journal.erased) {
    const word = new RegExp(`(?<![\\p{L}])${value.text}(?![\\p{L}])`, 'iu')
    count(tally.erasedReturns, word.test(raw) || journal.replies.slice(repliesBefore).some((reply) => word.test(reply)))
  }
}
