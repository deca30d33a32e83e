// Files into a ZIP, in the order given. Deterministic: no clock and no platform in it, so the same files are the same bytes.

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Smaller files gain less than their headers cost. */
const storeBelowBytes = 128
/** DOS time has no zone; its first day, read in local time as fflate writes it, is the same two words everywhere. */
const noTime = new Date(1980, 0, 1)

/** The ZIP in pieces, for a Blob; `onFile` hears how many files are packed. */
export function packZip(files: ReadonlyMap<string, Uint8Array>, onFile?: (packed: number) => void): Uint8Array[] {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  let packed = 0
  for (const [path, bytes] of files) {
    const entry = bytes.length < storeBelowBytes ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    entry.mtime = noTime
    zip.add(entry)
    entry.push(bytes, true)
    packed += 1
    onFile?.(packed)
  }
  zip.end()
  return pieces
}
