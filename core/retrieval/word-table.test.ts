import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeWordTable, embedText, wordTableEmbedder, type WordTable } from './word-table.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../public/models/words.bin', import.meta.url)))
const table = decodeWordTable(bytes) as WordTable

const cosine = (a: string, b: string): number => {
  const [left, right] = [embedText(table, a), embedText(table, b)]
  return left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0)
}

describe('the word table', () => {
  it('is at most 2.5 MB and of the size its head says', () => {
    expect(bytes.length).toBeLessThanOrEqual(2_500_000)
    expect(table.words.size).toBe(20_000)
    expect(table.dims).toBe(64)
  })

  it('is refused when cut short or foreign', () => {
    expect(decodeWordTable(bytes.subarray(0, bytes.length - 1))).toBeUndefined()
    expect(decodeWordTable(new Uint8Array(64))).toBeUndefined()
  })

  it('puts texts that mean alike closer than texts that do not', () => {
    expect(cosine('our cat chased a mouse', 'the dog hunted rabbits')).toBeGreaterThan(
      cosine('our cat chased a mouse', 'the invoice for the software licence'),
    )
    expect(cosine('she plays the violin', 'a piano concert')).toBeGreaterThan(cosine('she plays the violin', 'a tax return'))
  })

  it('gives unit vectors, or zeros where it knows no word', async () => {
    const [known, unknown] = await wordTableEmbedder(table).embed(['rain in the harbour', 'zzxqy'])
    expect(Math.hypot(...(known ?? []))).toBeCloseTo(1, 5)
    expect(unknown).toEqual(new Float32Array(64))
  })
})
