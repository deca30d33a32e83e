import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecallIndex } from './recall-index.ts'
import { decodeSegment, encodeSegment } from './segment.ts'
import { packStrings, unpackStrings } from './string-list.ts'
import { indexOf, memory, testDims, turn } from './units.fixture.ts'

const segmentBytes = (): Uint8Array => {
  const index = indexOf(
    turn('t1', 'The ferry leaves at nine'),
    turn('t2', 'Bring the blue umbrella'),
    memory('m1', 'The ferry leaves at nine', { evidence: ['t1'] }),
  )
  return index.takeSegment() ?? new Uint8Array()
}

describe('a segment', () => {
  it('decodes to what was encoded', () => {
    const bytes = segmentBytes()
    const decoded = decodeSegment(bytes)
    expect(decoded.ok).toBe(true)
    if (decoded.ok) expect(encodeSegment(decoded.value)).toEqual(bytes)
  })

  it('opens from bytes that are not aligned', () => {
    const bytes = segmentBytes()
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    const index = new RecallIndex('test', testDims)
    expect(index.loadSegment(shifted.subarray(3))).toEqual({ ok: true, units: 3 })
  })

  it('reports any changed or missing byte, and the index stays as it was', () => {
    const bytes = segmentBytes()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        const index = new RecallIndex('test', testDims)
        expect(index.loadSegment(damaged)).toEqual({ ok: false, reason: 'corrupt' })
        expect(index.loadSegment(bytes.subarray(0, at))).toEqual({ ok: false, reason: 'corrupt' })
        expect(index.unitCount).toBe(0)
      }),
    )
  })

  it('of another model is refused', () => {
    expect(new RecallIndex('another', testDims).loadSegment(segmentBytes())).toEqual({ ok: false, reason: 'other-model' })
  })
})

it('unpacking packed strings gives the strings, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (strings) => {
      expect(unpackStrings(packStrings(strings))).toEqual(strings)
    }),
  )
})
