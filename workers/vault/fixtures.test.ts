// Every released version of the vault must open for ever: these files are what people have.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readUpload } from './read-upload.ts'
import { vaultVersion } from '../../core/vault/format.ts'

const folder = new URL('../../core/vault/fixtures/', import.meta.url)
const fixture = (name: string) => new File([readFileSync(new URL(name, folder))], name)

async function opened(name: string) {
  const upload = await readUpload(fixture(name), 'seven calm herons')
  if (!upload.ok || upload.value.what.is !== 'vault') throw new Error(JSON.stringify(upload))
  return upload.value.what.contents
}

it('there is a fixture of every version, plain and sealed', () => {
  const versions = Array.from({ length: vaultVersion }, (_, index) => [`v${index + 1}-sealed.keepsake`, `v${index + 1}.keepsake`]).flat()
  expect(readdirSync(folder).toSorted()).toEqual(versions.toSorted())
})

describe.each([
  ['v1', [2, 4, 3, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['v2', [2, 4, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]],
  ['v3', [2, 4, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
])('%s', (version, counts) => {
  it.each(['.keepsake', '-sealed.keepsake'])('%s opens with every record in it', async (kind) => {
    const { tables, journal, jobs } = await opened(`${version}${kind}`)
    expect(Object.values(tables).map((records) => records.length)).toEqual(counts)
    expect(tables.memories.map(({ statement, supersededBy }) => [statement, supersededBy])).toEqual([
      ['I live in York', 'm2'],
      ['I moved to Leeds', undefined],
      ['My sister’s birthday is 12 May', undefined],
    ])
    expect(journal).toHaveLength(8)
    expect(jobs).toHaveLength(1)
  })
})

it('a sealed one cut anywhere, or with a byte changed anywhere, is refused', async () => {
  const whole = readFileSync(new URL('v1-sealed.keepsake', folder))
  const read = (bytes: Uint8Array<ArrayBuffer>) => readUpload(new File([bytes], 'x.keepsake'), 'seven calm herons')
  const places = [
    0,
    1,
    5,
    20,
    21,
    22,
    40,
    60,
    90,
    120,
    160,
    180,
    200,
    210,
    230,
    300,
    1000,
    whole.length - 17,
    whole.length - 16,
    whole.length - 1,
  ]
  for (const at of places) {
    const cut = await read(new Uint8Array(whole.subarray(0, at)))
    expect(cut.ok, `cut at ${at}`).toBe(false)
    if (!cut.ok) expect(['empty', 'truncated', 'corrupt'], `cut at ${at}`).toContain(cut.reason)
    const changed = new Uint8Array(whole)
    changed[at] = (changed[at] as number) ^ 1
    const outcome = await read(changed)
    expect(outcome.ok, `changed at ${at}`).toBe(false)
  }
})
