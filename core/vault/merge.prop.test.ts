import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConversationId, EpisodeId, EpochMs, JournalSeq, MemoryId } from '../memory/ids.ts'
import type { JournalEntry, RecordDiff } from '../memory/journal.ts'
import { isCurrent, tableNames, type Memory } from '../memory/records.ts'
import type { Tombstone } from '../memory/erasure-records.ts'
import { emptyTables, type Tables, type VaultContents } from './contents.ts'
import { isNothing, planMerge, type MergePlan } from './merge.ts'
import { fact, hour, start, turn } from './test-contents.ts'

const digests = { ofMemory: ({ statement }: Memory) => [statement], ofEpisode: ({ text }: { text: string }) => [text] }
const merge = (ours: VaultContents, theirs: VaultContents) => planMerge(ours, theirs, { now: (start + 1000 * hour) as EpochMs, digests })

/** What the store holds after the plan is written, the import's own entry included. */
function written(ours: VaultContents, plan: MergePlan): VaultContents {
  const tables = Object.fromEntries(
    tableNames.map((table) => {
      const rows = new Map(ours.tables[table].map((record) => [record.id as string, record]))
      for (const record of plan.puts[table]) rows.set(record.id, record)
      return [table, [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]
    }),
  ) as unknown as Tables
  const history = [...ours.journal, ...plan.history]
  const adds = tableNames.flatMap((table) => plan.puts[table].map(({ id }): RecordDiff => ({ op: 'add', table, id })))
  const entry: JournalEntry = {
    seq: (history.length + 1) as JournalSeq,
    at: (start + 1000 * hour) as EpochMs,
    actor: 'import',
    operation: 'import',
    diffs: adds,
  }
  return { tables, journal: isNothing(plan) ? ours.journal : [...history, entry], jobs: [...ours.jobs, ...plan.jobs] }
}

interface Told {
  readonly id: number
  readonly at: number
  readonly slot: number
  readonly text: string
  readonly editedAt?: number
}

/** A device on which things were told, one turn and one memory each, in slots that have one value. Ids are shared between devices: they met before. */
function device(tellings: readonly Told[], erasedIds: readonly number[] = []): VaultContents {
  const unique = [...new Map(tellings.map((told) => [told.id, told])).values()].toSorted((a, b) => a.at - b.at || a.id - b.id)
  const kept = unique.filter(({ id }) => !erasedIds.includes(id))
  const turns = kept.map(({ id, at, text }, sequence) =>
    turn(`e${id}`, sequence, text, { conversationId: 'c' as ConversationId, saidAt: (start + at * hour) as EpochMs }),
  )
  const memories: Memory[] = []
  for (const [index, { id, slot, text, editedAt }] of kept.entries()) {
    const older = memories.findIndex((one) => one.slot?.attribute === `a${slot}` && isCurrent(one))
    const supersedes = older === -1 ? [] : [(memories[older] as Memory).id]
    if (older !== -1) memories[older] = { ...(memories[older] as Memory), supersededBy: `m${id}` as MemoryId }
    memories.push(
      fact(`m${id}`, editedAt === undefined ? text : `${text}, edited at ${editedAt}`, turns[index] as never, {
        slot: { subject: 'me', attribute: `a${slot}`, value: text, cardinality: 'one' },
        supersedes,
      }),
    )
  }
  const journal: JournalEntry[] = kept.flatMap(({ id, at, editedAt }) => {
    const told = {
      at: (start + at * hour) as EpochMs,
      actor: 'you',
      operation: 'capture',
      diffs: [
        { op: 'add', table: 'episodes', id: `e${id}` },
        { op: 'add', table: 'memories', id: `m${id}` },
      ],
    } as const
    const edited = {
      at: (start + (at + (editedAt ?? 0)) * hour) as EpochMs,
      actor: 'you',
      operation: 'edit',
      diffs: [{ op: 'change', table: 'memories', id: `m${id}`, before: { statement: 'x' }, after: { statement: 'y' } }],
    } as const
    return (editedAt === undefined ? [told] : [told, edited]).map((entry) => ({ ...entry, seq: 0 as JournalSeq }))
  })
  const tombstones = erasedIds.map((id): Tombstone => ({
    id: `t${id}` as never,
    at: (start + 900 * hour) as EpochMs,
    kind: 'memory',
    digest: `d${id}`,
    recordId: `m${id}`,
  }))
  const conversations =
    kept.length === 0
      ? []
      : [
          {
            id: 'c' as ConversationId,
            title: '',
            startedAt: start,
            lastTurnAt: turns.reduce((last, { saidAt }) => Math.max(last, saidAt), 0) as EpochMs,
          },
        ]
  return {
    tables: { ...emptyTables, conversations, episodes: turns, memories, tombstones },
    journal: journal.map((entry, index) => ({ ...entry, seq: (index + 1) as JournalSeq })),
    jobs: [],
  }
}

const told = fc.record({
  id: fc.nat(12),
  at: fc.nat(400),
  slot: fc.nat(2),
  text: fc.constantFrom('Hull', 'York', 'Leeds', 'Ripon'),
  editedAt: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
})
const tellings = fc.array(told as fc.Arbitrary<Told>, { maxLength: 10 })
const idsOf = ({ tables }: VaultContents) => tableNames.flatMap((table) => tables[table].map(({ id }) => `${table} ${id}`)).toSorted()

describe('merging', () => {
  it('into an empty device gives the vault itself, number for number', () => {
    fc.assert(
      fc.property(tellings, (theirs) => {
        const vault = device(theirs)
        const plan = merge({ tables: emptyTables, journal: [], jobs: [] }, vault)
        expect(plan.history).toEqual(vault.journal)
        for (const table of tableNames) expect(plan.puts[table]).toEqual(vault.tables[table])
      }),
    )
  })

  it('a second time adds nothing, changes nothing, and takes over no history', () => {
    fc.assert(
      fc.property(tellings, tellings, fc.array(fc.nat(12), { maxLength: 3 }), (a, b, erased) => {
        const once = written(device(a, erased), merge(device(a, erased), device(b)))
        expect(isNothing(merge(once, device(b)))).toBe(true)
      }),
    )
  })

  it('with itself is nothing', () => {
    fc.assert(
      fc.property(tellings, (a) => {
        expect(isNothing(merge(device(a), device(a)))).toBe(true)
        expect(merge(device(a), device(a))).toMatchObject({ differ: 0, erased: 0 })
      }),
    )
  })

  it('gives the same records whichever came first, and never loses one', () => {
    fc.assert(
      fc.property(tellings, tellings, (a, b) => {
        const [one, two] = [device(a), device(b)]
        const ab = written(one, merge(one, two))
        const ba = written(two, merge(two, one))
        expect(idsOf(ab)).toEqual(idsOf(ba))
        expect(idsOf(ab)).toEqual([...new Set([...idsOf(one), ...idsOf(two)])].toSorted())
        expect(merge(one, two).same + merge(one, two).differ).toBe(merge(two, one).same + merge(two, one).differ)
        expect(ab.journal.map(({ seq }) => seq)).toEqual(ab.journal.map((_, index) => index + 1))
      }),
    )
  })

  it('leaves one current value in each slot, and links that agree at both ends', () => {
    fc.assert(
      fc.property(tellings, tellings, fc.array(fc.nat(12), { maxLength: 3 }), (a, b, erased) => {
        const ours = device(a, erased)
        const { memories } = written(ours, merge(ours, device(b))).tables
        const current = memories.filter((memory) => isCurrent(memory)).map(({ slot }) => slot?.attribute)
        expect(new Set(current).size).toBe(current.length)
        for (const memory of memories) {
          if (memory.supersededBy !== undefined) {
            expect(memories.find(({ id }) => id === memory.supersededBy)?.supersedes).toContain(memory.id)
          }
          for (const older of memory.supersedes) expect(memories.find(({ id }) => id === older)?.supersededBy).toBe(memory.id)
        }
      }),
    )
  })

  it('keeps out what was erased here', () => {
    fc.assert(
      fc.property(tellings, tellings, fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), (a, b, erased) => {
        const ours = device(a, erased)
        const plan = merge(ours, device(b))
        const back = plan.puts.memories.filter(({ id }) => erased.includes(Number(id.slice(1))))
        expect(back).toEqual([])
        for (const diff of plan.history.flatMap(({ diffs }) => diffs)) {
          if (diff.op === 'change' && erased.includes(Number(diff.id.slice(1)))) expect([diff.before, diff.after]).toEqual([{}, {}])
        }
      }),
    )
  })

  it('leaves turns of one conversation in one line', () => {
    fc.assert(
      fc.property(tellings, tellings, (a, b) => {
        const { episodes } = written(device(a), merge(device(a), device(b))).tables
        expect(new Set(episodes.map(({ sequence }) => sequence)).size).toBe(episodes.length)
      }),
    )
  })
})

describe('a record that differs', () => {
  const ours = device([{ id: 1, at: 1, slot: 0, text: 'Hull', editedAt: 5 }])
  const theirs = (editedAt: number) => device([{ id: 1, at: 1, slot: 0, text: 'Hull', editedAt }])

  it('is the one changed last, and is counted', () => {
    expect(merge(ours, theirs(9))).toMatchObject({ differ: 1, theirs: 1, puts: { memories: [{ statement: 'Hull, edited at 9' }] } })
    expect(merge(ours, theirs(3))).toMatchObject({ differ: 1, theirs: 0, puts: { memories: [] } })
  })

  it('learned by an import is as old as its own history, not as the import', () => {
    const empty: VaultContents = { tables: emptyTables, journal: [], jobs: [] }
    const imported = written(empty, merge(empty, theirs(3)))
    expect(merge(imported, theirs(9))).toMatchObject({ differ: 1, theirs: 1 })
  })
})

describe('erased there, but still here', () => {
  it('stays, is listed, and brings no tombstone that would contradict it', () => {
    const plan = merge(device([{ id: 1, at: 1, slot: 0, text: 'Hull' }]), device([], [1, 2]))
    expect(plan.erasedThere.map(({ recordId }) => recordId)).toEqual(['m1'])
    expect(plan.puts.tombstones.map(({ recordId }) => recordId)).toEqual(['m2'])
  })
})

describe('the same words of the same turn, learned on two devices', () => {
  it('are one memory', () => {
    const spoken = device([{ id: 1, at: 1, slot: 0, text: 'Hull' }])
    const twin = fact('m99', 'Hull', spoken.tables.episodes[0] as never)
    const plan = merge(spoken, { ...spoken, tables: { ...spoken.tables, memories: [twin] } })
    expect(plan.puts.memories).toEqual([])
    expect(plan.same).toBe(3)
    expect((plan.puts.episodes as readonly { id: EpisodeId }[]).length).toBe(0)
  })
})
