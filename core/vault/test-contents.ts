// A small life for tests of the vault: two conversations, a move, a birthday, an import, an erased thing. Every table has something in it.

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
import { defaultChoice } from '../forgetting/policy.ts'
import type { Episode, Memory } from '../memory/records.ts'
import type { VaultContents } from './contents.ts'

export const hour = 3_600_000
export const start = Date.UTC(2026, 2, 1, 9) as EpochMs
const later = (hours: number): EpochMs => (start + hours * hour) as EpochMs

export function turn(id: string, sequence: number, text: string, rest: Partial<Episode> = {}): Episode {
  const at = later(sequence)
  return {
    id: id as EpisodeId,
    conversationId: 'c1' as ConversationId,
    sequence,
    session: 0,
    speaker: 'you',
    trust: 'own',
    text,
    saidAt: at,
    recordedAt: at,
    ...rest,
  }
}

export function fact(id: string, statement: string, from: Episode, rest: Partial<Memory> = {}): Memory {
  return {
    id: id as MemoryId,
    kind: 'fact',
    statement,
    entities: [],
    evidence: [{ episodeId: from.id, start: 0, end: from.text.length }],
    stance: 'stated',
    author: 'rules',
    recordedAt: from.saidAt,
    supersedes: [],
    salience: 0.5,
    stabilityDays: 10.25,
    difficulty: 5,
    lastReinforcedAt: from.saidAt,
    rehearsals: [{ at: from.saidAt, how: 'said' }],
    tier: 'active',
    pinned: false,
    sensitive: false,
    saidAt: from.saidAt,
    ...rest,
  }
}

const home = (value: string) => ({ subject: 'me', attribute: 'home', value, cardinality: 'one' }) as const

const york = turn('e1', 0, 'I live in York with <b>Juno</b>, our cat.')
const reply = turn('e2', 1, 'Noted.', {
  speaker: 'Keepsake',
  trust: 'assistant',
  replyTo: york.id,
  reply: {
    verdict: 'noted',
    parts: [{ text: 'Noted.', voice: 'app', cites: [{ memoryId: 'm1' as MemoryId }] }],
    nearest: [],
    engine: 'memory',
  },
})
const leeds = turn('e3', 2, 'I moved to Leeds.\n```dataviewjs\nalert(1)\n```')
const imported = turn('e4', 0, 'My sister’s birthday is 12 May.', { conversationId: 'c2' as ConversationId, sourceId: 's1' as SourceId })

export const life: VaultContents = {
  tables: {
    conversations: [
      { id: 'c1' as ConversationId, title: 'Moving', startedAt: start, lastTurnAt: later(2) },
      { id: 'c2' as ConversationId, title: '', startedAt: start, lastTurnAt: start, sourceId: 's1' as SourceId },
    ],
    episodes: [york, reply, leeds, imported],
    memories: [
      fact('m1', 'I live in York', york, { slot: home('York'), supersededBy: 'm2' as MemoryId, validUntil: '2026-03-01' as DateStamp }),
      fact('m2', 'I moved to Leeds', leeds, { slot: home('Leeds'), supersedes: ['m1' as MemoryId], entities: ['Leeds'], pinned: true }),
      fact('m3', 'My sister’s birthday is 12 May', imported, {
        slot: { subject: 'sister', attribute: 'birthday', value: '12 May', cardinality: 'one' },
        sourceId: 's1' as SourceId,
        sensitive: true,
      }),
    ],
    sources: [
      {
        id: 's1' as SourceId,
        kind: 'transcript',
        name: 'chat.txt',
        sha256: 'ab'.repeat(32),
        sizeBytes: 40,
        importedAt: later(5),
        journalSeq: 5 as JournalSeq,
      },
    ],
    tombstones: [{ id: 't1' as TombstoneId, at: later(9), kind: 'memory', digest: 'cd'.repeat(32), recordId: 'm9' }],
    receipts: [
      {
        id: 'r1' as ReceiptId,
        at: later(9),
        erased: { memories: 1, turns: 0, searchEntries: 2, recalls: 0, history: 1 },
        recordsScanned: 10,
        tracesFound: 0,
        fingerprint: 'ef'.repeat(32),
      },
    ],
    recalls: [
      {
        id: 'q1' as RecallId,
        at: later(8),
        query: 'Where do I live?',
        verdict: 'answer',
        confidence: 0.9,
        elapsedMs: 1.5,
        searched: 7,
        hits: [{ memoryId: 'm2' as MemoryId, used: true, score: 1.25, why: [{ label: 'Same words', value: 1 }] }],
      },
    ],
    entities: [
      { id: 'n1' as EntityId, kind: 'person', name: 'sister', namedBy: 'words', keys: ['sister'], because: [], apart: [], at: later(6) },
    ],
    links: [
      {
        id: 'about:m3:n1' as LinkId,
        kind: 'about',
        from: 'm3' as MemoryId,
        to: 'n1' as EntityId,
        weight: 1,
        evidence: [imported.id],
        madeBy: 'rules',
        at: later(6),
      },
    ],
    topics: [
      {
        id: 'o1' as TopicId,
        name: 'York and Leeds',
        namedBy: 'words',
        members: ['m1' as MemoryId, 'm2' as MemoryId],
        gist: ['m2' as MemoryId],
        summary: { by: 'model:Stand-in', at: later(10), sentences: [{ text: 'You live in Leeds.', members: ['m2' as MemoryId] }] },
        madeBy: 'sleep',
        at: later(10),
        changedAt: later(10),
      },
    ],
    naps: [
      {
        id: 'p1' as NapId,
        scale: 'day',
        state: 'applied',
        at: later(10),
        region: 3,
        upTo: { seq: 8 as JournalSeq, diffs: 0 },
        operations: [{ do: 'tier', memory: 'm1' as MemoryId, tier: 'active' }],
        leftOut: [],
        before: { current: 2, active: 2, duplicates: 0, links: 1, topics: 0, entities: 1 },
        after: { current: 2, active: 2, duplicates: 0, links: 1, topics: 1, entities: 1 },
      },
    ],
    policies: [{ ...defaultChoice, id: 'forgetting', changedAt: later(10), pace: 2 }],
    adapters: [
      {
        id: 'forgetting',
        since: 0 as EpochMs,
        fittedAt: later(11),
        events: 640,
        parameters: { pace: 1.5 },
        loss: { default: 0.62, learned: 0.6 },
        inForce: true,
      },
    ],
    pictures: [
      {
        id: 'i1' as PictureId,
        episodeId: leeds.id,
        name: 'new-flat.png',
        type: 'image/png',
        width: 1,
        height: 1,
        sizeBytes: 8,
        thumbnail: 'iVBORw0KGgo=',
        at: leeds.saidAt,
        caption: { text: 'A room with a window.', by: 'model:a writer', at: leeds.saidAt },
      },
    ],
    pictureFiles: [{ id: 'i1' as PictureId, data: 'iVBORw0KGgo=' }],
  },
  journal: [
    {
      seq: 1 as JournalSeq,
      at: start,
      actor: 'you',
      operation: 'capture',
      diffs: [
        { op: 'add', table: 'conversations', id: 'c1' },
        { op: 'add', table: 'episodes', id: 'e1' },
      ],
    },
    {
      seq: 2 as JournalSeq,
      at: later(1),
      actor: 'assistant',
      operation: 'extract',
      diffs: [
        { op: 'add', table: 'memories', id: 'm1' },
        { op: 'add', table: 'episodes', id: 'e2' },
      ],
    },
    {
      seq: 3 as JournalSeq,
      at: later(2),
      actor: 'assistant',
      operation: 'supersede',
      diffs: [
        { op: 'add', table: 'episodes', id: 'e3' },
        { op: 'add', table: 'memories', id: 'm2' },
        {
          op: 'change',
          table: 'memories',
          id: 'm1',
          before: {},
          after: { supersededBy: 'm2' as MemoryId, validUntil: '2026-03-01' as DateStamp },
        },
      ],
    },
    {
      seq: 4 as JournalSeq,
      at: later(3),
      actor: 'you',
      operation: 'pin',
      diffs: [{ op: 'change', table: 'memories', id: 'm2', before: { pinned: false }, after: { pinned: true } }],
    },
    {
      seq: 5 as JournalSeq,
      at: later(5),
      actor: 'import',
      operation: 'import',
      diffs: [
        { op: 'add', table: 'conversations', id: 'c2' },
        { op: 'add', table: 'episodes', id: 'e4' },
        { op: 'add', table: 'sources', id: 's1' },
      ],
    },
    { seq: 6 as JournalSeq, at: later(6), actor: 'import', operation: 'extract', diffs: [{ op: 'add', table: 'memories', id: 'm3' }] },
    { seq: 7 as JournalSeq, at: later(8), actor: 'assistant', operation: 'reply', diffs: [{ op: 'add', table: 'recalls', id: 'q1' }] },
    {
      seq: 8 as JournalSeq,
      at: later(9),
      actor: 'you',
      operation: 'erase',
      diffs: [
        { op: 'remove', table: 'memories', id: 'm9', before: null },
        { op: 'add', table: 'tombstones', id: 't1' },
        { op: 'add', table: 'receipts', id: 'r1' },
      ],
    },
  ],
  jobs: [{ id: 'extract:e4' as JobId, kind: 'extract', target: imported.id, state: 'waiting', attempts: 0, createdAt: later(5) }],
}
