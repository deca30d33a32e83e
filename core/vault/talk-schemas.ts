// What a vault may hold of talks: turns with their answers, pictures and recalls.

import * as v from 'valibot'
import type { ConversationId, EpisodeId, MemoryId, PictureId, RecallId, SourceId } from '../memory/ids.ts'
import { pictureTypes } from '../memory/picture-records.ts'
import { vaultLimits } from './format.ts'
import { at, count, day, id, list, long, number, share, short } from './schema-parts.ts'

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

export const conversation = v.strictObject({
  id: id<ConversationId>(),
  title: short,
  startedAt: at,
  lastTurnAt: at,
  sourceId: v.exactOptional(id<SourceId>()),
})

export const episode = v.strictObject({
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

export const recall = v.strictObject({
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

const base64 = (mostBytes: number) => v.pipe(v.string(), v.maxLength(Math.ceil(mostBytes / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u))
export const picture = v.strictObject({
  id: id<PictureId>(),
  episodeId: id<EpisodeId>(),
  name: short,
  type: v.picklist(pictureTypes),
  width: count,
  height: count,
  sizeBytes: count,
  thumbnail: base64(vaultLimits.thumbnailBytes),
  at,
  caption: v.exactOptional(v.strictObject({ text: short, by: short, at })),
})
export const pictureFile = v.strictObject({ id: id<PictureId>(), data: base64(vaultLimits.pictureBytes) })
