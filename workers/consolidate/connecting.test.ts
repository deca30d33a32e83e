// The graph as it grows by talking: who is who, what hangs together, and taking it back.

import { expect, it } from 'vitest'
import { capture } from './capture.ts'
import { settleExtracts } from './settle.ts'
import { testContext, type TestContext } from './test-context.ts'
import { undo } from './undoing.ts'
import type { ConversationId } from '../../core/memory/ids.ts'

async function told(...turns: readonly string[]): Promise<TestContext> {
  const context = testContext()
  let conversationId: ConversationId | undefined
  for (const text of turns) {
    const captured = await capture(context, conversationId === undefined ? { text } : { text, conversationId })
    if (!captured.ok) throw new Error(captured.message)
    conversationId = captured.value.conversationId
    await settleExtracts(context, captured.value.episodeId)
    context.wait(3_600_000)
  }
  return context
}

const people = async ({ store }: TestContext) =>
  (await store.all('entities')).filter(({ kind }) => kind === 'person').map(({ name, keys }) => `${name}: ${keys.join(', ')}`)

it('my sister and Maya are one, once told', async () => {
  const context = await told('My sister lives in Leeds.', 'My sister is called Maya.', "Maya's birthday is 12 May.")
  expect(await people(context)).toEqual(['Maya: maya, sister'])
  const [maya] = await context.store.all('entities')
  const statements = await Promise.all(
    (await context.store.linksOf(maya?.id ?? '')).map(async ({ from }) => (await context.store.get('memories', from))?.statement),
  )
  expect(statements).toEqual(['My sister lives in Leeds.', 'My sister is called Maya.', "Maya's birthday is 12 May."])
})

it('taking back what was said takes the name back with it', async () => {
  const context = await told('My sister lives in Leeds.')
  await told()
  const captured = await capture(context, { text: 'My sister is called Maya.' })
  if (!captured.ok) throw new Error(captured.message)
  await settleExtracts(context, captured.value.episodeId)
  expect(await people(context)).toEqual(['Maya: maya, sister'])
  const [memory] = await context.store.memoriesFrom(captured.value.episodeId)
  const [entry] = await context.store.journalOf(memory?.id ?? '')
  if (entry === undefined) throw new Error('nothing was noted')
  expect((await undo(context, entry.seq)).ok).toBe(true)
  expect(await people(context)).toEqual(['sister: sister'])
  expect((await context.store.all('links')).length).toBe(1)
})

it('what was said in one breath is part of it, and what comes next follows', async () => {
  const { store } = await told(
    'My sister Orla lives in Kendal with her daughter Pia.',
    'Dad is having the knee operation on 8 June 2027.',
    "Dad's knee operation went well.",
  )
  const kinds = (await store.all('links')).map(({ kind }) => kind)
  expect(kinds).toContain('part-of')
  expect(kinds).toContain('follows')
})
