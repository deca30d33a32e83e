// What is offered where: the shipped writers on devices of several kinds.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bytesOf } from '../embedding/model-file.ts'
import { readCatalogue } from '../embedding/catalogue.ts'
import { suits, type DeviceFacts } from './suits.ts'

const { writers } = readCatalogue(JSON.parse(readFileSync(new URL('../../public/models/catalogue.json', import.meta.url), 'utf8')))
const laptop: DeviceFacts = { graphics: 'ready', halfPrecision: true, memoryGigabytes: 8, storageFree: 1e11 }
const outcome = (device: DeviceFacts) =>
  writers.map((writer) => {
    const found = suits(writer, device)
    return found.runs ? (found.isTight ? 'tight' : 'suits') : found.why
  })

test.each([
  ['a laptop', {}, ['suits', 'suits', 'suits']],
  ['no graphics', { graphics: 'none' }, ['suits', 'no-graphics', 'no-graphics']],
  ['graphics kept from the browser', { graphics: 'refused' }, ['suits', 'no-graphics', 'no-graphics']],
  ['graphics without 16-bit numbers', { halfPrecision: false }, ['suits', 'no-half-precision', 'no-half-precision']],
  ['little memory', { memoryGigabytes: 4 }, ['suits', 'suits', 'tight']],
  ['a browser that doesn’t tell its memory', { memoryGigabytes: undefined }, ['suits', 'suits', 'suits']],
  ['little room', { storageFree: 300e6 }, ['suits', 'suits', 'no-room']],
] as const)('%s', (_what, change, expected) => {
  expect(outcome({ ...laptop, ...change })).toEqual(expected)
})

test('what is here already needs no room again', () => {
  const [plain] = writers
  if (plain === undefined) throw new Error('there are writers')
  expect(suits(plain, { ...laptop, storageFree: 100 })).toMatchObject({ why: 'no-room', missingBytes: bytesOf(plain) - 100 })
  expect(suits(plain, { ...laptop, storageFree: 100 }, bytesOf(plain))).toMatchObject({ runs: true })
})

test('every writer is pinned file by file, and its program is one of its files', () => {
  expect(writers.map(({ id }) => id)).toEqual(['writer-plain', 'writer-small', 'writer-fuller'])
  expect(writers.map((writer) => Math.round(bytesOf(writer) / 1e6))).toEqual([139, 212, 881])
  for (const { engine, library, weights, files } of writers) {
    const paths = files.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    if (engine === 'web-llm') {
      expect(paths).toEqual(expect.arrayContaining(['mlc-chat-config.json', 'tensor-cache.json', 'tokenizer.json', library]))
      expect(files.find(({ path }) => path === library)?.address).toMatch(/^https:\/\/raw\.githubusercontent\.com\/.+\/[0-9a-f]{40}\//u)
    } else expect(paths).toContain(`onnx/model_${weights}.onnx`)
  }
})
