// What a record in a vault may look like. Strict: unknown fields, wrong types and sizes beyond reason are refused, so nothing enters the
// store that the app could not have written itself. The types of records.ts are the authority; the compiler holds this file to them.

import * as v from 'valibot'
import type {
  ConversationId,
  DateStamp,
  EntityId,
  EpisodeId,
  EpochMs,
  JobId,
  JournalSeq,
  LinkId,
  MemoryId,
  NapId,
  PictureId,
  ReceiptId,
  RecallId,
  SourceId,
  TombstoneId,
  TopicId,
} from '../memory/ids.ts'
import { sparable } from '../forgetting/policy.ts'
import { pictureTypes, type Job, type JournalledRecords, type TableName } from '../memory/records.ts'
import { vaultLimits } from './format.ts'

type Schema<T> = v.GenericSchema<unknown, T>

const short = v.pipe(v.string(), v.maxLength(2000))
const long = v.pipe(v.string(), v.maxLength(vaultLimits.textLength))
const plainId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,128}$/u))
/** Brands exist for the compiler only; at run time an id is a short plain string. */
const id = <T extends string>(): Schema<T> => plainId as unknown as Schema<T>
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,128}$/u))
const number = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(-1000), v.maxValue(1000))
const latestMs = 8.64e15
const at = v.pipe(v.number(), v.minValue(-latestMs), v.maxValue(latestMs)) as unknown as Schema<EpochMs>
const day = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/u)) as unknown as Schema<DateStamp>
const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(1)) as unknown as Schema<JournalSeq>
const list = <T>(item: Schema<T>, most = 10_000) => v.pipe(v.array(item), v.maxLength(most))

const cite = v.strictObject({ memoryId: v.exactOptional(id<MemoryId>()), episodeId: v.exactOptional(id<EpisodeId>()) })
const why = list(v.strictObject({ label: short, value: share }), 100)

const answer = {
  verdict: v.picklist(['answer', 'unsure', 'unknown', 'noted', 'command']),
  parts: list(
    v.strictObject({
      text: long,
      voice: v.picklist(['own', 'app']),
      cites: list(cite),
      before: v.exactOptional(short),
      unsupported: v.exactOptional(v.literal(true)),
    }),
  ),
  nearest: list(cite),
  recallId: v.exactOptional(id<RecallId>()),
  engine: short,
  command: v.exactOptional(v.picklist(['remember', 'forget', 'wrong'])),
  about: v.exactOptional(short),
  stopped: v.exactOptional(
    v.picklist([
      'no-graphics',
      'no-half-precision',
      'no-room',
      'no-connection',
      'lost-graphics',
      'out-of-memory',
      'aborted',
      'not-answering',
      'broken',
      'damaged',
      'closed-the-page',
      'not-started',
    ]),
  ),
} as const
const reply = v.strictObject({ ...answer, earlier: v.exactOptional(list(v.strictObject(answer), 1000)) })

const conversation = v.strictObject({
  id: id<ConversationId>(),
  title: short,
  startedAt: at,
  lastTurnAt: at,
  sourceId: v.exactOptional(id<SourceId>()),
})

const episode = v.strictObject({
  id: id<EpisodeId>(),
  conversationId: id<ConversationId>(),
  sourceId: v.exactOptional(id<SourceId>()),
  sequence: count,
  session: count,
  speaker: short,
  trust: v.picklist(['own', 'assistant', 'thirdParty']),
  text: long,
  saidAt: at,
  recordedAt: at,
  withdrawnAt: v.exactOptional(at),
  replaces: v.exactOptional(id<EpisodeId>()),
  asOf: v.exactOptional(v.strictObject({ clock: v.picklist(['true', 'told']), day })),
  replyTo: v.exactOptional(id<EpisodeId>()),
  reply: v.exactOptional(reply),
})

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

const recall = v.strictObject({
  id: id<RecallId>(),
  at,
  query: long,
  verdict: v.picklist(['answer', 'unsure', 'unknown']),
  confidence: number,
  elapsedMs: number,
  searched: count,
  notes: v.exactOptional(list(long)),
  hits: list(
    v.strictObject({
      memoryId: v.exactOptional(id<MemoryId>()),
      episodeId: v.exactOptional(id<EpisodeId>()),
      used: v.boolean(),
      score: number,
      why,
      leftOut: v.exactOptional(short),
      unfitSince: v.exactOptional(at),
    }),
  ),
})

const entity = v.strictObject({
  id: id<EntityId>(),
  kind: v.picklist(['person', 'place', 'thing']),
  name: short,
  namedBy: v.picklist(['words', 'you']),
  keys: list(short, 1000),
  because: list(id<MemoryId>()),
  apart: list(id<EntityId>()),
  joinedBy: v.exactOptional(v.literal('you')),
  at,
})

const link = v.strictObject({
  id: id<LinkId>(),
  kind: v.picklist(['about', 'supersedes', 'contradicts', 'same-event', 'part-of', 'follows']),
  from: id<MemoryId>(),
  to: id<MemoryId | EntityId>(),
  weight: number,
  evidence: list(id<EpisodeId>()),
  madeBy: v.picklist(['rules', 'sleep', 'you']),
  at,
})

const topic = v.strictObject({
  id: id<TopicId>(),
  parent: v.exactOptional(id<TopicId>()),
  name: short,
  namedBy: v.picklist(['words', 'you', 'model']),
  members: list(id<MemoryId>(), 1_000_000),
  gist: list(id<MemoryId>()),
  summary: v.exactOptional(
    v.strictObject({ by: short, at, sentences: list(v.strictObject({ text: short, members: list(id<MemoryId>()) }), 100) }),
  ),
  madeBy: v.picklist(['sleep', 'you']),
  at,
  changedAt: at,
})

const operation = v.variant('do', [
  v.strictObject({ do: v.literal('merge'), keep: id<MemoryId>(), drop: list(id<MemoryId>()) }),
  v.strictObject({ do: v.literal('close'), older: id<MemoryId>(), newer: id<MemoryId>() }),
  v.strictObject({ do: v.literal('entity'), entity, absorbs: list(id<EntityId>()) }),
  v.strictObject({ do: v.literal('link'), link }),
  v.strictObject({ do: v.literal('topic'), topic }),
  v.strictObject({ do: v.literal('dissolve'), topic: id<TopicId>() }),
  v.strictObject({ do: v.literal('tier'), memory: id<MemoryId>(), tier: v.picklist(['active', 'fading', 'archived']) }),
])
const tally = v.strictObject({ current: count, active: count, duplicates: count, links: count, topics: count, entities: count })

const nap = v.strictObject({
  id: id<NapId>(),
  scale: v.picklist(['day', 'week', 'month']),
  state: v.picklist(['planned', 'applied']),
  at,
  region: count,
  upTo: v.strictObject({ seq: count as unknown as Schema<JournalSeq>, diffs: count }),
  operations: list(operation, 100_000),
  leftOut: list(short, 100_000),
  before: tally,
  after: tally,
  journalSeq: v.exactOptional(seq),
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

const base64 = (mostBytes: number) => v.pipe(v.string(), v.maxLength(Math.ceil(mostBytes / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u))
const picture = v.strictObject({
  id: id<PictureId>(),
  episodeId: id<EpisodeId>(),
  name: short,
  type: v.picklist(pictureTypes),
  width: count,
  height: count,
  sizeBytes: count,
  thumbnail: base64(vaultLimits.thumbnailBytes),
  at,
})
const pictureFile = v.strictObject({ id: id<PictureId>(), data: base64(vaultLimits.pictureBytes) })

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

export { at as instantSchema, count as countSchema, plainId as idSchema, seq as seqSchema }
