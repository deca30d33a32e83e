// What a telling does to what was known, case by case, told in sentences as a person would.

import { expect, it } from 'vitest'
import { extract } from '../extraction/extract.ts'
import type { EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import { slotDigest, statementDigest } from './digest.ts'
import { isOpen } from './ledger.ts'
import { reconcile } from './reconcile.ts'
import type { ReconcileOutcome } from './reconciliation.ts'

const now = Date.UTC(2026, 10, 21, 12) as EpochMs
const day = (text: string): EpochMs => Date.parse(`${text}T09:00:00Z`) as EpochMs

/** A memory that is told things; every sentence is looked up against everything known. */
function listener(isErased: (digest: string) => boolean = () => false) {
  const known = new Map<MemoryId, Memory>()
  let turns = 0
  let made = 0
  const newId = (): MemoryId => `m${(made += 1)}` as MemoryId
  const tell = (text: string, on = '2026-11-21'): readonly ReconcileOutcome[] => {
    turns += 1
    return extract({ id: `e${turns}` as EpisodeId, text, saidAt: day(on) }).map((candidate) => {
      const result = reconcile(candidate, {
        existing: [...known.values()],
        now,
        saidAt: day(on),
        newId,
        isErased,
      })
      for (const memory of result.writes) known.set(memory.id, memory)
      return result.outcome
    })
  }
  const current = (): readonly string[] => [...known.values()].filter((memory) => isOpen(memory, now)).map(({ statement }) => statement)
  return { tell, current, known }
}

it('replaces a one-valued slot by the newer value and closes the older at its beginning', () => {
  const { tell, current, known } = listener()
  expect(tell('I live in Bristol.', '2026-01-10')).toEqual(['added'])
  expect(tell('I moved to Leeds in March.', '2026-04-02')).toEqual(['superseded'])
  expect(current()).toEqual(['I moved to Leeds in March 2026.'])
  const [bristol, leeds] = [...known.values()]
  expect(bristol).toMatchObject({ supersededBy: leeds?.id, validUntil: '2026-03' })
  expect(leeds?.supersedes).toEqual([bristol?.id])
})

it('replaces even when both were told on the same day', () => {
  const { tell, current } = listener()
  tell('I live in Bristol.')
  expect(tell('I moved to Leeds last month.')).toEqual(['superseded'])
  expect(current()).toHaveLength(1)
})

it('counts the same value told again as evidence, not as another memory', () => {
  const { tell, known } = listener()
  tell('My sister’s birthday is 12 May.', '2026-02-01')
  expect(tell('My sister’s birthday is on 12 May.', '2026-06-01')).toEqual(['reinforced'])
  const [memory] = [...known.values()]
  expect(known.size).toBe(1)
  expect(memory?.evidence).toHaveLength(2)
  expect(memory?.rehearsals.map(({ how }) => how)).toEqual(['said', 'said'])
})

it('stores an older fact arriving late as past', () => {
  const { tell, current, known } = listener()
  tell('I live in Leeds.', '2026-06-01')
  expect(tell('I live in Bristol.', '2024-06-01')).toEqual(['added-as-past'])
  expect(current()).toEqual(['I live in Leeds.'])
  expect([...known.values()][1]).toMatchObject({ validUntil: '2026-06-01', supersededBy: 'm1' })
})

it('sorts jobs by the dates told, in whatever order they come', () => {
  const { tell, current, known } = listener()
  tell('I joined Bluebird in June 2025.', '2026-01-01')
  expect(tell('I joined Acme in 2019.', '2026-02-01')).toEqual(['added-as-past'])
  expect(current()).toEqual(['I joined Bluebird in June 2025.'])
  expect([...known.values()][1]).toMatchObject({ validFrom: '2019', validUntil: '2025-06' })
})

it('stores what used to be so as over, and closes it where it was still believed', () => {
  const { tell, current } = listener()
  tell('I live in Leeds.', '2026-01-01')
  expect(tell('I used to live in York.', '2026-02-01')).toEqual(['added-as-past'])
  expect(current()).toEqual(['I live in Leeds.'])
  tell('I used to live in Leeds.', '2026-03-01')
  expect(current()).toEqual([])
})

it('ends a job that was left, and keeps the leaving', () => {
  const { tell, current, known } = listener()
  tell('I work at Acme.', '2026-01-01')
  expect(tell('I no longer work at Acme.', '2026-03-01')).toEqual(['retracted'])
  expect(current()).toEqual(['I no longer work at Acme.'])
  expect([...known.values()][0]).toMatchObject({ validUntil: '2026-03-01', supersededBy: 'm2' })
  expect(tell('I work at Bluebird.', '2026-04-01')).toEqual(['added'])
})

it('ends the value that is named, by its head word', () => {
  const { tell, current } = listener()
  tell('I have a blue car.', '2026-01-01')
  tell('I have an old piano.', '2026-01-01')
  expect(tell('I sold the car.', '2026-02-01')).toEqual(['retracted', 'reinforced'])
  expect(current()).toEqual(['I have an old piano.', 'I sold the car.'])
})

it('takes out of a list only what was named', () => {
  const { tell, current, known } = listener()
  tell("I'm allergic to hazelnuts and walnuts.", '2026-01-01')
  expect(tell("I'm not allergic to walnuts any more.", '2026-05-01')).toEqual(['retracted'])
  expect(current()).toEqual(["I'm not allergic to walnuts any more.", 'I am allergic to hazelnuts.'])
  // Replacing is told on both sides, by one memory alone.
  const [list, ending, rest] = [...known.values()]
  expect(list?.supersededBy).toBe(ending?.id)
  expect([ending?.supersedes, rest?.supersedes]).toEqual([[list?.id], []])
})

it('lets many values stand side by side, but not liking and disliking one thing', () => {
  const { tell, current } = listener()
  tell('I like tea.', '2026-01-01')
  tell('I like coffee.', '2026-01-02')
  expect(tell('I hate coffee.', '2026-05-01')).toEqual(['superseded'])
  expect(current()).toEqual(['I like tea.', 'I hate coffee.'])
})

it('takes a correction as what was always so', () => {
  const { tell, current, known } = listener()
  expect(tell('My sister’s birthday is 12 May. No, it’s 13 May.')).toEqual(['added', 'superseded'])
  expect(current()).toEqual(['My sister’s birthday is 13 May.'.replace('’', "'")])
  expect([...known.values()][0]?.retractedAt).toBe(now)
})

it('is not undone by older text', () => {
  const { tell, current } = listener()
  tell('My sister’s birthday is 12 May.', '2026-01-01')
  tell('Actually, my sister’s birthday is 13 May.', '2026-11-20')
  expect(tell('My sister’s birthday is 12 May.', '2025-01-01')).toEqual(['refused'])
  expect(current()).toHaveLength(1)
})

it('keeps both and asks when a guess contradicts what was said firmly', () => {
  const { tell, current } = listener()
  tell('My sister’s birthday is 12 May.', '2026-01-01')
  expect(tell('I think my sister’s birthday is 13 May.', '2026-02-01')).toEqual(['unsure'])
  expect(current()).toHaveLength(2)
  expect(tell('My sister’s birthday is 13 May.', '2026-03-01')).toEqual(['reinforced'])
})

it('never takes two numbers, dates or places for one', () => {
  const { tell, known } = listener()
  tell('I ran ten miles with my brother on Saturday in the rain.', '2026-05-04')
  tell('I ran nine miles with my brother on Saturday in the rain.', '2026-05-05')
  expect(known.size).toBe(2)
})

it('refuses what was erased, by its words or by its slot', () => {
  const [candidate] = extract({ id: 'e' as EpisodeId, text: 'I live in Leeds.', saidAt: now })
  const slot = candidate?.slot
  expect(listener((digest) => digest === statementDigest('i live in leeds')).tell('I live in Leeds.')).toEqual(['refused'])
  expect(listener((digest) => slot !== undefined && digest === slotDigest(slot)).tell('I moved to Leeds.')).toEqual(['refused'])
})

it('closes a change that never came about', () => {
  const { tell, current, known } = listener()
  tell('Cello is on Tuesdays.', '2026-11-01')
  tell('Cello moves to Thursdays from next week.', '2026-11-18')
  tell('Cello is on Tuesdays.', '2026-11-19')
  expect(current()).toEqual(['Cello is on Tuesdays.'])
  expect([...known.values()][1]?.retractedAt).toBe(now)
})
