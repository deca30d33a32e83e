import { expect, it } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { isSlip } from './near-terms.ts'
import { plainOrder } from './ranker.ts'
import { recall } from './recall.ts'
import { indexOf, turn } from './units.fixture.ts'

it.each([
  ['typsecript', 'typescript'],
  ['harbor', 'harbour'],
  ['cellos', 'cello'],
  ['violon', 'violin'],
])('%s is a slip for %s, both ways', (one, other) => {
  expect(isSlip(one, other)).toBe(true)
  expect(isSlip(other, one)).toBe(true)
})

it.each([
  ['cello', 'cello'],
  ['cello', 'callow'],
  ['garden', 'harden it'],
])('%s is none for %s', (one, other) => {
  expect(isSlip(one, other)).toBe(false)
})

const index = indexOf(
  turn('t1', 'The marimba needs new mallets'),
  turn('t2', 'The marina is closed'),
  turn('t3', 'We bought a trombone'),
  turn('t4', 'The tram was late'),
)
const first = (query: string): string | undefined =>
  recall(index, { query, depth: 'reflex', now: 0 as EpochMs }, undefined, () => 0, plainOrder).hits[0]?.id

it('a word with a slip finds the word meant', () => {
  expect(first('Where is the marmiba?')).toBe('t1')
  expect(first('trombon')).toBe('t3')
})

it('a known word finds itself alone', () => {
  expect(first('marina')).toBe('t2')
})
