// Laws of the portrait, over any memories: it says nothing that no memory says, nothing hidden, and nothing twice.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memory, now } from '../answer/compose.fixture.ts'
import { trueOn } from '../memory/as-of.ts'
import type { DateStamp, EpochMs, MemoryId } from '../memory/ids.ts'
import { isCurrent, type Memory } from '../memory/records.ts'
import { behindPortrait } from './behind.ts'
import { portraitAt } from './portrait-at.ts'
import { portraitOf, type PortraitSentence } from './portrait.ts'

const subjects = ['me', 'sister', 'brother', 'maya', 'ines', 'dog', 'bike']
const attributes = [
  'home',
  'work',
  'role',
  'birthday',
  'likes',
  'dislikes',
  'allergy',
  'name',
  'plan',
  'routine',
  'pet',
  'shoe size',
  'diet',
  'instruction',
  'nickname',
  'owns',
  'when',
  'partner',
  'studies',
]
const values = [
  'Porto',
  'Leeds',
  'a nurse',
  'walnuts',
  'swim on Tuesdays',
  'Maya',
  'Ines',
  'going to Lisbon in May',
  'short answers',
  '42',
  'the mill',
  'vegan',
  '12 May',
  'rooibos',
]
const secret = 'quexol'

const told = fc.record({
  subject: fc.constantFrom(...subjects),
  attribute: fc.constantFrom(...attributes),
  value: fc.constantFrom(...values),
  isHidden: fc.boolean(),
  isInferred: fc.boolean(),
  isWrong: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 900 }),
  replacesPrevious: fc.boolean(),
})

/** A life out of what was told, the oldest first; one may replace the one before it in its slot. */
const life = fc.array(told, { maxLength: 24 }).map((all): readonly Memory[] => {
  const memories: Memory[] = []
  for (const [at, one] of all.toSorted((a, b) => b.daysAgo - a.daysAgo).entries()) {
    const value = one.isHidden ? `${secret} ${one.value}` : one.value
    const saidAt = (now - one.daysAgo * 86_400_000) as EpochMs
    const made = memory(`m${at}`, one.subject === 'me' ? `My ${one.attribute}: ${value}.` : `${one.subject} ${one.attribute} ${value}.`, {
      slot: [one.subject, one.attribute, value],
      sensitive: one.isHidden,
      stance: one.isInferred ? 'inferred' : 'stated',
      saidAt,
      ...(one.isWrong ? { retractedAt: now } : {}),
    })
    const before = memories.findLastIndex(
      ({ slot, supersededBy }) => supersededBy === undefined && slot?.subject === one.subject && slot.attribute === one.attribute,
    )
    const old = memories[before]
    if (!one.replacesPrevious || old === undefined) memories.push(made)
    else {
      memories[before] = { ...old, supersededBy: made.id, validUntil: new Date(saidAt).toISOString().slice(0, 10) as DateStamp }
      memories.push({ ...made, supersedes: [old.id] })
    }
  }
  return memories
})

/** What every portrait may say without a memory saying it: the words of its frames. */
const frame = new Set(
  (
    'a an the and or of to in on at from with for until is are was were be you your he she it they his her its their him them ' +
    'live lives lived work works worked go goes went study studies studied take takes took like likes liked don doesn didn t s re ve ' +
    'have has had pet called name names allergic eat eats ate speak speaks spoke plan plans asked want me my not always never partner ' +
    'january february march april may june july august september october november december'
  ).split(' '),
)
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** `walnuts` and `walnut`, `sister` and `sisters` are one word here. */
const stem = (word: string): string => word.replace(/(?:ies|es|s)$/u, '')

function expectBacked(text: string, ids: readonly string[], all: ReadonlyMap<string, Memory>): void {
  const sources = ids.flatMap((id) => all.get(id) ?? [])
  expect(sources).toHaveLength(ids.length)
  const said = new Set(
    sources.flatMap(({ statement, slot, validUntil, entities }) =>
      wordsIn([statement, slot?.subject, slot?.attribute, slot?.value, validUntil, ...entities].join(' ')).map(stem),
    ),
  )
  const year = /^(?:19|20)\d\d$/u
  const day = /^\d{1,2}$/u
  const isBacked = (word: string): boolean =>
    frame.has(word) ||
    said.has(stem(word)) ||
    ((year.test(word) || day.test(word)) && [...said].some((each) => Number(each) === Number(word)))
  expect(wordsIn(text).filter((word) => !isBacked(word))).toEqual([])
}

const sentencesOf = (memories: readonly Memory[]): readonly PortraitSentence[] =>
  portraitOf(memories, now).flatMap(({ sentences }) => sentences)

describe('the portrait', () => {
  it('says nothing that its memories do not say', () => {
    fc.assert(
      fc.property(life, (memories) => {
        const all = new Map<string, Memory>(memories.map((each) => [each.id, each]))
        for (const sentence of sentencesOf(memories)) {
          expectBacked(sentence.text, sentence.memoryIds, all)
          for (const former of sentence.former) expectBacked(former.text, [former.memoryId], all)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('rests on what is current alone; former values on what was replaced', () => {
    fc.assert(
      fc.property(life, (memories) => {
        const all = new Map<string, Memory>(memories.map((each) => [each.id, each]))
        for (const { memoryIds, former } of sentencesOf(memories)) {
          expect(memoryIds.map((id) => all.get(id)).every((each) => each !== undefined && isCurrent(each))).toBe(true)
          for (const { memoryId } of former) expect(all.get(memoryId)?.supersededBy).toBeDefined()
        }
      }),
    )
  })

  it('is the same with and without what is hidden: no word, link, count or mark tells of it', () => {
    fc.assert(
      fc.property(life, (memories) => {
        const portrait = portraitOf(memories, now)
        expect(JSON.stringify(portrait)).not.toContain(secret)
        const open = memories.filter(({ sensitive }) => !sensitive)
        // A link to a hidden predecessor is no trace either.
        const ids = new Set<MemoryId>(open.map(({ id }) => id))
        const unlinked = open.map((each) => ({ ...each, supersedes: each.supersedes.filter((id) => ids.has(id)) }))
        expect(portraitOf(unlinked, now)).toEqual(portrait)
      }),
    )
  })

  it('reads the same written again from what stands behind it', () => {
    fc.assert(
      fc.property(life, (memories) => {
        const portrait = portraitOf(memories, now)
        const behind = new Set(behindPortrait(portrait, memories))
        const again = portraitOf(
          memories.filter(({ id }) => behind.has(id)),
          now,
        )
        // Whether anything is new is told by all there is: that comes with the rest.
        const read = (sections: typeof portrait) => sections.map(({ title, sentences }) => [title, ...sentences.map(({ text }) => text)])
        expect(read(again)).toEqual(read(portrait))
      }),
      { numRuns: 300 },
    )
  })

  it('says no sentence twice', () => {
    fc.assert(
      fc.property(life, (memories) => {
        for (const { sentences } of portraitOf(memories, now))
          expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
      }),
    )
  })

  it('of a past day rests only on what held then, and told by now is the portrait of now', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 900 }), (memories, daysAgo) => {
        const day = new Date(now - daysAgo * 86_400_000).toISOString().slice(0, 10) as DateStamp
        const held = new Set(trueOn(memories, day).map(({ id }) => id))
        const past = portraitAt(memories, [], { clock: 'true', day }).flatMap(({ sentences }) => sentences)
        expect(past.flatMap(({ memoryIds }) => memoryIds).every((id) => held.has(id))).toBe(true)
        expect(portraitAt(memories, [], { clock: 'told', at: now })).toEqual(portraitOf(memories, now))
      }),
    )
  })
})
