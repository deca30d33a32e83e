// What an erase plan removes, mends and leaves behind.

import { expect, it } from 'vitest'
import type { ConversationId, DateStamp, EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Episode, Memory } from '../memory/records.ts'
import { aMemory } from './a-memory.ts'
import { statementDigest } from './digest.ts'
import { planErase, restingOnlyOn, type EraseInput } from './erase.ts'

const at = Date.UTC(2026, 5, 1) as EpochMs
const id = (name: string): MemoryId => name as MemoryId
const rests = (...turns: string[]) => turns.map((episodeId) => ({ episodeId: episodeId as EpisodeId, start: 0, end: 5 }))

function turn(name: string, text: string, over: Partial<Episode> = {}): Episode {
  return {
    id: name as EpisodeId,
    conversationId: 'c' as ConversationId,
    sequence: 0,
    session: 0,
    speaker: 'you',
    trust: 'own',
    text,
    saidAt: at,
    recordedAt: at,
    ...over,
  }
}

function plan(over: Partial<EraseInput>) {
  let made = 0
  const nothing: EraseInput = {
    memories: [],
    turns: [],
    related: [],
    replies: [],
    recalls: [],
    emptied: [],
    now: at,
    newId: () => `t${(made += 1)}`,
  }
  return planErase({ ...nothing, ...over })
}

it('leaves digests, never words', () => {
  const secret = aMemory({ statement: 'The gate code is 4411.' })
  const { tombstones, remove } = plan({ memories: [secret] })
  expect(remove.memories).toEqual([secret.id])
  expect(tombstones).toMatchObject([{ kind: 'memory', digest: statementDigest(secret.statement), recordId: secret.id }])
  expect(JSON.stringify(tombstones)).not.toContain('4411')
})

it('takes along what rests on the erased turns alone, and only loosens what rests on others too', () => {
  const asked = aMemory({ id: id('a'), evidence: rests('e1') })
  const alone = aMemory({ id: id('b'), evidence: rests('e1') })
  const shared = aMemory({ id: id('c'), evidence: rests('e1', 'e2') })
  const turns = [turn('e1', 'Words.')]
  expect(restingOnlyOn(turns, [asked, alone, shared]).map((memory) => memory.id)).toEqual(['a', 'b'])
  const { remove, put, tombstones } = plan({ memories: [asked], turns, related: [asked, alone, shared] })
  expect(remove.memories).toEqual(['a', 'b'])
  expect(put.memories.map(({ evidence }) => evidence)).toEqual([rests('e2')])
  expect(tombstones.map(({ recordId }) => recordId)).toEqual(['a', 'b', 'e1'])
})

it('makes current again what the erased memory had replaced', () => {
  const bristol = aMemory({ id: id('old'), supersededBy: id('new'), validUntil: '2026-03' as DateStamp })
  const leeds = aMemory({ id: id('new'), supersedes: [id('old')], validFrom: '2026-03' as DateStamp })
  const [mended] = plan({ memories: [leeds], related: [bristol] }).put.memories
  expect(mended?.supersededBy).toBeUndefined()
  expect(mended?.validUntil).toBeUndefined()
})

it('believes again what the erased memory had put right, but not what was said to be wrong by itself', () => {
  const leeds = aMemory({ id: id('new'), supersedes: [id('slip'), id('old')], validFrom: '2026-03' as DateStamp })
  const slip = aMemory({ id: id('slip'), supersededBy: id('new'), retractedAt: at })
  const wrong = aMemory({ id: id('old'), supersededBy: id('new'), validUntil: '2026-03' as DateStamp, retractedAt: at })
  const mended = plan({ memories: [leeds], related: [slip, wrong] }).put.memories
  expect(mended.map(({ supersededBy, retractedAt }) => [supersededBy, retractedAt])).toEqual([
    [undefined, undefined],
    [undefined, at],
  ])
})

it('joins the two ends when the middle of a line is erased', () => {
  const first = aMemory({ id: id('1'), supersededBy: id('2') })
  const middle = aMemory({ id: id('2'), supersededBy: id('3'), supersedes: [id('1')] })
  const last = aMemory({ id: id('3'), supersedes: [id('2')] })
  const mended = new Map(plan({ memories: [middle], related: [first, last] }).put.memories.map((memory) => [memory.id, memory]))
  expect(mended.get(id('1'))?.supersededBy).toBe('3')
  expect(mended.get(id('3'))?.supersedes).toEqual(['1'])
})

it('lets what the middle of a line had ended last until the next one, or be put right by it', () => {
  const first = aMemory({ id: id('1'), supersededBy: id('2'), validUntil: '2026-03' as DateStamp })
  const slip = aMemory({ id: id('2'), supersededBy: id('3'), supersedes: [id('1')], validFrom: '2026-03' as DateStamp, retractedAt: at })
  const closed: Memory = { ...slip, validUntil: '2026-05' as DateStamp }
  const { retractedAt: _corrected, ...middle } = closed
  const last = aMemory({ id: id('3'), supersedes: [id('2')], validFrom: '2026-05' as DateStamp })
  const after = (gone: Memory): Memory | undefined =>
    plan({ memories: [gone], related: [first, last] }).put.memories.find((memory) => memory.id === first.id)
  expect(after(middle)).toMatchObject({ supersededBy: '3', validUntil: '2026-05' })
  expect(after(middle)?.retractedAt).toBeUndefined()
  expect(after(slip)).toMatchObject({ supersededBy: '3', retractedAt: at })
})

it('cuts out of replies what cited the erased, and drops replies to erased turns', () => {
  const gone = aMemory({ id: id('a') })
  const parts = [
    { text: 'You live in Bristol.', voice: 'app' as const, cites: [{ memoryId: gone.id }] },
    { text: 'You work at Acme.', voice: 'app' as const, cites: [] },
  ]
  const reply = turn('r1', 'You live in Bristol. You work at Acme.', {
    trust: 'assistant',
    reply: { verdict: 'answer', parts, nearest: [], engine: 'memory' },
  })
  const answered = turn('r2', 'Noted.', { trust: 'assistant', replyTo: 'e1' as EpisodeId })
  const { put, remove } = plan({ memories: [gone], turns: [turn('e1', 'I live in Bristol.')], replies: [reply, answered] })
  expect(put.episodes.map(({ text }) => text)).toEqual(['You work at Acme.'])
  expect(remove.episodes).toEqual(['e1', 'r2'])
})
