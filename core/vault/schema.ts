// What a record in a vault may look like. Strict: unknown fields, wrong types and sizes beyond reason are refused, so nothing enters the
// store that the app could not have written itself. The types of records.ts are the authority; the compiler holds this file to them.

import * as v from 'valibot'
import { sparable } from '../forgetting/policy.ts'
import type { EpisodeId, JobId, MemoryId, ReceiptId, SourceId, TombstoneId } from '../memory/ids.ts'
import type { Job, JournalledRecords, TableName } from '../memory/records.ts'
import { entity, link, nap, topic } from './made-schemas.ts'
import { at, count, day, hex, id, list, long, number, plainId, seq, short, type Schema } from './schema-parts.ts'
import { conversation, episode, picture, pictureFile, recall } from './talk-schemas.ts'

const memory = v.strictObject({
  id: id<MemoryId>(),
  kind: v.picklist(['fact', 'preference', 'event', 'plan', 'routine', 'procedure', 'insight']),
  statement: long,
  slot: v.exactOptional(v.strictObject({ subject: short, attribute: short, value: long, cardinality: v.picklist(['one', 'many']) })),
  entities: list(short, 1000),
  evidence: list(v.strictObject({ episodeId: id<EpisodeId>(), start: count, end: count })),
  stance: v.picklist(['stated', 'inferred']),
  author: short,
  validFrom: v.exactOptional(day),
  validUntil: v.exactOptional(day),
  recordedAt: at,
  retractedAt: v.exactOptional(at),
  supersededBy: v.exactOptional(id<MemoryId>()),
  supersedes: list(id<MemoryId>()),
  salience: number,
  stabilityDays: number,
  difficulty: number,
  lastReinforcedAt: at,
  rehearsals: list(v.strictObject({ at, how: v.picklist(['said', 'used', 'confirmed']) }), 100_000),
  tier: v.picklist(['active', 'fading', 'archived']),
  pinned: v.boolean(),
  sensitive: v.boolean(),
  saidAt: at,
  sourceId: v.exactOptional(id<SourceId>()),
})

const source = v.strictObject({
  id: id<SourceId>(),
  kind: v.picklist(['vault', 'chatgpt', 'transcript', 'sample']),
  name: short,
  sha256: hex,
  sizeBytes: count,
  importedAt: at,
  journalSeq: v.exactOptional(seq),
})

const tombstone = v.strictObject({
  id: id<TombstoneId>(),
  at,
  kind: v.picklist(['memory', 'episode', 'name']),
  digest: hex,
  slotDigest: v.exactOptional(hex),
  recordId: plainId,
})

const receipt = v.strictObject({
  id: id<ReceiptId>(),
  at,
  erased: v.strictObject({ memories: count, turns: count, searchEntries: count, recalls: count, history: count }),
  recordsScanned: count,
  tracesFound: count,
  fingerprint: short,
})

const policy = v.strictObject({
  id: v.literal('forgetting'),
  changedAt: at,
  strongFrom: number,
  clearFrom: number,
  fadingFrom: number,
  leastStabilityDays: number,
  mostStabilityDays: number,
  occasionMs: count,
  pace: number,
  spared: list(v.picklist(sparable), sparable.length),
})

const adapter = v.strictObject({
  id: v.picklist(['forgetting', 'usefulness']),
  since: at,
  fittedAt: at,
  events: count,
  parameters: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,40}$/u)), number),
  loss: v.strictObject({ default: number, learned: number }),
  inForce: v.boolean(),
})

export const recordSchemas = {
  conversations: conversation,
  episodes: episode,
  memories: memory,
  sources: source,
  tombstones: tombstone,
  receipts: receipt,
  recalls: recall,
  entities: entity,
  links: link,
  topics: topic,
  naps: nap,
  policies: policy,
  adapters: adapter,
  pictures: picture,
  pictureFiles: pictureFile,
} as const satisfies { readonly [T in TableName]: Schema<JournalledRecords[T]> }

export const jobSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(200)) as unknown as Schema<JobId>,
  kind: v.picklist(['extract', 'reply']),
  target: id<EpisodeId>(),
  state: v.picklist(['waiting', 'failed']),
  attempts: count,
  createdAt: at,
  lastError: v.exactOptional(long),
}) satisfies Schema<Job>
