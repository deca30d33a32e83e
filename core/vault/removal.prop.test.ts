import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EpochMs, JournalSeq, SourceId } from '../memory/ids.ts'
import { diffRecords } from '../memory/diff.ts'
import type { JournalEntry, RecordDiff } from '../memory/journal.ts'
import { tableNames, type Episode, type Memory, type Source, type TableName } from '../memory/records.ts'
import { emptyTables, type Tables, type VaultContents } from './contents.ts'
import { planMerge } from './merge.ts'
import { planRemoval } from './removal.ts'
import { fact, hour, life, start, turn } from './test-contents.ts'

const now = (start + 1000 * hour) as EpochMs
const digests = { ofMemory: () => [], ofEpisode: () => [] }
const source: Source = { id: 'import' as SourceId, kind: 'vault', name: 'x', sha256: 'ab', sizeBytes: 1, importedAt: now }

/** `contents` with puts and removes written, and the diffs that did it. */
function write(contents: VaultContents, puts: Tables, removes: Partial<Record<TableName, readonly string[]>> = {}) {
  const diffs: RecordDiff[] = []
  const tables = Object.fromEntries(
    tableNames.map((table) => {
      const rows = new Map(contents.tables[table].map((record) => [record.id as string, record]))
      for (const record of puts[table]) {
        const diff = diffRecords(table, rows.get(record.id), record)
        if (diff !== undefined) diffs.push(diff)
        rows.set(record.id, record)
      }
      for (const id of removes[table] ?? []) rows.delete(id)
      return [table, [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]
    }),
  ) as unknown as Tables
  return { tables, diffs }
}

function importInto(ours: VaultContents, theirs: VaultContents): { readonly contents: VaultContents; readonly source: Source } {
  const plan = planMerge(ours, theirs, { now, digests })
  const seq = (ours.journal.length + plan.history.length + 1) as JournalSeq
  const stamped = { ...source, journalSeq: seq }
  const { tables, diffs } = write(ours, { ...plan.puts, sources: [...plan.puts.sources, stamped] })
  const entry: JournalEntry = { seq, at: now, actor: 'import', operation: 'import', diffs }
  return { contents: { tables, journal: [...ours.journal, ...plan.history, entry], jobs: [] }, source: stamped }
}

const homes = fc.uniqueArray(fc.record({ hours: fc.integer({ min: 1, max: 500 }), place: fc.constantFrom('Hull', 'Ripon', 'Selby') }), {
  maxLength: 5,
  selector: ({ hours }) => hours,
})

/** Turns that tell homes one after the other, each closing the one before. */
function told(prefix: string, tellings: readonly { readonly hours: number; readonly place: string }[]): VaultContents {
  const episodes: Episode[] = tellings
    .toSorted((a, b) => a.hours - b.hours)
    .map(({ hours, place }, sequence) =>
      turn(`${prefix}e${sequence}`, sequence, `I live in ${place}.`, {
        conversationId: `${prefix}c` as never,
        saidAt: (start + hours * hour) as EpochMs,
      }),
    )
  const memories: Memory[] = episodes.map((episode, index) =>
    fact(`${prefix}m${index}`, episode.text, episode, {
      slot: { subject: 'me', attribute: 'home', value: episode.text, cardinality: 'one' },
      supersedes: index === 0 ? [] : [`${prefix}m${index - 1}` as never],
      ...(index === episodes.length - 1 ? {} : { supersededBy: `${prefix}m${index + 1}` as never }),
    }),
  )
  const conversations = episodes.length === 0 ? [] : [{ id: `${prefix}c` as never, title: '', startedAt: start, lastTurnAt: start }]
  return { tables: { ...emptyTables, conversations, episodes, memories }, journal: [], jobs: [] }
}

describe('taking an import out again', () => {
  it('inverts bringing it in', () => {
    fc.assert(
      fc.property(homes, homes, (mine, other) => {
        const ours = write(told('a', mine), emptyTables)
        const before: VaultContents = { tables: ours.tables, journal: [], jobs: [] }
        const { contents, source: brought } = importInto(before, told('b', other))
        const { puts, removes } = planRemoval(contents, brought, now)
        expect(write(contents, puts, removes).tables).toEqual(before.tables)
      }),
    )
  })

  it('takes everything of a whole life, and its history stays', () => {
    const empty: VaultContents = { tables: emptyTables, journal: [], jobs: [] }
    const { contents, source: brought } = importInto(empty, life)
    const { puts, removes } = planRemoval(contents, brought, now)
    expect(write(contents, puts, removes).tables).toEqual(emptyTables)
  })

  it('keeps a memory that was told again since', () => {
    const { contents, source: brought } = importInto({ tables: emptyTables, journal: [], jobs: [] }, life)
    const own = turn('own', 9, 'We call my sister on 12 May.', { conversationId: 'c1' as never })
    const old = contents.tables.memories.find(({ id }) => id === 'm3') as Memory
    const again: Memory = { ...old, evidence: [...old.evidence, { episodeId: own.id, start: 0, end: 10 }] }
    const { tables, diffs } = write(contents, { ...emptyTables, episodes: [own], memories: [again] })
    const entry: JournalEntry = {
      seq: (contents.journal.length + 1) as JournalSeq,
      at: now,
      actor: 'assistant',
      operation: 'extract',
      diffs,
    }
    const { puts, removes } = planRemoval({ tables, journal: [...contents.journal, entry], jobs: [] }, brought, now)
    expect(removes.memories.toSorted()).toEqual(['m1', 'm2'])
    expect(puts.memories).toMatchObject([{ id: 'm3', evidence: [{ episodeId: 'own' }], saidAt: own.saidAt }])
    expect(removes.conversations).toEqual(['c2'])
  })
})

it('a conclusion of a model goes with any of the words it rests on', () => {
  const ours = turn('e1', 0, 'I live in Hull.', {})
  const theirs = turn('e2', 1, 'I keep bees.', { sourceId: source.id })
  const span = (episode: Episode) => ({ episodeId: episode.id, start: 0, end: episode.text.length })
  const both = { evidence: [span(ours), span(theirs)] }
  const memories = [
    fact('m1', 'I live in Hull.', ours),
    fact('m2', 'I live in Hull, where I keep bees.', ours, { ...both, author: 'model:Stand-in', stance: 'inferred', kind: 'insight' }),
    fact('m3', 'I live in Hull.', ours, both),
  ]
  const contents: VaultContents = {
    tables: { ...emptyTables, episodes: [ours, theirs], memories, sources: [source] },
    journal: [],
    jobs: [],
  }
  expect(planRemoval(contents, source, now).removes.memories).toEqual(['m2'])
})
