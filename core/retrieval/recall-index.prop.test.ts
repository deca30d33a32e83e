// Laws of the index: whatever happened to it, it answers as a fresh index of what is left.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { plainOrder } from './ranker.ts'
import { recall } from './recall.ts'
import { RecallIndex } from './recall-index.ts'
import type { IndexUnit } from './recall.types.ts'
import { search } from './search.ts'
import { addTo, memory, testDims, testVector, turn } from './units.fixture.ts'

const vocabulary = ['tea', 'harbour', 'piano', 'lessons', 'tram', 'oak', 'letters', 'bakery', 'swimming', 'Porto', 'Tuesday', 'garden']
const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 120 }).map((words) => words.join(' '))
const place = fc.integer({ min: 0, max: 11 })
const unit: fc.Arbitrary<IndexUnit> = fc
  .record({ place, text, isMemory: fc.boolean(), thread: fc.constantFrom('a', 'b'), fading: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ place: number, text: words, isMemory, thread, fading }) =>
    isMemory
      ? memory(`u${number}`, words, { retrievability: fading, title: 'Oak' })
      : turn(`u${number}`, words, { thread, session: number >> 2, speaker: number % 2 === 0 ? 'Nadia' : 'Tom', trust: 'thirdParty' }),
  )
type Step = { readonly add: IndexUnit } | { readonly remove: string } | { readonly fade: string } | 'take' | 'compact'
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: unit.map((add) => ({ add })) },
    { weight: 2, arbitrary: place.map((number) => ({ remove: `u${number}` })) },
    { weight: 1, arbitrary: place.map((number) => ({ fade: `u${number}` })) },
    { weight: 1, arbitrary: fc.constant('take' as const) },
    { weight: 1, arbitrary: fc.constant('compact' as const) },
  ),
  { maxLength: 30 },
)

/** Applies the steps to an index and keeps by hand what should be left, and the segments that were stored. */
function run(all: readonly Step[]): { readonly index: RecallIndex; readonly left: IndexUnit[]; readonly segments: Uint8Array[] } {
  const index = new RecallIndex('test', testDims)
  const left = new Map<string, IndexUnit>()
  let segments: Uint8Array[] = []
  for (const step of all) {
    if (step === 'take') {
      const bytes = index.takeSegment()
      if (bytes !== undefined) segments.push(bytes)
    } else if (step === 'compact') segments = [index.compact()]
    else if ('add' in step) {
      addTo(index, step.add)
      left.set(step.add.id, step.add)
    } else if ('remove' in step) {
      expect(index.remove(step.remove)).toBe(left.delete(step.remove))
    } else {
      const faded = left.get(step.fade)
      index.adjust(step.fade, { standing: 'superseded', retrievability: 0.25 })
      if (faded !== undefined) left.set(step.fade, { ...faded, standing: 'superseded', retrievability: 0.25 })
    }
  }
  const rest = index.takeSegment()
  if (rest !== undefined) segments.push(rest)
  return { index, left: [...left.values()], segments }
}

interface Answers {
  readonly scores: ReadonlyMap<string, number>
  readonly past: readonly string[]
  readonly found: readonly string[]
  readonly confidence: number
}

/** Everything the index says about a few questions. */
function answers(index: RecallIndex): Answers[] {
  return ['When did Nadia mention piano lessons?', 'tea in the garden', 'What did I say about oak in March 2026?', 'zebra'].map((query) => {
    const result = recall(index, { query, depth: 'reflex', now: 0 as EpochMs, limit: 50 }, testVector(query), () => 0, plainOrder)
    return {
      scores: new Map(result.hits.map(({ id, score }) => [id, score])),
      past: result.hits
        .filter(({ standing }) => standing === 'superseded')
        .map(({ id }) => id)
        .toSorted(),
      found: search(index, query, 50).toSorted(),
      confidence: result.confidence,
    }
  })
}

/** Alike but for rounding: terms may be added up in another order. */
function expectAlike(one: RecallIndex, other: RecallIndex): void {
  const expected = answers(other)
  answers(one).forEach(({ scores, past, found, confidence }, place) => {
    expect([...scores.keys()].toSorted()).toEqual([...(expected[place]?.scores.keys() ?? [])].toSorted())
    for (const [id, score] of scores) expect(score).toBeCloseTo(expected[place]?.scores.get(id) ?? Number.NaN, 3)
    expect(past).toEqual(expected[place]?.past)
    expect(found).toEqual(expected[place]?.found)
    expect(confidence).toBeCloseTo(expected[place]?.confidence ?? Number.NaN, 4)
  })
}

function fresh(units: readonly IndexUnit[]): RecallIndex {
  const index = new RecallIndex('test', testDims)
  addTo(index, ...units)
  return index
}

function reopened(segments: readonly Uint8Array[]): RecallIndex {
  const index = new RecallIndex('test', testDims)
  for (const bytes of segments) expect(index.loadSegment(bytes).ok).toBe(true)
  return index
}

describe('an index after any history', () => {
  it('answers as a fresh index of what is left', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { index, left } = run(all)
        expect(index.unitCount).toBe(left.length)
        expectAlike(index, fresh(left))
      }),
      { numRuns: 50 },
    )
  })

  it('answers the same when reopened from its segments', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { index, segments } = run(all)
        expectAlike(reopened(segments), index)
      }),
      { numRuns: 50 },
    )
  })

  it('answers the same when its segments are merged, and holds no trace of what was removed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { index, left, segments } = run(all)
        const merged = reopened(segments)
        const bytes = merged.compact()
        expectAlike(reopened([bytes]), index)
        const gone = Array.from({ length: 12 }, (_, number) => `u${number}`).filter((id) => !left.some((each) => each.id === id))
        expect(merged.traces(gone)).toBe(0)
        expect(merged.units.length).toBe(left.length)
      }),
      { numRuns: 50 },
    )
  })
})
