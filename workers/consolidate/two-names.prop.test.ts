// Law: whatever is told, told anew, changed or ended, by whichever name, a slot with room for one value has one current at most.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { capture } from './capture.ts'
import { settleExtracts } from './settle.ts'
import { testContext } from './test-context.ts'
import { isOpen } from '../../core/consolidation/ledger.ts'
import type { ConversationId } from '../../core/memory/ids.ts'

const town = fc.constantFrom('Leeds', 'Porto', 'Ghent', 'Tartu')
const who = fc.constantFrom('My sister', 'Maya', 'My sister Maya')
const told = fc.oneof(
  fc.tuple(who, town).map(([name, place]) => `${name} lives in ${place}.`),
  fc.tuple(who, town).map(([name, place]) => `${name} has moved to ${place}.`),
  fc.tuple(who, town).map(([name, place]) => `${name} no longer lives in ${place}.`),
  town.map((place) => `no, ${place}`),
  town.map((place) => `not there, ${place} now`),
  fc.uniqueArray(town, { minLength: 2, maxLength: 2 }).map(([a, b]) => `${b}, not ${a}`),
)

it('puts what was told under both names in one line when the name is told last', async () => {
  const context = testContext()
  for (const text of ['My sister lives in Hull.', 'Maya lives in Porto.', 'My sister is called Maya.']) {
    context.wait(60_000)
    const captured = await capture(context, { text })
    if (!captured.ok) throw new Error(captured.message)
    await settleExtracts(context, captured.value.episodeId)
  }
  const homes = (await context.store.all('memories')).filter(({ slot }) => slot?.attribute === 'home')
  expect(homes.filter((memory) => isOpen(memory, context.clock.now())).map(({ slot }) => slot?.value)).toEqual(['Porto'])
})

it('has one current value at most, by whatever name it is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 2, maxLength: 7 }), async (steps) => {
      const context = testContext()
      let conversationId: ConversationId | undefined
      for (const text of ['My sister is called Maya.', 'My sister lives in Hull.', ...steps]) {
        context.wait(60_000)
        const captured = await capture(context, conversationId === undefined ? { text } : { text, conversationId })
        if (!captured.ok) throw new Error(captured.message)
        conversationId = captured.value.conversationId
        await settleExtracts(context, captured.value.episodeId)
        const open = (await context.store.all('memories')).filter((memory) => isOpen(memory, context.clock.now()))
        const homesOf = (...names: readonly string[]): readonly string[] =>
          open.flatMap(({ slot, statement }) => (slot?.attribute === 'home' && names.includes(slot.subject) ? [statement] : []))
        // "No, Leeds" right after "my sister is called Maya" is a name put right: Maya is somebody else then.
        const names = open.filter(({ slot }) => slot?.subject === 'sister' && slot.attribute === 'name')
        const isOne = names.length === 1 && names[0]?.slot?.value === 'Maya'
        for (const homes of isOne ? [homesOf('sister', 'maya')] : [homesOf('sister'), homesOf('maya')]) expect(homes.slice(1)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})
