// What a model proposes, written down by the rules of the ledger, and taken back as a whole.

import { describe, expect, it } from 'vitest'
import { applyProposals } from './apply.ts'
import { takeBackByModel } from './take-back.ts'
import { capture } from '../capture.ts'
import { edit, remember, retract } from '../edits.ts'
import { erase } from '../erasing.ts'
import { settleExtracts } from '../settle.ts'
import { testContext, type TestContext } from '../test-context.ts'
import { checkOperations } from '../../../core/generation/operations.ts'
import type { TopicId } from '../../../core/memory/ids.ts'
import { isCurrent, type Episode, type Memory } from '../../../core/memory/records.ts'

const by = 'model:stand-in'
const day = 86_400_000

async function tell(context: TestContext, text: string, isRead = true): Promise<Episode> {
  const captured = await capture(context, { text })
  if (!captured.ok) throw new Error(captured.message)
  if (isRead) await settleExtracts(context, captured.value.episodeId)
  const turn = await context.store.get('episodes', captured.value.episodeId)
  if (turn === undefined) throw new Error('The turn is gone')
  return turn
}
const current = async ({ store }: TestContext): Promise<readonly Memory[]> =>
  (await store.all('memories')).filter((memory) => isCurrent(memory))
const statements = async (context: TestContext) => (await current(context)).map(({ statement }) => statement).toSorted()
const called = async (context: TestContext, words: string): Promise<Memory> => {
  const found = (await context.store.all('memories')).find(({ statement }) => statement.includes(words))
  if (found === undefined) throw new Error(`No memory says ${words}`)
  return found
}
async function propose(context: TestContext, turn: Episode, operations: unknown, neighbours: readonly Memory[] = []) {
  const checked = checkOperations(JSON.stringify({ operations }), turn, neighbours)
  return applyProposals(context, by, [{ turn, operations: checked.operations }])
}

describe('what a model proposed', () => {
  it('is added as worked out, by its name, with the person’s words as evidence', async () => {
    const context = testContext()
    const turn = await tell(context, 'Since the accident on the stairs my left knee gives way when it rains.', false)
    const applied = await propose(context, turn, [
      { op: 'ADD', statement: 'My left knee gives way when it rains', quote: 'my left knee gives way when it rains' },
    ])
    expect(applied).toMatchObject({ added: 1, replaced: 0 })
    const [memory] = await current(context)
    expect(memory).toMatchObject({ statement: 'My left knee gives way when it rains.', stance: 'inferred', author: by })
    const [span] = memory?.evidence ?? []
    expect(turn.text.slice(span?.start, span?.end)).toBe('my left knee gives way when it rains')
    const [entry] = await context.store.journalOf(memory?.id ?? '')
    expect(entry).toMatchObject({ operation: 'by-model', actor: 'assistant', by, seq: applied.seq })
  })

  it('is not written twice, and not beside what the rules read of the same words', async () => {
    const context = testContext()
    const turn = await tell(context, 'I live in Celle.')
    const before = await statements(context)
    expect(await propose(context, turn, [{ op: 'ADD', statement: 'I live in Celle', quote: 'I live in Celle' }])).toMatchObject({
      known: 1,
    })
    expect(await statements(context)).toEqual(before)
  })

  it('takes the place of an older memory, which is kept as history', async () => {
    const context = testContext()
    await tell(context, 'I live in Celle.')
    const old = await called(context, 'Celle')
    context.wait(day)
    const turn = await tell(context, 'The keys of the flat in Ghent are in my hands, so that is where I live from today.', false)
    const applied = await propose(
      context,
      turn,
      [{ op: 'UPDATE', number: 1, statement: 'I live in Ghent', quote: 'The keys of the flat in Ghent are in my hands' }],
      [old],
    )
    expect(applied).toMatchObject({ replaced: 1 })
    expect(await statements(context)).toEqual(['I live in Ghent.'])
    const [now] = await current(context)
    expect(now?.supersedes).toEqual([old.id])
    expect(await context.store.get('memories', old.id)).toMatchObject({ supersededBy: now?.id, validUntil: '2026-11-22' })
  })

  it('ends a memory in the person’s own words', async () => {
    const context = testContext()
    await tell(context, 'I play the cello in the town orchestra.')
    const old = await called(context, 'cello')
    context.wait(day)
    const turn = await tell(context, 'It hurt, but the cello is sold and I am out of the orchestra.', false)
    const applied = await propose(
      context,
      turn,
      [{ op: 'RETRACT', number: 1, quote: 'the cello is sold and I am out of the orchestra' }],
      [old],
    )
    expect(applied).toMatchObject({ replaced: 1 })
    expect(await statements(context)).toEqual(['The cello is sold and I am out of the orchestra.'])
  })

  it.each([
    ['what the person wrote by hand', async (context: TestContext) => void (await remember(context, 'I live in Celle.'))],
    [
      'what the person pinned',
      async (context: TestContext) => {
        await tell(context, 'I live in Celle.')
        await edit(context, (await called(context, 'Celle')).id, { pinned: true })
      },
    ],
  ])('never changes %s', async (_, given) => {
    const context = testContext()
    await given(context)
    context.wait(day)
    const old = await called(context, 'Celle')
    const turn = await tell(context, 'The keys of the flat in Ghent are in my hands.', false)
    const applied = await propose(
      context,
      turn,
      [{ op: 'UPDATE', number: 1, statement: 'I live in a flat in Ghent', quote: 'the flat in Ghent' }],
      [old],
    )
    expect(applied).toMatchObject({ stood: 1, replaced: 0 })
    expect(await statements(context)).toEqual([old.statement])
  })

  it('older words change nothing that was said since', async () => {
    const context = testContext()
    const turn = await tell(context, 'The keys of the flat in Ghent are in my hands.', false)
    context.wait(day)
    await tell(context, 'I live in Celle.')
    const newer = await called(context, 'Celle')
    const applied = await propose(
      context,
      turn,
      [{ op: 'UPDATE', number: 1, statement: 'I live in a flat in Ghent', quote: 'the flat in Ghent' }],
      [newer],
    )
    expect(applied).toMatchObject({ stood: 1 })
    expect(await statements(context)).toEqual([newer.statement])
  })

  it('a second value of what has one waits for the person’s own word', async () => {
    const context = testContext()
    await tell(context, 'I live in Celle.')
    context.wait(day)
    const turn = await tell(context, 'We unpacked the last box, and I live in Ghent.', false)
    expect(await propose(context, turn, [{ op: 'ADD', statement: 'I live in Ghent', quote: 'I live in Ghent' }])).toMatchObject({
      stood: 1,
    })
    expect(await statements(context)).toEqual(['I live in Celle.'])
  })

  it('does not come back once it was erased, and takes with it what was worked out of the same words', async () => {
    const context = testContext()
    const turn = await tell(context, 'I keep the spare key under the blue pot by the door.')
    await propose(context, turn, [
      { op: 'ADD', statement: 'I keep a key by the door', quote: 'the spare key under the blue pot by the door' },
    ])
    const told = await called(context, 'blue pot')
    expect((await erase(context, [told.id], false, undefined)).ok).toBe(true)
    expect(await statements(context)).toEqual([])
    const again = await propose(context, turn, [
      { op: 'ADD', statement: told.statement, quote: 'I keep the spare key under the blue pot by the door' },
    ])
    expect(again).toMatchObject({ stood: 1 })
    expect(await statements(context)).toEqual([])
  })

  it('of a topic goes with the memories a sentence rests on, and with their words', async () => {
    const context = testContext()
    await tell(context, 'I keep the spare key under the blue pot by the door.')
    await tell(context, 'I keep my bicycle in the cellar.')
    const [key, bicycle] = [await called(context, 'blue pot'), await called(context, 'bicycle')]
    const at = context.clock.now()
    const sentences = [
      { text: 'The spare key is under the blue pot.', members: [key.id] },
      { text: 'You keep your bicycle in the cellar.', members: [bicycle.id] },
      { text: 'It is by the blue pot too.', members: [bicycle.id] },
    ]
    const topic = {
      id: 't1' as TopicId,
      name: 'Bicycle',
      namedBy: 'model',
      members: [key.id, bicycle.id],
      gist: [],
      madeBy: 'sleep',
    } as const
    await context.store.transact({ actor: 'assistant', operation: 'by-model', at, by }, (tx) =>
      tx.put('topics', { ...topic, at, changedAt: at, summary: { by, at, sentences } }),
    )
    const receipt = await erase(context, [key.id], true, undefined)
    expect(receipt).toMatchObject({ ok: true, value: { tracesFound: 0 } })
    expect((await context.store.get('topics', 't1'))?.summary?.sentences).toEqual([sentences[1]])
  })

  it('is nothing where the turn is gone by then', async () => {
    const context = testContext()
    const turn = await tell(context, 'My left knee gives way when it rains.', false)
    await context.store.transact({ actor: 'you', operation: 'erase', at: context.clock.now() }, (tx) => tx.remove('episodes', [turn.id]))
    const applied = await propose(context, turn, [{ op: 'ADD', statement: 'My left knee gives way', quote: 'My left knee gives way' }])
    expect(applied).toEqual({ added: 0, replaced: 0, known: 0, stood: 0 })
  })
})

describe('taking back everything a model worked out', () => {
  it('leaves the memory as if it had never been on', async () => {
    const context = testContext()
    await tell(context, 'I live in Celle.')
    const before = await context.store.all('memories')
    const old = await called(context, 'Celle')
    context.wait(day)
    const turn = await tell(context, 'The keys of the flat in Ghent are in my hands, and my knee gives way on the stairs there.', false)
    await propose(
      context,
      turn,
      [
        { op: 'UPDATE', number: 1, statement: 'I live in Ghent', quote: 'The keys of the flat in Ghent are in my hands' },
        { op: 'ADD', statement: 'My knee gives way on the stairs', quote: 'my knee gives way on the stairs there' },
      ],
      [old],
    )
    expect(await takeBackByModel(context)).toEqual({ ok: true, value: { changes: 1, memories: 0 } })
    expect(await context.store.all('memories')).toEqual(before)
    expect(await takeBackByModel(context)).toEqual({ ok: true, value: { changes: 0, memories: 0 } })
  })

  it('marks as wrong what something newer stands on', async () => {
    const context = testContext()
    const turn = await tell(context, 'My knee gives way on the stairs there.', false)
    await propose(context, turn, [{ op: 'ADD', statement: 'My knee gives way on the stairs', quote: 'My knee gives way on the stairs' }])
    await edit(context, (await called(context, 'knee')).id, { kind: 'event' })
    expect(await takeBackByModel(context)).toEqual({ ok: true, value: { changes: 0, memories: 1 } })
    expect(await statements(context)).toEqual([])
  })

  it('what was taken back by hand before is left alone', async () => {
    const context = testContext()
    const turn = await tell(context, 'My knee gives way on the stairs there.', false)
    await propose(context, turn, [{ op: 'ADD', statement: 'My knee gives way on the stairs', quote: 'My knee gives way on the stairs' }])
    await retract(context, (await called(context, 'knee')).id)
    expect(await takeBackByModel(context)).toMatchObject({ ok: true, value: { memories: 0 } })
  })
})
