// The scan kernel, in AssemblyScript with 128-bit SIMD. `npm run build:kernel` compiles it into ../scan.wasm.ts. It knows nothing of what
// it scans: rows of signed bytes or of bits, 16-byte strides, in its own memory. No allocation, no imports but the memory.

/**
 * out[r] = Σ rows[r][i] · query[i] in 32-bit integers: exact for up to 2¹⁷ dims of int8.
 * @param rows `count` rows of `stride` signed bytes, `stride` a multiple of 16
 * @param query `stride` signed 16-bit numbers within −127 … 127
 */
export function dotRows(rows: usize, count: u32, stride: u32, query: usize, out: usize): void {
  let row = rows
  let left = count
  // Two rows at a time share the loads of the query.
  for (; left >= 2; left -= 2) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let q = query
    const end = row + stride
    let other = end
    for (; row < end; row += 16, other += 16, q += 32) {
      const low = v128.load(q)
      const high = v128.load(q, 16)
      const x = v128.load(row)
      const y = v128.load(other)
      a = i32x4.add(
        a,
        i32x4.add(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(x), low), i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(x), high)),
      )
      b = i32x4.add(
        b,
        i32x4.add(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(y), low), i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(y), high)),
      )
    }
    store<i32>(out, sum(a))
    store<i32>(out, sum(b), 4)
    out += 8
    row = other
  }
  if (left == 1) {
    let a = i32x4.splat(0)
    let q = query
    const end = row + stride
    for (; row < end; row += 16, q += 32) {
      const x = v128.load(row)
      a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(x), v128.load(q)))
      a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(x), v128.load(q, 16)))
    }
    store<i32>(out, sum(a))
  }
}

/** out[r] = number of bits in which rows[r] and the query differ (Hamming distance). `stride` bytes, a multiple of 16. */
export function differRows(rows: usize, count: u32, stride: u32, query: usize, out: usize): void {
  let row = rows
  for (let left = count; left > 0; left -= 1) {
    let total = i32x4.splat(0)
    const end = row + stride
    for (let q = query; row < end; row += 16, q += 16) {
      const bits = i8x16.popcnt(v128.xor(v128.load(row), v128.load(q)))
      total = i32x4.add(total, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bits)))
    }
    store<i32>(out, sum(total))
    out += 4
  }
}

function sum(lanes: v128): i32 {
  return i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3)
}
