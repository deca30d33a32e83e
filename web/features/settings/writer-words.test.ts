// Words about a writer, in every state it can be in.

import { expect, test } from 'vitest'
import { absent, type Download } from '../../../core/embedding/download.ts'
import { problemWords, type EngineProblem } from '../../../core/generation/chat-engine.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Suits } from '../../../core/generation/suits.ts'
import { broughtWords, paceWords } from './model-words.ts'
import { badgeOf, cannotWords, startTrouble } from './writer-words.ts'

const ready: Download = { state: 'ready', bytes: 5, at: 1 as EpochMs }

test.each<[boolean, Download, Suits | undefined, string | undefined]>([
  [false, absent, undefined, undefined],
  [false, absent, { runs: true, isTight: false }, 'Suits this device'],
  [false, absent, { runs: true, isTight: true }, 'May be slow here'],
  [false, absent, { runs: false, why: 'no-graphics' }, 'Can’t run here'],
  [false, absent, { runs: false, why: 'no-room', missingBytes: 5 }, 'Too large here'],
  [false, { state: 'going', bytes: 5 }, { runs: true, isTight: false }, undefined],
  [false, ready, { runs: true, isTight: false }, 'On this device'],
  [true, ready, { runs: false, why: 'no-graphics' }, 'Writes the answers'],
])('badge %#', (isChosen, download, fit, badge) => {
  expect(badgeOf(isChosen, download, fit)).toBe(badge)
})

test('why it can’t run is a sentence, with how much is short', () => {
  expect(cannotWords({ runs: false, why: 'no-room', missingBytes: 700e6 })).toBe('This needs 700 MB more than this browser allows.')
  expect(cannotWords({ runs: false, why: 'no-half-precision' })).toMatch(/plain writer/u)
})

test('every failure of a start says what happened and what to do; another try is offered where it may help', () => {
  for (const problem of Object.keys(problemWords) as EngineProblem[]) {
    const trouble = startTrouble(problem)
    if (problem === 'damaged' || problem === 'aborted') expect(trouble).toBeUndefined()
    else {
      expect(trouble?.words).toMatch(/\. .+\.$/u)
      expect(trouble?.deed !== undefined).toBe(problemWords[problem].retry)
    }
  }
  expect(startTrouble('closed-the-page')?.deed).toBe('Try anyway')
  expect(startTrouble('not-started')?.deed).toBe('Start it')
})

test.each([
  [2e6, 360e6, '2 MB a second, about 3 minutes left'],
  [2e6, 20e6, '2 MB a second, less than a minute left'],
  [1e5, 900e6, '100 kB a second, about 2 hours 30 minutes left'],
  [1e6, 70e6, '1 MB a second, about 1 minute left'],
] as const)('%d bytes a second, %d to go', (pace, left, words) => {
  expect(paceWords(pace, left)).toBe(words)
})

test('what came of files from disk', () => {
  expect(broughtWords({ taken: 3, missing: 0, others: 0 })).toBe('All its files are here now, checked')
  expect(broughtWords({ taken: 1, missing: 2, others: 0 })).toBe('1 file taken, 2 still missing')
  expect(broughtWords({ taken: 0, missing: 3, others: 0 })).toBe('None of these are its files')
  expect(broughtWords({ taken: 0, missing: 3, others: 1 })).toBe('1 file has a right name and isn’t the one I know, so nothing was taken')
})
