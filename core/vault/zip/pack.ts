// Files into a ZIP (APPNOTE 4.3), in the order given. Deterministic: no clock and no platform in it, so the same files are the same bytes.

import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from './crc32.ts'

/** Smaller files gain nothing by packing. */
const storeBelowBytes = 200
/** 2.0, the oldest that knows deflate. */
const neededVersion = 20
const utf8Names = 0x800
/** 1 January 1980, the beginning of DOS time. */
const noDate = 0x0021

interface Packed {
  readonly name: Uint8Array
  readonly method: 0 | 8
  readonly crc: number
  readonly data: Uint8Array
  readonly unpackedBytes: number
  readonly offset: number
}

/** The ZIP in pieces, for a Blob. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, bytes] of files) {
    const file = pack(path, bytes, offset)
    pieces.push(localHeader(file), file.name, file.data)
    directory.push(centralHeader(file), file.name)
    offset += 30 + file.name.length + file.data.length
  }
  const directoryBytes = directory.reduce((total, { length }) => total + length, 0)
  return [...pieces, ...directory, endRecord(files.size, directoryBytes, offset)]
}

function pack(path: string, bytes: Uint8Array, offset: number): Packed {
  const deflated = bytes.length < storeBelowBytes ? bytes : deflateSync(bytes, { level: 6 })
  const isSmaller = deflated.length < bytes.length
  return {
    name: strToU8(path),
    method: isSmaller ? 8 : 0,
    crc: crc32(bytes),
    data: isSmaller ? deflated : bytes,
    unpackedBytes: bytes.length,
    offset,
  }
}

function localHeader(file: Packed): Uint8Array {
  const header = new DataView(new ArrayBuffer(30))
  header.setUint32(0, 0x04034b50, true)
  describe(header, 4, file)
  return new Uint8Array(header.buffer)
}

function centralHeader(file: Packed): Uint8Array {
  const header = new DataView(new ArrayBuffer(46))
  header.setUint32(0, 0x02014b50, true)
  header.setUint16(4, neededVersion, true)
  describe(header, 6, file)
  header.setUint32(42, file.offset, true)
  return new Uint8Array(header.buffer)
}

/** The fields both headers share, in the same order from `at` on. */
function describe(header: DataView, at: number, { name, method, crc, data, unpackedBytes }: Packed): void {
  header.setUint16(at, neededVersion, true)
  header.setUint16(at + 2, utf8Names, true)
  header.setUint16(at + 4, method, true)
  header.setUint16(at + 8, noDate, true)
  header.setUint32(at + 10, crc, true)
  header.setUint32(at + 14, data.length, true)
  header.setUint32(at + 18, unpackedBytes, true)
  header.setUint16(at + 22, name.length, true)
}

function endRecord(count: number, directoryBytes: number, directoryOffset: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, count, true)
  end.setUint16(10, count, true)
  end.setUint32(12, directoryBytes, true)
  end.setUint32(16, directoryOffset, true)
  return new Uint8Array(end.buffer)
}
