// A memory that was never needed fades out of the way, is still within reach, and comes back when it is needed.

import { describe, expect, it } from 'vitest'
import { chooseForgetting } from '../consolidate/choosing.ts'
import { settleTiers } from '../consolidate/fading.ts'
import { textOf, wholeMemory, type WholeMemory } from './whole-memory.ts'

const dayMs = 86_400_000

async function afterYears(years: number, ...tellings: readonly string[]): Promise<WholeMemory> {
  const memory = await wholeMemory()
  for (const telling of tellings) await memory.say(telling)
  memory.wait(years * 365 * dayMs)
  await settleTiers(memory)
  return memory
}

const tierOf = async (memory: WholeMemory, part: string) =>
  (await memory.store.all('memories')).find(({ statement }) => statement.includes(part))?.tier

describe('a memory of years ago', () => {
  it.each([
    ['by its slot', 'My car is a green Skoda.', 'What car do I have?', 'Skoda'],
    ['by its words', 'The kayak is kept in the old boathouse.', 'Where is the kayak kept?', 'boathouse'],
  ])('is archived, answers %s, and is back', async (_, telling, question, answer) => {
    const memory = await afterYears(9, telling, 'I live in Leeds.')
    const part = telling.slice(0, 12)
    expect(await tierOf(memory, part)).toBe('archived')
    expect(textOf(await memory.say(question))).toContain(answer)
    expect(await tierOf(memory, part)).toBe('active')
  })

  it('falls behind a fresh one that says as much, and a longer look brings both', async () => {
    const memory = await afterYears(9, '/remember The harbour café serves lentil soup')
    await memory.say('/remember The garden café serves leek soup')
    const now = memory.clock.now()
    const ids = async (depth: 'reflex' | 'deliberate') =>
      (await memory.recall({ query: 'Which café serves soup?', depth, now })).hits.flatMap(({ memoryId }) => memoryId ?? [])
    const [fresh] = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('leek'))
    const [old] = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('lentil'))
    expect((await ids('reflex'))[0]).toBe(fresh?.id)
    expect(await ids('deliberate')).toEqual(expect.arrayContaining([fresh?.id, old?.id]))
  })

  it('of a kind that is kept stays', async () => {
    const memory = await afterYears(9, 'I am allergic to hazelnuts.', 'Please answer briefly.')
    expect(await tierOf(memory, 'hazelnuts')).toBe('active')
    await chooseForgetting(memory, { spared: [] })
    await settleTiers(memory)
    expect(await tierOf(memory, 'hazelnuts')).toBe('archived')
  })
})
