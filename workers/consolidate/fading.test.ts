// The night's demotion, the choice behind it, and a memory that comes back because it was needed.

import { expect, it } from 'vitest'
import { chooseForgetting } from './choosing.ts'
import { confirm, remember } from './edits.ts'
import { settleTiers } from './fading.ts'
import { testContext } from './test-context.ts'
import { undoLast } from './undoing.ts'
import { forgettingIn } from '../../store/read/forgetting.ts'

const dayMs = 86_400_000

async function withMemory(statement: string) {
  const context = testContext()
  const made = await remember(context, statement)
  if (!made.ok) throw new Error(made.message)
  return { context, id: made.value }
}

it('archives what never came up, once, in one journalled change; confirming brings it back', async () => {
  const { context, id } = await withMemory('The paint in the hall is called Oyster.')
  context.wait(3000 * dayMs)
  const before = await context.store.lastSeq()
  expect(await settleTiers(context)).toEqual({ active: 0, fading: 0, archived: 1 })
  expect(await settleTiers(context)).toEqual({ active: 0, fading: 0, archived: 0 })
  expect(await context.store.lastSeq()).toBe(before + 1)
  expect((await context.store.get('memories', id))?.tier).toBe('archived')
  await confirm(context, id)
  expect((await context.store.get('memories', id))?.tier).toBe('active')
})

it('a slower pace keeps it, and taking the choice back lets it go again', async () => {
  const { context, id } = await withMemory('The paint in the hall is called Oyster.')
  context.wait(200 * dayMs)
  await chooseForgetting(context, { pace: 4 })
  await settleTiers(context)
  expect((await context.store.get('memories', id))?.tier).toBe('active')
  expect(await undoLast(context)).toMatchObject({ ok: true, value: { what: 'policy' } })
  expect((await forgettingIn(context.store)).pace).toBe(1)
  await settleTiers(context)
  expect((await context.store.get('memories', id))?.tier).toBe('fading')
})

it('keeps what was not changed, and numbers within their bounds', async () => {
  const context = testContext()
  await chooseForgetting(context, { spared: ['health'] })
  await chooseForgetting(context, { pace: 1e9 })
  expect(await context.store.get('policies', 'forgetting')).toMatchObject({ spared: ['health'], pace: 16, clearFrom: 0.7 })
})

it('stops when told to, and goes on from there', async () => {
  const { context } = await withMemory('The paint in the hall is called Oyster.')
  context.wait(3000 * dayMs)
  const stop = new AbortController()
  stop.abort()
  await expect(settleTiers(context, stop.signal)).rejects.toThrow('abort')
  expect((await settleTiers(context)).archived).toBe(1)
})
