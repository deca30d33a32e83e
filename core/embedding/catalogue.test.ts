// The catalogue as it is shipped, and what is refused as one.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, keyOf, readCatalogue } from './catalogue.ts'
import { bytesOf } from './model-file.ts'

const shipped: unknown = JSON.parse(readFileSync(new URL('../../public/models/catalogue.json', import.meta.url), 'utf8'))
const catalogue = readCatalogue(shipped)

test('three models, each pinned file by file, no two alike', () => {
  expect(catalogue.models.map(({ id }) => id)).toEqual(['small-english', 'many-languages', 'finest'])
  expect(new Set(catalogue.models.map(keyOf)).size).toBe(3)
  for (const model of catalogue.models) {
    const paths = model.files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['config.json', 'tokenizer.json', 'tokenizer_config.json']))
    // The name the library looks for with these weights.
    expect(paths).toContain(model.weights === 'q8' ? 'onnx/model_quantized.onnx' : 'onnx/model.onnx')
  }
  expect(catalogue.models.map((model) => Math.round(bytesOf(model) / 1e6))).toEqual([24, 135, 296])
})

test('everything is asked for under one pinned address, within what the page’s policy lets through', () => {
  for (const model of catalogue.models) {
    expect(addressOf(catalogue, model)).toBe(`https://huggingface.co/${model.repository}/resolve/${model.revision}/`)
  }
  expect(catalogue.reaches).toContain(catalogue.hub)
})

test('another revision or other weights are another key', () => {
  const [model] = catalogue.models
  if (model === undefined) throw new Error('there are models')
  expect(keyOf({ ...model, revision: 'f'.repeat(40) })).not.toBe(keyOf(model))
  expect(keyOf({ ...model, weights: 'fp32' })).not.toBe(keyOf(model))
})

test.each([
  ['a branch instead of a commit', { revision: 'main' }],
  ['the id of the built-in table', { id: 'words' }],
  ['no files', { files: [] }],
  ['a path that leads out', { files: [{ path: '../secret', bytes: 1, sha256: 'a'.repeat(64) }] }],
  ['a checksum cut short', { files: [{ path: 'config.json', bytes: 1, sha256: 'abc' }] }],
  ['an unknown field', { script: 'x' }],
])('%s is refused', (_what, change) => {
  expect(() => readCatalogue({ ...catalogue, models: [{ ...catalogue.models[0], ...change }] })).toThrow(/Invalid|Expected/u)
})

test('a hub that is no web address is refused', () => {
  expect(() => readCatalogue({ ...catalogue, hub: 'javascript:alert(1)' })).toThrow(/Invalid/u)
})
