// What a journal entry in a vault may look like: every diff names a known table and holds only that table's fields.

import * as v from 'valibot'
import type { JournalEntry } from '../memory/journal.ts'
import { tableNames, type JournalledRecords, type TableName } from '../memory/records.ts'
import { at, plainId, seq } from './schema-parts.ts'
import { recordSchemas } from './schema.ts'

const mostDiffs = 2_000_000

const changeOf = (table: TableName) => {
  const fields = v.partial(recordSchemas[table] as v.StrictObjectSchema<v.ObjectEntries, undefined>)
  return v.strictObject({ op: v.literal('change'), table: v.literal(table), id: plainId, before: fields, after: fields })
}
const removeOf = (table: TableName) =>
  v.strictObject({
    op: v.literal('remove'),
    table: v.literal(table),
    id: plainId,
    before: v.nullable(recordSchemas[table] as v.GenericSchema<unknown, JournalledRecords[TableName]>),
  })

const changes = Object.fromEntries(tableNames.map((table) => [table, changeOf(table)])) as Record<TableName, ReturnType<typeof changeOf>>
const removes = Object.fromEntries(tableNames.map((table) => [table, removeOf(table)])) as Record<TableName, ReturnType<typeof removeOf>>

const addSchema = v.strictObject({ op: v.literal('add'), table: v.picklist(tableNames), id: plainId })

/** Chosen by operation and table, not tried one after the other: imports have many diffs. */
const diffSchema = v.lazy((diff: unknown) => {
  const { op, table } = (typeof diff === 'object' && diff !== null ? diff : {}) as { op?: unknown; table?: unknown }
  const known = tableNames.find((name) => name === table)
  if (known !== undefined && op === 'change') return changes[known]
  if (known !== undefined && op === 'remove') return removes[known]
  return addSchema
})

export const journalEntrySchema = v.strictObject({
  seq,
  at,
  actor: v.picklist(['you', 'assistant', 'sleep', 'import', 'sample']),
  operation: v.picklist([
    'capture',
    'withdraw',
    'reply',
    'extract',
    'remember',
    'edit',
    'pin',
    'mark-sensitive',
    'supersede',
    'retract',
    'restore',
    'reinforce',
    'import',
    'remove-import',
    'erase',
    'rename',
    'delete-conversation',
    'undo',
    'redo',
    'sleep',
    'policy',
    'join',
    'split',
    'correct',
    'let-go',
    'people',
    'judge',
    'learn',
    'by-model',
  ]),
  diffs: v.pipe(v.array(diffSchema), v.maxLength(mostDiffs)),
  by: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  undoes: v.exactOptional(seq),
  undoneBy: v.exactOptional(seq),
}) as unknown as v.GenericSchema<unknown, JournalEntry>
