// Law: whatever was told, ended, corrected or done by hand, taking it all back, the newest first, leaves the memory as it was.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { capture } from './capture.ts'
import { edit, remember, retract } from './edits.ts'
import { settleExtracts } from './settle.ts'
import { shape } from './shaping/shape.ts'
import { testContext, type TestContext } from './test-context.ts'
import { undo } from './undoing.ts'
import type { ConversationId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'

const towns = ['Leeds', 'Porto', 'Ghent'] as const
const told = fc.oneof(
  fc.constantFrom(...towns).map((town) => `I live in ${town}.`),
  fc.constantFrom(...towns).map((town) => `No, I meant ${town}.`),
  fc.constantFrom(...towns).map((town) => `I no longer live in ${town}.`),
  fc.constantFrom(...towns).map((town) => `I’ve moved from ${town} to Tartu.`),
  fc.constantFrom('I like tea.', 'I’ve gone off tea.', 'My sister Maya lives in Hull.', 'Maya has moved to Bath.', 'I hate tea.'),
)
const step = fc.oneof(
  { weight: 6, arbitrary: told.map((text) => ({ does: 'tell' as const, text })) },
  { weight: 1, arbitrary: told.map((text) => ({ does: 'remember' as const, text })) },
  { weight: 1, arbitrary: fc.nat(9).map((at) => ({ does: 'retract' as const, at })) },
  { weight: 1, arbitrary: fc.nat(9).map((at) => ({ does: 'pin' as const, at })) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([at, other]) => ({ does: 'join' as const, at, other })) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(9), told).map(([at, text]) => ({ does: 'correct' as const, at, text })) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does it; turns stay, since only what was made of them can be taken back. */
async function perform(context: TestContext, conversationId: ConversationId | undefined, one: Step): Promise<ConversationId | undefined> {
  context.wait(86_400_000)
  if (one.does === 'tell') {
    const captured = await capture(context, conversationId === undefined ? { text: one.text } : { text: one.text, conversationId })
    if (!captured.ok) throw new Error(captured.message)
    await settleExtracts(context, captured.value.episodeId)
    return captured.value.conversationId
  }
  if (one.does === 'remember') await remember(context, one.text)
  else {
    const memories = await context.store.all('memories')
    const memory = memories[one.at % Math.max(1, memories.length)]
    if (memory !== undefined) await byHand(context, memory, memories, one)
  }
  return conversationId
}

async function byHand(
  context: TestContext,
  memory: Memory,
  all: readonly Memory[],
  one: Exclude<Step, { does: 'tell' | 'remember' }>,
): Promise<void> {
  switch (one.does) {
    case 'retract':
      return void (await retract(context, memory.id))
    case 'pin':
      return void (await edit(context, memory.id, { pinned: true }))
    case 'join':
      return void (await shape(context, { do: 'join', keep: memory.id, others: [all[one.other % all.length]?.id ?? memory.id] }))
    case 'correct':
      return void (await shape(context, { do: 'correct', id: memory.id, statement: one.text }))
  }
}

/** What is believed, without how strong it is: use stays counted. */
async function believed({ store }: TestContext): Promise<unknown> {
  const memories = await store.all('memories')
  return memories
    .map(({ stabilityDays: _s, difficulty: _d, lastReinforcedAt: _l, rehearsals: _r, tier: _t, ...rest }) => rest)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

it('restores the memory as it was before any sequence of changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), fc.array(step, { minLength: 1, maxLength: 7 }), async (first, then) => {
      const context = testContext()
      let conversationId: ConversationId | undefined
      for (const one of first) conversationId = await perform(context, conversationId, one)
      const before = await believed(context)
      const from = await context.store.lastSeq()
      for (const one of then) conversationId = await perform(context, conversationId, one)
      const entries = (await context.store.journal(from)).filter(({ operation }) => operation !== 'capture')
      for (const { seq, diffs } of entries.toReversed()) {
        if (diffs.length === 0) continue
        const outcome = await undo(context, seq)
        expect(outcome.ok ? '' : outcome.reason).toBe('')
      }
      expect(await believed(context)).toEqual(before)
    }),
    { numRuns: 80 },
  )
})
