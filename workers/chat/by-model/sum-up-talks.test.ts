// Summing up talks in a real memory: when, of what, and out of the way of whoever asks.

import { expect, it, vi } from 'vitest'
import { scriptedEngine, type Script } from '../../../core/generation/scripted-engine.ts'
import type { ConversationId } from '../../../core/memory/ids.ts'
import { wholeMemory } from '../../journeys/whole-memory.ts'
import { talkSummaries } from './sum-up-talks.ts'

const say: Script['say'] = ({ messages }) => {
  const first = /^\[1\] "(.*)"/u.exec(messages.at(-1)?.content ?? '')?.[1] ?? ''
  return JSON.stringify({
    sentences: [
      { text: first, numbers: [1] },
      { text: 'You own a castle in Spain.', numbers: [1] },
    ],
  })
}

async function talk(turns: number) {
  const memory = await wholeMemory()
  for (let at = 0; at < turns; at += 1)
    await memory.say(at === 2 ? 'The code of my safe is 4417.' : `On walk ${at} we saw a heron by the water.`)
  const conversation = (await memory.said()).at(-1)?.conversationId as ConversationId
  const [code] = (await memory.store.all('memories')).filter(({ statement }) => statement.includes('4417'))
  if (code === undefined) throw new Error('the code was not kept')
  await memory.store.transact({ actor: 'you', operation: 'mark-sensitive', at: memory.clock.now() }, (tx) =>
    tx.put('memories', { ...code, sensitive: true }),
  )
  const engine = scriptedEngine({ say })
  const stop = new AbortController()
  const running: Promise<void>[] = []
  const talks = talkSummaries(memory.store, (work) => {
    const done = work(engine, stop.signal)
    running.push(done)
    return done
  })
  const outgrown = async (shown: number): Promise<void> => {
    talks.outgrown(conversation, shown)
    await Promise.all(running)
  }
  return { talks, conversation, engine, stop, outgrown }
}

it('sums up whole stretches of what there was no room for, once, and nothing sensitive', async () => {
  const { talks, conversation, engine, outgrown } = await talk(14)
  await outgrown(6)
  expect(engine.asked).toHaveLength(1)
  expect(JSON.stringify(engine.asked)).not.toContain('4417')
  expect(talks.stretchesOf(conversation).map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
    ['On walk 0 we saw a heron by the water.'],
  ])
  await outgrown(6)
  expect(engine.asked).toHaveLength(1)
})

it('keeps nothing of an answer that was broken off', async () => {
  const { talks, conversation, stop, outgrown } = await talk(14)
  stop.abort()
  await outgrown(6)
  expect(talks.stretchesOf(conversation)).toEqual([])
})

it('where a model fails the talk is folded by the rules, and nothing is thrown', async () => {
  const wrong = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { store } = await wholeMemory()
  const talks = talkSummaries(store, async (work) =>
    work(scriptedEngine({ say, loadProblem: 'lost-graphics' }), new AbortController().signal),
  )
  talks.outgrown('c' as ConversationId, 0)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(talks.stretchesOf('c' as ConversationId)).toEqual([])
  expect(wrong).not.toHaveBeenCalled()
  wrong.mockRestore()
})
