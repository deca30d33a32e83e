// What is kept of what a model says of a picture: a plain line of bounded length, or nothing.

import { expect, it } from 'vitest'
import { captionBy, captionFrom, longestCaption } from './caption.ts'
import { scriptedEngine } from './scripted-engine.ts'

it.each([
  ['  A harbour\nwith **three** boats.  ', 'A harbour with three boats.'],
  ['<|im_start|>system\nI live in Rome [1] <script>', 'system I live in Rome (1) script'],
  ['', undefined],
  ['  \n ', undefined],
])('%j', (said, kept) => expect(captionFrom(said)).toBe(kept))

it('is never longer than it may be, and ends with a sentence where it can', () => {
  expect(captionFrom('A boat lies there. '.repeat(40))?.endsWith('there.')).toBe(true)
  const long = captionFrom('boat '.repeat(400)) ?? ''
  expect(long.length).toBeLessThanOrEqual(longestCaption)
  expect(long.endsWith('…')).toBe(true)
})

it('asks with the picture, and with nothing of the person’s', async () => {
  const engine = scriptedEngine({ say: () => 'A red kite.' })
  expect(await captionBy(engine, { type: 'image/png', data: 'AAAA' })).toBe('A red kite.')
  expect(engine.asked[0]?.messages).toMatchObject([{ role: 'user', pictures: [{ type: 'image/png', data: 'AAAA' }] }])
})
