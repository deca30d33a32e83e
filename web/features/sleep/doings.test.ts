import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../../core/memory/journal.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { byDay, doingsOf, foldImports, tally, tallyOfDay } from './doings.ts'

const memory = (id: string, fields: Partial<Memory> = {}): Memory =>
  ({ id, statement: id, supersedes: [], evidence: [], ...fields }) as unknown as Memory
const known = (...memories: readonly Memory[]): ReadonlyMap<string, Memory> => new Map(memories.map((each) => [each.id as string, each]))
const entry = (seq: number, diffs: readonly object[], fields: Partial<JournalEntry> = {}): JournalEntry =>
  ({ seq, at: seq, actor: 'assistant', operation: 'extract', diffs, ...fields }) as unknown as JournalEntry
const add = (id: string): object => ({ op: 'add', table: 'memories', id })
const change = (id: string, before: object, after: object): object => ({ op: 'change', table: 'memories', id, before, after })

describe('doingsOf', () => {
  it('tells a replacement once, with what it replaced', () => {
    const memories = known(memory('new', { supersedes: ['old' as never] }), memory('old'))
    const doings = doingsOf(entry(1, [add('new'), change('old', {}, { supersededBy: 'new' })]), memories)
    expect(doings.map(({ deed, memory: { id }, instead }) => [deed, id, instead?.id])).toEqual([['replaced', 'new', 'old']])
  })

  it('tells joining from being used', () => {
    const memories = known(memory('a'), memory('b'))
    const doings = doingsOf(
      entry(1, [
        change('a', { evidence: [] }, { evidence: [{}] }),
        change('b', { rehearsals: [] }, { rehearsals: [{ at: 1, how: 'used' }] }),
      ]),
      memories,
    )
    expect(doings.map(({ deed }) => deed)).toEqual(['joined', 'strengthened'])
  })

  it('leaves no line for what was erased', () => {
    expect(doingsOf(entry(1, [add('gone')]), known())).toEqual([])
  })
})

describe('byDay', () => {
  it('marks a day undone only when all of it was', () => {
    const memories = known(memory('a'), memory('b'))
    const entries = [entry(1, [add('a')], { undoneBy: 3 as never }), entry(2, [add('b')])]
    const [day] = byDay(entries, memories, () => '2026-11-21')
    expect(day?.isUndone).toBe(false)
    expect(day?.doings.map(({ memory: { id } }) => id)).toEqual(['b'])
    expect(tally(day?.doings ?? [])).toBe('1 change: 1 noted')
  })
})

describe('what a writer worked out', () => {
  const by = { operation: 'by-model', by: 'model:Small' } as const

  it('bears its name', () => {
    const memories = known(memory('a'), memory('new', { supersedes: ['old' as never] }), memory('old'))
    const doings = doingsOf(entry(1, [add('a'), add('new'), change('old', {}, { supersededBy: 'new' })], by), memories)
    expect(doings.map(({ deed, model }) => [deed, model])).toEqual([
      ['worked out', 'Small'],
      ['replaced', 'Small'],
    ])
  })

  it('of topics is a line of its own, until it is taken back', () => {
    const topic = { op: 'change', table: 'topics', id: 't', before: {}, after: {} }
    const [day] = byDay([entry(1, [topic], by)], known(), () => '2026-11-21')
    expect(day?.topics).toEqual([{ seq: 1, id: 't', model: 'Small' }])
    expect(day === undefined ? '' : tallyOfDay(day)).toBe('1 topic in the writer’s words')
    const [undone] = byDay([entry(1, [topic], { ...by, undoneBy: 2 as never })], known(), () => '2026-11-21')
    expect(undone).toMatchObject({ isUndone: true, topics: [] })
  })
})

describe('foldImports', () => {
  it('keeps what came of talking line by line and puts each import together', () => {
    const memories = known(memory('a'), memory('b', { sourceId: 's' as never }), memory('c', { sourceId: 's' as never }))
    const { own, imports } = foldImports(doingsOf(entry(1, [add('a'), add('b'), add('c')]), memories))
    expect(own.map(({ memory: { id } }) => id)).toEqual(['a'])
    expect(imports.map(({ sourceId, doings }) => [sourceId, doings.map(({ memory: { id } }) => id)])).toEqual([['s', ['b', 'c']]])
  })
})
