import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

it('decoding inverts encoding, and the bytes are those of the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text)
      expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)])
    }),
  )
})

it('a lone surrogate becomes the replacement character', () => {
  expect(decodeUtf8(encodeUtf8('a\ud800b'))).toBe('a\ufffdb')
})
