// Collects living units from the index into the columns of one segment: the changes since the last one, or everything. Dead units are
// left out and passages numbered anew; nothing is tokenised.

import { mergePostings, type Block } from './postings.ts'
import type { RecallIndex } from './recall-index.ts'
import type { Segment } from './segment.ts'
import { packStrings } from './string-list.ts'
import { measureCount } from './turn-form.ts'
import type { Adjustment } from './adjustment.ts'

/** @param fromUnit the first ordinal to take; `blocks` must hold the passages from there on */
export function gatherSegment(
  index: RecallIndex,
  fromUnit: number,
  blocks: readonly Block[],
  removed: ReadonlySet<string>,
  adjusted: ReadonlyMap<string, Adjustment>,
): Segment {
  const { units } = index
  const kept: number[] = []
  for (let unit = fromUnit; unit < units.length; unit += 1) if (units.alive.at(unit) === 1) kept.push(unit)
  const renumber = new Int32Array(units.passageUnit.length).fill(-1)
  const passages: number[] = []
  const passageStarts = new Uint32Array(kept.length + 1)
  kept.forEach((unit, place) => {
    const first = units.firstPassage.at(unit)
    for (let passage = first; passage < first + units.passageCount.at(unit); passage += 1) {
      renumber[passage] = passages.length
      passages.push(passage)
    }
    passageStarts[place + 1] = passages.length
  })
  const vectors = new Int8Array(passages.length * index.dims)
  passages.forEach((passage, place) => index.vectors.copy(passage, vectors, place * index.dims))
  const measures = new Uint8Array(kept.length * measureCount)
  kept.forEach((unit, place) => {
    measures.set(units.measures.data.subarray(unit * measureCount, (unit + 1) * measureCount), place * measureCount)
  })
  const threads = numbered(kept.map((unit) => units.thread.at(unit)))
  const speakers = numbered(kept.map((unit) => units.speaker.at(unit)))
  const evidence = kept.map((unit) => units.evidence[unit] ?? [])
  const evidenceStarts = new Uint32Array(kept.length + 1)
  evidence.forEach((ids, place) => (evidenceStarts[place + 1] = (evidenceStarts[place] ?? 0) + ids.length))
  return {
    key: index.key,
    dims: index.dims,
    ids: packStrings(kept.map((unit) => units.ids[unit] ?? '')),
    threads: packStrings(threads.values.map((thread) => units.threads.nameOf(thread))),
    speakers: packStrings(speakers.values.map((speaker) => units.speakers.nameOf(speaker))),
    evidence: packStrings(evidence.flat()),
    evidenceStarts,
    thread: threads.numbers,
    session: Int32Array.from(kept, (unit) => units.session.at(unit)),
    sequence: Int32Array.from(kept, (unit) => units.sequence.at(unit)),
    speaker: speakers.numbers,
    saidAt: Float64Array.from(kept, (unit) => units.saidAt.at(unit)),
    month: Uint16Array.from(kept, (unit) => units.month.at(unit)),
    flags: Uint8Array.from(kept, (unit) => units.flags.at(unit)),
    form: Uint32Array.from(kept, (unit) => units.form.at(unit)),
    measures,
    retrievability: Float32Array.from(kept, (unit) => units.retrievability.at(unit)),
    trueFrom: Int32Array.from(kept, (unit) => units.trueFrom.at(unit)),
    trueUntil: Int32Array.from(kept, (unit) => units.trueUntil.at(unit)),
    endedAt: Float64Array.from(kept, (unit) => units.endedAt.at(unit)),
    textLength: Uint32Array.from(kept, (unit) => units.textLength.at(unit)),
    passageStarts,
    passageLength: Uint16Array.from(passages, (passage) => units.passageLength.at(passage)),
    vectors,
    postings: mergePostings(blocks, renumber),
    removed: packStrings([...removed]),
    adjusted: packStrings([...adjusted.keys()]),
    adjustedFlags: Uint8Array.from([...adjusted.values()], (each) => each.flags),
    adjustedRetrievability: Float32Array.from([...adjusted.values()], (each) => each.retrievability),
    adjustedFrom: Int32Array.from([...adjusted.values()], (each) => each.trueFrom),
    adjustedUntil: Int32Array.from([...adjusted.values()], (each) => each.trueUntil),
    adjustedEndedAt: Float64Array.from([...adjusted.values()], (each) => each.endedAt),
  }
}

/** The distinct values in order of first appearance, and for each entry the place of its value. */
function numbered(entries: readonly number[]): { readonly values: number[]; readonly numbers: Uint32Array } {
  const places = new Map<number, number>()
  const numbers = Uint32Array.from(entries, (entry) => {
    const known = places.get(entry)
    if (known !== undefined) return known
    places.set(entry, places.size)
    return places.size - 1
  })
  return { values: [...places.keys()], numbers }
}
