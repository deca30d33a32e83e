import { expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { EpisodeId } from '../memory/ids.ts'
import type { Episode } from '../memory/records.ts'
import { operationsSchema } from './operations.ts'
import { proposeOperations } from './propose.ts'
import { scriptedEngine } from './scripted-engine.ts'

const turn = { id: 'e1' as EpisodeId, trust: 'own', text: 'I gave up coffee.' } as Episode
const answer = '{"operations":[{"op":"ADD","statement":"I gave up coffee","quote":"I gave up coffee"}]}'

it('asks with the schema where the engine can be held to it, and checks what comes', async () => {
  const engine = scriptedEngine({ say: () => answer })
  expect((await proposeOperations(engine, turn, [aMemory()])).operations).toHaveLength(1)
  expect(engine.asked[0]?.schema).toBe(operationsSchema)
})

it('asks without it elsewhere', async () => {
  const engine = scriptedEngine({ say: () => answer, canSchema: false })
  expect((await proposeOperations(engine, turn, [])).operations).toHaveLength(1)
  expect(engine.asked[0]?.schema).toBeUndefined()
})

it('an answer broken off is no operation', async () => {
  const engine = scriptedEngine({ say: () => answer, breakAfter: { pieces: 1, problem: 'lost-graphics' } })
  await expect(proposeOperations(engine, turn, [])).rejects.toMatchObject({ problem: 'lost-graphics' })
})
