import { expect, test } from 'vitest'
import { exchangesOf, pauseMs } from './exchanges.ts'
import type { EpisodeId, EpochMs } from '../../../core/memory/ids.ts'
import type { Episode } from '../../../core/memory/records.ts'

const turn = (id: string, saidAt: number, more: Partial<Episode> = {}): Episode => ({
  id: id as EpisodeId,
  conversationId: 'c' as Episode['conversationId'],
  sequence: 0,
  session: 0,
  speaker: 'you',
  trust: 'own',
  text: id,
  saidAt: saidAt as EpochMs,
  recordedAt: saidAt as EpochMs,
  ...more,
})
const reply = (id: string, to: string, at: number): Episode =>
  turn(id, at, { trust: 'assistant', speaker: 'Keepsake', replyTo: to as EpisodeId })

test('a reply stands with the turn it answers, even when another turn came between', () => {
  const exchanges = exchangesOf([turn('a', 0), turn('b', 1), reply('to a', 'a', 2), reply('to b', 'b', 3)])
  expect(exchanges.map(({ said, replies }) => [said?.id, replies.map(({ id }) => id)])).toEqual([
    ['a', ['to a']],
    ['b', ['to b']],
  ])
})

test('a reply whose turn is out of the window stands by itself', () => {
  expect(exchangesOf([reply('r', 'gone', 0)])).toMatchObject([{ key: 'r', said: undefined, replies: [{ id: 'r' }] }])
})

test('an imported answer without a reference follows the turn before it', () => {
  const exchanges = exchangesOf([turn('a', 0), turn('x', 1, { trust: 'assistant', speaker: 'old assistant' })])
  expect(exchanges).toHaveLength(1)
})

test('the time is shown at the start and after five minutes', () => {
  const exchanges = exchangesOf([turn('a', 0), turn('b', pauseMs - 1), turn('c', 2 * pauseMs - 1)])
  expect(exchanges.map(({ afterPause }) => afterPause)).toEqual([true, false, true])
})
