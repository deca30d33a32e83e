// Where speech without stops falls into sentences, and where it must not.

import { expect, it } from 'vitest'
import { runOnParts } from './run-on.ts'

const parts = (text: string): readonly string[] =>
  runOnParts(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it.each([
  [
    "my name is rhoda and I'm 74 I used to be a surveyor for the council but I've been retired these eleven years",
    ["my name is rhoda and I'm 74", "I used to be a surveyor for the council but I've been retired these eleven years"],
  ],
  [
    "we had the dog put down on monday poor old bracken she was fifteen we're both in bits",
    ['we had the dog put down on monday poor old bracken', 'she was fifteen', "we're both in bits"],
  ],
  [
    'I lent osric my strimmer he said he would have it back by easter',
    ['I lent osric my strimmer', 'he said he would have it back by easter'],
  ],
])('%s', (text, expected) => expect(parts(text)).toEqual(expected))

it.each([
  'I sold the car I have had since May to a man from Derby with a beard',
  'She told me she is moving to Cork because he is starting a job there soon',
  'We live in Ludlow',
  'The film that we are watching tonight is the one I said I was keen on last week',
  'When I was six, my dog ran away, and I have never had another one since then',
])('is one: %s', (text) => expect(parts(text)).toEqual([text]))
