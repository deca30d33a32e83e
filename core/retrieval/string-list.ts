// Many strings in two flat arrays, so that a segment can hold them and open without building any.
// Law: unpackStrings(packStrings(s)) = s.

import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts'

export interface StringList {
  /** One more than there are strings; string i is bytes[offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

export function packStrings(strings: readonly string[]): StringList {
  const encoded = strings.map(encodeUtf8)
  const offsets = new Uint32Array(strings.length + 1)
  const bytes = new Uint8Array(encoded.reduce((sum, each) => sum + each.length, 0))
  let at = 0
  encoded.forEach((each, index) => {
    bytes.set(each, at)
    at += each.length
    offsets[index + 1] = at
  })
  return { offsets, bytes }
}

export function stringAt(list: StringList, index: number): string {
  return decodeUtf8(list.bytes, list.offsets[index], list.offsets[index + 1])
}

export function unpackStrings(list: StringList): string[] {
  return Array.from({ length: list.offsets.length - 1 }, (_, index) => stringAt(list, index))
}

/** Where `bytes` stands in a list sorted by bytes: the first index whose string is not below it. */
export function lowerBound(list: StringList, bytes: Uint8Array): number {
  let low = 0
  let high = list.offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAt(list, middle, bytes) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Below 0, 0 or above 0 as string `index` sorts before, equals or sorts after `bytes`. */
export function compareAt(list: StringList, index: number, bytes: Uint8Array): number {
  const start = list.offsets[index] ?? 0
  const length = (list.offsets[index + 1] ?? 0) - start
  const shared = Math.min(length, bytes.length)
  for (let i = 0; i < shared; i += 1) {
    const difference = (list.bytes[start + i] ?? 0) - (bytes[i] ?? 0)
    if (difference !== 0) return difference
  }
  return length - bytes.length
}

/** True if string `index` begins with `bytes`. */
export function startsAt(list: StringList, index: number, bytes: Uint8Array): boolean {
  const start = list.offsets[index] ?? 0
  if ((list.offsets[index + 1] ?? 0) - start < bytes.length) return false
  for (let i = 0; i < bytes.length; i += 1) if (list.bytes[start + i] !== bytes[i]) return false
  return true
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
