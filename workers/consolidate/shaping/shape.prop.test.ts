// Laws of shaping by hand: any sequence of it, taken back newest first, leaves everything as it was, and done again comes out the same; on the
// way nothing that is said is lost, and every record stays sound.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { capture } from '../capture.ts'
import { settleExtracts } from '../settle.ts'
import { testContext, type TestContext } from '../test-context.ts'
import { undo } from '../undoing.ts'
import { shape } from './shape.ts'
import type { Shaping } from './shaping.api.ts'
import type { DateStamp, EpochMs, JournalSeq, RecallId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { checkGraph } from '../../../store/checks/check-graph.ts'
import { checkMemories } from '../../../store/checks/check-memories.ts'

const turns = [
  'I live in Leeds. My sister Maya lives in Hull.',
  'I’ve moved to Porto.',
  'I am allergic to walnuts and my brother Anton likes rowing.',
  'Maya’s birthday is 12 May.',
  'I like tea. My boss is called Ines.',
  'Anton works at the harbour.',
] as const

const does: readonly Shaping['do'][] = [
  'pin', 'hide', 'let-go', 'join', 'split', 'correct', 'redate', 'join-people', 'separate-people', 'name-person', 'judge',
] // prettier-ignore
const step = fc.record({ do: fc.constantFrom(...does), a: fc.nat(11), b: fc.nat(11), flag: fc.boolean() })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function toldVault(): Promise<TestContext> {
  const context = testContext()
  for (const text of turns) {
    context.wait(86_400_000)
    const captured = await capture(context, { text })
    if (!captured.ok) throw new Error(captured.message)
    await settleExtracts(context, captured.value.episodeId)
  }
  const memories = await context.store.all('memories')
  await context.store.transact({ actor: 'assistant', operation: 'reply', at: context.clock.now() }, (tx) =>
    tx.put('recalls', {
      id: 'r1' as RecallId,
      at: context.clock.now(),
      query: 'Where do I live?',
      verdict: 'answer',
      confidence: 1,
      elapsedMs: 1,
      searched: 9,
      hits: memories.map(({ id }) => ({ memoryId: id, used: true, score: 1, why: [] })),
    }),
  )
  return context
}

/** The command a step stands for in the memory as it is; it may well be refused. */
async function shapingOf({ store }: TestContext, { do: deed, a, b, flag }: Step): Promise<Shaping | undefined> {
  const memories = await store.all('memories')
  const entities = await store.all('entities')
  const [one, other] = [memories[a % memories.length], memories[b % memories.length]]
  const [person, another] = [entities[a % Math.max(1, entities.length)], entities[b % Math.max(1, entities.length)]]
  if (one === undefined || other === undefined) return undefined
  switch (deed) {
    case 'pin':
    case 'hide':
      return { do: deed, ids: [one.id, other.id], to: flag }
    case 'let-go':
      return { do: deed, ids: [one.id, other.id] }
    case 'join':
      return { do: deed, keep: one.id, others: [other.id] }
    case 'split': {
      const [span] = one.evidence
      const middle = span === undefined ? 0 : Math.floor((span.start + span.end) / 2)
      const words = one.statement.split(' ')
      return {
        do: deed,
        id: one.id,
        parts: [
          { statement: words.slice(0, 3).join(' '), evidence: span === undefined ? [] : [{ ...span, end: middle }] },
          { statement: words.slice(3).join(' '), evidence: span === undefined ? [] : [{ ...span, start: middle }] },
        ],
      }
    }
    case 'correct':
      return { do: deed, id: one.id, statement: flag ? 'I live in Ghent.' : 'My sister Maya lives in Bath.' }
    case 'redate':
      return {
        do: deed,
        id: one.id,
        validFrom: (flag ? '2024-05' : '2026-10-01') as DateStamp,
        validUntil: b % 2 === 0 ? null : ('2026-11-25' as DateStamp),
      }
    case 'join-people':
      return person === undefined || another === undefined ? undefined : { do: deed, keep: person.id, other: another.id }
    case 'separate-people':
      return person === undefined ? undefined : { do: deed, id: person.id, keys: person.keys.slice(0, 1) }
    case 'name-person':
      return person === undefined ? undefined : { do: deed, id: person.id, name: flag ? 'Nell' : 'Maya' }
    case 'judge':
      return { do: deed, recall: 'r1' as RecallId, hit: { memoryId: one.id }, fits: flag }
  }
}

async function everything({ store }: TestContext): Promise<unknown> {
  const sorted = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
    records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return {
    memories: sorted(await store.all('memories')),
    entities: sorted(await store.all('entities')),
    links: sorted(await store.all('links')),
    topics: sorted(await store.all('topics')),
    recalls: sorted(await store.all('recalls')),
  }
}

async function findings({ store, clock }: TestContext): Promise<readonly string[]> {
  const memories = new Map((await store.all('memories')).map((memory) => [memory.id as string, memory]))
  const lengths = new Map((await store.all('episodes')).map(({ id, text }) => [id as string, text.length]))
  const graph = {
    entities: await store.all('entities'),
    links: await store.all('links'),
    topics: await store.all('topics'),
    naps: await store.all('naps'),
  }
  return [...checkMemories(memories, lengths, clock.now()), ...checkGraph(graph, new Set(memories.keys())).findings].map((finding) =>
    JSON.stringify(finding),
  )
}

const spansOf = (memories: readonly Memory[]): ReadonlySet<string> =>
  new Set(memories.flatMap(({ evidence }) => evidence.map(({ episodeId }) => episodeId as string)))

it('takes back any sequence of shaping and does it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const context = await toldVault()
      const said = spansOf(await context.store.all('memories'))
      const before = await everything(context)
      const done: JournalSeq[] = []
      for (const one of steps) {
        context.wait(60_000)
        const shaping = await shapingOf(context, one)
        const from = await context.store.lastSeq()
        const outcome = shaping === undefined ? undefined : await shape(context, shaping)
        if (outcome?.ok === true && outcome.value > from) done.push(outcome.value)
        else expect(await context.store.lastSeq()).toBe(from)
      }
      expect(await findings(context)).toEqual([])
      expect(spansOf(await context.store.all('memories'))).toEqual(said)
      const after = await everything(context)

      const undone: JournalSeq[] = []
      for (const seq of done.toReversed()) {
        const outcome = await undo(context, seq)
        expect(outcome.ok ? '' : outcome.reason).toBe('')
        if (outcome.ok) undone.push(outcome.value)
      }
      expect(await everything(context)).toEqual(before)
      for (const seq of undone.toReversed()) expect((await undo(context, seq)).ok).toBe(true)
      expect(await everything(context)).toEqual(after)
    }),
    { numRuns: 40 },
  )
})

it('leaves one current value in a one-valued slot, whatever is shaped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const context = await toldVault()
      for (const one of steps) {
        context.wait(60_000)
        const shaping = await shapingOf(context, one)
        if (shaping !== undefined) await shape(context, shaping)
      }
      const held = (await context.store.all('memories')).filter((memory) => isCurrent(memory) && memory.slot?.cardinality === 'one')
      const slots = held.map(({ slot }) => `${slot?.subject} ${slot?.attribute}`)
      expect(new Set(slots).size).toBe(slots.length)
    }),
    { numRuns: 40 },
  )
})

it('refuses what cannot be, and says why', async () => {
  const context = await toldVault()
  const { store } = context
  const memories = await store.all('memories')
  const leeds = memories.find(({ slot }) => slot?.value === 'Leeds')
  const walnuts = memories.find(({ statement }) => statement.includes('walnuts'))
  if (leeds === undefined || walnuts === undefined) throw new Error('What was told was not noted')
  expect(await shape(context, { do: 'join', keep: walnuts.id, others: [leeds.id] })).toMatchObject({ ok: false, reason: 'changed-since' })
  expect(await shape(context, { do: 'redate', id: leeds.id, validUntil: null })).toMatchObject({ ok: false, reason: 'dates' })
  expect(
    await shape(context, { do: 'redate', id: walnuts.id, validFrom: '2026-05' as DateStamp, validUntil: '2025' as DateStamp }),
  ).toMatchObject({
    ok: false,
    reason: 'dates',
  })
  expect(await shape(context, { do: 'correct', id: walnuts.id, statement: '   ' })).toMatchObject({ ok: false, reason: 'empty' })
  const farAway = {
    ...(walnuts.evidence[0] ?? { episodeId: leeds.evidence[0]?.episodeId, start: 0, end: 1 }),
    start: 0,
    end: 999 as EpochMs,
  }
  expect(
    await shape(context, {
      do: 'split',
      id: walnuts.id,
      parts: [
        { statement: 'I am allergic.', evidence: [farAway as never] },
        { statement: 'To walnuts.', evidence: [] },
      ],
    }),
  ).toMatchObject({ ok: false, reason: 'empty' })
})
