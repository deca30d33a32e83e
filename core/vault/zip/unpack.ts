// Files out of a ZIP. Invariant: never more bytes than its list promised, and each file's checksum holds.

import { Inflate, inflateSync } from 'fflate'
import { corrupt } from '../problem.ts'
import { crc32 } from './crc32.ts'
import { readDirectory, type ZipEntry } from './directory.ts'

/** Fed in pieces of this size, so that a bomb is noticed after one of them (at most 1,032 times as large). */
const pieceBytes = 64 * 1024

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
}

/** All files `wanted` lets through, by path. */
export function unpackZip(bytes: Uint8Array, wanted: (path: string) => boolean = () => true): Map<string, Uint8Array> {
  const entries = readDirectory(bytes)
  return new Map(entries.filter(({ path }) => wanted(path)).map((entry) => [entry.path, unpackEntry(bytes, entry)]))
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedBytes)
  const unpacked = entry.method === 0 ? packed : packed.length <= pieceBytes ? inflateAtOnce(packed, entry) : inflate(packed, entry)
  if (unpacked.length !== entry.unpackedBytes) corrupt(`${entry.path} is shorter than it should be`)
  if (crc32(unpacked) !== entry.crc) corrupt(`${entry.path} is damaged`)
  return unpacked
}

/** One byte more than promised is room enough to notice that there is more. */
function inflateAtOnce(packed: Uint8Array, { path, unpackedBytes }: ZipEntry): Uint8Array {
  let unpacked: Uint8Array
  try {
    unpacked = inflateSync(packed, { out: new Uint8Array(unpackedBytes + 1) })
  } catch {
    return corrupt(`${path} is damaged`)
  }
  return unpacked.length > unpackedBytes ? corrupt(`${path} is longer than it should be`) : unpacked
}

function inflate(packed: Uint8Array, { path, unpackedBytes }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(unpackedBytes)
  let at = 0
  let isOver = false
  const inflater = new Inflate((piece) => {
    if (at + piece.length > unpackedBytes) isOver = true
    else whole.set(piece, at)
    at += piece.length
  })
  try {
    for (let from = 0; from < packed.length && !isOver; from += pieceBytes) {
      inflater.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length)
    }
  } catch {
    return corrupt(`${path} is damaged`)
  }
  if (isOver) return corrupt(`${path} is longer than it should be`)
  return whole.subarray(0, at)
}
