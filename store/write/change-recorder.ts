// Collects what a transaction does to each record, so that its journal entry says exactly that: the first state seen, the last state left.

import { diffRecords, scrub } from '../../core/memory/diff.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { JournalEntry, RecordDiff } from '../../core/memory/journal.ts'
import type { JournalledRecords, TableName } from '../../core/memory/records.ts'
import type { ChangeMeta } from '../memory-store.ts'

type AnyRecord = JournalledRecords[TableName]

export class ChangeRecorder {
  private readonly touched = new Map<
    string,
    { readonly table: TableName; readonly before: AnyRecord | undefined; after: AnyRecord | undefined }
  >()
  private readonly scrubbed = new Set<string>()

  knows(table: TableName, id: string): boolean {
    return this.touched.has(keyOf(table, id))
  }

  /** `before` counts only the first time a record is touched. */
  note<T extends TableName>(table: T, id: string, before: JournalledRecords[T] | undefined, after: JournalledRecords[T] | undefined): void {
    const known = this.touched.get(keyOf(table, id))
    if (known === undefined) this.touched.set(keyOf(table, id), { table, before, after })
    else known.after = after
  }

  /** This change's own diffs of these records stay empty too: erasing must not leave the words in its own entry. */
  scrub(ids: readonly string[]): void {
    for (const id of ids) this.scrubbed.add(id)
  }

  entry(seq: JournalSeq, { undoes, actor, operation, at, by }: ChangeMeta): JournalEntry | undefined {
    const diffs: RecordDiff[] = []
    for (const { table, before, after } of this.touched.values()) {
      const diff = diffRecords(table, before, after)
      if (diff !== undefined) diffs.push(this.scrubbed.has(diff.id) ? scrub(diff) : diff)
    }
    if (diffs.length === 0) return undefined
    return { seq, at, actor, operation, ...(by === undefined ? {} : { by }), diffs, ...(undoes === undefined ? {} : { undoes }) }
  }
}

/** The entry with the diffs of `ids` emptied, and how many that changed; the same entry when none did. */
export function scrubEntry(entry: JournalEntry, ids: ReadonlySet<string>): JournalEntry {
  return entry.diffs.some((diff) => ids.has(diff.id))
    ? { ...entry, diffs: entry.diffs.map((diff) => (ids.has(diff.id) ? scrub(diff) : diff)) }
    : entry
}

/** Another journal's entries renumbered to follow `last`; links to entries that did not come along are dropped. */
export function renumber(entries: readonly JournalEntry[], last: JournalSeq): readonly JournalEntry[] {
  const ordered = [...entries].sort((a, b) => a.seq - b.seq)
  const seqs = new Map(ordered.map((entry, at) => [entry.seq, (last + at + 1) as JournalSeq]))
  return ordered.map(({ undoes, undoneBy, ...entry }) => {
    const [from, by] = [undoes === undefined ? undefined : seqs.get(undoes), undoneBy === undefined ? undefined : seqs.get(undoneBy)]
    return {
      ...entry,
      seq: seqs.get(entry.seq) ?? entry.seq,
      ...(from === undefined ? {} : { undoes: from }),
      ...(by === undefined ? {} : { undoneBy: by }),
    }
  })
}

/** The entry marked as taken back by `by`, or in effect again. */
export function marked(entry: JournalEntry, by: JournalSeq | undefined): JournalEntry {
  const { undoneBy: _old, ...rest } = entry
  return by === undefined ? rest : { ...rest, undoneBy: by }
}

const keyOf = (table: TableName, id: string) => `${table}/${id}`
