// Everything a vault has on disk as raw bytes, and packed text unpacked: what an erasing is measured by. For tests only.

import { unpackStrings } from '../../core/retrieval/string-list.ts'
import { decodeSegment } from '../../core/retrieval/segment.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'

/** Tables in which any of the words stands, in whatever case: in records as text, in bytes as UTF-8 and UTF-16, in packed lists unpacked. */
export async function placesOf(db: KeepsakeDatabase, words: readonly string[]): Promise<readonly string[]> {
  const wanted = words.map((word) => word.toLowerCase())
  const holds = (text: string): boolean => wanted.some((word) => text.toLowerCase().includes(word))
  const places = new Set<string>()
  for (const table of db.tables) {
    for (const row of (await table.toArray()) as unknown[]) {
      const { plain, bytes } = split(row)
      if (holds(plain)) places.add(table.name)
      for (const each of bytes) if (textsOf(each).some(holds)) places.add(`${table.name} (bytes)`)
    }
  }
  return [...places].sort()
}

/** The record as JSON, and every run of bytes in it. */
function split(row: unknown): { readonly plain: string; readonly bytes: readonly Uint8Array[] } {
  const bytes: Uint8Array[] = []
  const plain = JSON.stringify(row, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    bytes.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    return '(bytes)'
  })
  return { plain, bytes }
}

function textsOf(bytes: Uint8Array): readonly string[] {
  const decoded = ['latin1', 'utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  // From the odd byte too: two-byte letters need not begin at an even one.
  const shifted = new TextDecoder('utf-16le').decode(bytes.subarray(1))
  const segment = decodeSegment(bytes)
  const packed = segment.ok
    ? [segment.value.postings.terms, segment.value.speakers, segment.value.threads, segment.value.ids].flatMap(unpackStrings)
    : []
  return [...decoded, shifted, packed.join(' ')]
}
