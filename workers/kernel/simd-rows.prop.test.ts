import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PlainRows } from '../../core/retrieval/vector-rows.ts'
import { compileKernel, kernelModule } from '../../scripts/build-kernel.mjs'
import { SimdRows } from './simd-rows.ts'

const byte = fc.integer({ min: -127, max: 127 })
const table = fc.record({ dims: fc.integer({ min: 1, max: 70 }), count: fc.integer({ min: 0, max: 40 }) }).chain(({ dims, count }) =>
  fc.record({
    dims: fc.constant(dims),
    rows: fc.array(fc.array(byte, { minLength: dims, maxLength: dims }), { minLength: count, maxLength: count }),
    query: fc.array(byte, { minLength: dims, maxLength: dims }),
  }),
)

it('scans to the same integers as the plain rows', () => {
  fc.assert(
    fc.property(table, ({ dims, rows, query }) => {
      const [plain, simd] = [new PlainRows(dims), new SimdRows(dims)]
      const flat = Int8Array.from(rows.flat())
      const half = Math.floor(rows.length / 2) * dims
      for (const each of [plain, simd]) {
        each.append(flat.subarray(0, half))
        each.append(flat.subarray(half))
      }
      const [expected, dots] = [new Int32Array(rows.length), new Int32Array(rows.length)]
      plain.dot(Int8Array.from(query), expected)
      simd.dot(Int8Array.from(query), dots)
      expect(dots).toEqual(expected)
      expect(simd.length).toBe(plain.length)
    }),
  )
})

it('counts the bits that differ', () => {
  fc.assert(
    fc.property(table, ({ dims, rows, query }) => {
      const simd = new SimdRows(dims)
      simd.append(Int8Array.from(rows.flat()))
      const counted = new Int32Array(rows.length)
      simd.differ(Int8Array.from(query), counted)
      const ones = (value: number): number => [...(value & 0xff).toString(2)].filter((bit) => bit === '1').length
      expect([...counted]).toEqual(rows.map((row) => row.reduce((sum, value, i) => sum + ones(value ^ (query[i] ?? 0)), 0)))
    }),
  )
})

it('keeps its rows when its memory grows, over many blocks of a scan', () => {
  const [plain, simd] = [new PlainRows(48), new SimdRows(48)]
  for (let row = 0; row < 9_001; row += 1) {
    const vector = Float32Array.from({ length: 48 }, (_, i) => Math.sin(row * 7 + i))
    plain.push(vector)
    simd.push(vector)
  }
  const query = Int8Array.from({ length: 48 }, (_, i) => i - 24)
  const [expected, dots] = [new Int32Array(9_001), new Int32Array(9_001)]
  plain.dot(query, expected)
  simd.dot(query, dots)
  expect(dots).toEqual(expected)
  const row = new Int8Array(50)
  simd.copy(9_000, row, 1)
  const same = new Int8Array(50)
  plain.copy(9_000, same, 1)
  expect(row).toEqual(same)
})

it('refuses rows wider than the kernel takes', () => {
  expect(() => new SimdRows(4096)).toThrow(RangeError)
})

it('is what its source compiles to', async () => {
  expect(kernelModule(await compileKernel())).toBe(readFileSync(new URL('scan.wasm.ts', import.meta.url), 'utf8'))
})
