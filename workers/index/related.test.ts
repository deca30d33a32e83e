import { expect, it } from 'vitest'
import { wholeMemory, type WholeMemory } from '../journeys/whole-memory.ts'
import { relatedTo } from './related.ts'

async function life(): Promise<WholeMemory> {
  const memory = await wholeMemory()
  for (const said of [
    'My sister Maya lives in Porto.',
    'Maya is allergic to hazelnuts.',
    'I keep bees on the roof.',
    'Maya plays the cello.',
  ])
    await memory.say(said)
  return memory
}
const saying = async (memory: WholeMemory, words: string): Promise<string> => {
  const found = (await memory.store.all('memories')).find(({ statement }) => statement.includes(words))
  if (found === undefined) throw new Error(`nothing says ${words}`)
  return found.id
}

it('what is about the same person belongs together, what is not does not', async () => {
  const memory = await life()
  const related = await relatedTo(memory.db, [{ id: await saying(memory, 'Porto'), share: 1 }])
  const statements = (
    await memory.store.getMany(
      'memories',
      related.map(({ id }) => id),
    )
  )
    .map(({ statement }) => statement)
    .join(' ')
  expect(statements).toContain('hazelnuts')
  expect(statements).toContain('cello')
  expect(statements).not.toContain('bees')
})

it('nothing belongs to what is not there, or stands alone', async () => {
  const memory = await life()
  expect(await relatedTo(memory.db, [{ id: 'nobody', share: 1 }])).toEqual([])
  expect(await relatedTo(memory.db, [{ id: await saying(memory, 'bees'), share: 1 }])).toEqual([])
})

it('a longer look follows it, says so, and the quick one does not', async () => {
  const memory = await life()
  const ask = (depth: 'reflex' | 'deliberate') => memory.recall({ query: 'Who do I know in Porto?', depth, now: memory.clock.now() })
  const [quick, long] = [await ask('reflex'), await ask('deliberate')]
  expect(long.trace.notes?.some((note) => note.startsWith('Followed the people and places'))).toBe(true)
  expect(quick.trace.notes).toBeUndefined()
  expect(long.hits.length).toBeGreaterThanOrEqual(quick.hits.length)
})
