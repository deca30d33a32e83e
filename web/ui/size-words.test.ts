// How a number of bytes reads.

import { describe, expect, it } from 'vitest'
import { sizeWords } from './size-words.ts'

describe('sizeWords', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1500, '1.5 kB'],
    [6_100_000, '6.1 MB'],
    [999_600, '1 MB'],
    [2_000_000_000, '2 GB'],
  ])('%d bytes reads %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
})
