// A segment: part of the index as one packed, checksummed run of bytes that holds everything needed to answer without reading records.
// Laws: decode(encode(s)) = s; any flipped bit is noticed and reported as a value.
// Layout: 8 words of head (magic, version, checksum, dims, sections, spare), then per section its byte length, then the sections, each
// padded to 8 bytes, little-endian as the device is.

import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts'
import type { PackedPostings } from './postings.ts'
import type { StringList } from './string-list.ts'

/** Raised whenever the layout changes; older segments are rebuilt from records, never migrated. */
export const segmentVersion = 3
const magic = 0x4745534b
const headWords = 8

/** The columns of `units` turns and memories in `passages` passages. */
export interface Segment {
  /** Name of the model and of the term rules everything here was derived with. */
  readonly key: string
  readonly dims: number
  readonly ids: StringList
  readonly threads: StringList
  readonly speakers: StringList
  readonly evidence: StringList
  /** One more than there are units. */
  readonly evidenceStarts: Uint32Array
  readonly thread: Uint32Array
  readonly session: Int32Array
  readonly sequence: Int32Array
  readonly speaker: Uint32Array
  readonly saidAt: Float64Array
  /** Months since January of year 0, local time, of `saidAt`. */
  readonly month: Uint16Array
  readonly flags: Uint8Array
  /** See `turnForm`: flags, and `measureCount` bytes a unit. */
  readonly form: Uint32Array
  readonly measures: Uint8Array
  readonly retrievability: Float32Array
  /** See `UnitTimes`: calendar days, and ms. */
  readonly trueFrom: Int32Array
  readonly trueUntil: Int32Array
  readonly endedAt: Float64Array
  /** UTF-16 units of text: what packing evidence costs. */
  readonly textLength: Uint32Array
  /** One more than there are units. */
  readonly passageStarts: Uint32Array
  readonly passageLength: Uint16Array
  /** `dims` signed bytes per passage, 127 = 1. */
  readonly vectors: Int8Array
  readonly postings: PackedPostings
  /** Units of earlier segments that are gone or replaced. */
  readonly removed: StringList
  /** Units of earlier segments whose standing, strength or times changed. */
  readonly adjusted: StringList
  readonly adjustedFlags: Uint8Array
  readonly adjustedRetrievability: Float32Array
  readonly adjustedFrom: Int32Array
  readonly adjustedUntil: Int32Array
  readonly adjustedEndedAt: Float64Array
}

export type SegmentOutcome =
  | { readonly ok: true; readonly value: Segment }
  | { readonly ok: false; readonly reason: 'corrupt' | 'other-version' }

type Packed = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

export function encodeSegment(segment: Segment): Uint8Array {
  const sections = sectionsOf(segment)
  let size = (headWords + sections.length + (sections.length % 2)) * 4
  for (const section of sections) size += padded(section.byteLength)
  const bytes = new Uint8Array(size)
  const words = new Uint32Array(bytes.buffer)
  words.set([magic, segmentVersion, 0, segment.dims, sections.length])
  let at = (headWords + sections.length + (sections.length % 2)) * 4
  sections.forEach((section, index) => {
    words[headWords + index] = section.byteLength
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += padded(section.byteLength)
  })
  words[2] = checksum(words)
  return bytes
}

/** Opens a segment as views on `bytes` (copied only if they are not aligned). */
export function decodeSegment(bytes: Uint8Array): SegmentOutcome {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  if (aligned.byteLength < headWords * 4 || aligned.byteLength % 8 !== 0) return { ok: false, reason: 'corrupt' }
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  if (words[0] !== magic) return { ok: false, reason: 'corrupt' }
  if (words[2] !== checksum(words)) return { ok: false, reason: 'corrupt' }
  if (words[1] !== segmentVersion) return { ok: false, reason: 'other-version' }
  return { ok: true, value: readSections(aligned, words) }
}

function sectionsOf(s: Segment): Packed[] {
  const strings = [s.ids, s.threads, s.speakers, s.evidence, s.postings.terms, s.removed, s.adjusted].flatMap((list) => [
    list.offsets,
    list.bytes,
  ])
  return [
    encodeUtf8(s.key),
    ...strings,
    s.evidenceStarts,
    s.thread,
    s.session,
    s.sequence,
    s.speaker,
    s.saidAt,
    s.month,
    s.flags,
    s.form,
    s.measures,
    s.retrievability,
    s.trueFrom,
    s.trueUntil,
    s.endedAt,
    s.textLength,
    s.passageStarts,
    s.passageLength,
    s.vectors,
    s.postings.starts,
    s.postings.passages,
    s.postings.frequencies,
    s.adjustedFlags,
    s.adjustedRetrievability,
    s.adjustedFrom,
    s.adjustedUntil,
    s.adjustedEndedAt,
  ]
}

function readSections(bytes: Uint8Array, words: Uint32Array): Segment {
  const count = words[4] ?? 0
  let next = 0
  let at = (headWords + count + (count % 2)) * 4
  const take = <A>(View: { new (buffer: ArrayBufferLike, offset: number, length: number): A; readonly BYTES_PER_ELEMENT: number }): A => {
    const byteLength = words[headWords + next++] ?? 0
    const view = new View(bytes.buffer, bytes.byteOffset + at, byteLength / View.BYTES_PER_ELEMENT)
    at += padded(byteLength)
    return view
  }
  const strings = (): StringList => ({ offsets: take(Uint32Array), bytes: take(Uint8Array) })
  const key = decodeUtf8(take(Uint8Array))
  const [ids, threads, speakers, evidence, terms, removed, adjusted] = [
    strings(),
    strings(),
    strings(),
    strings(),
    strings(),
    strings(),
    strings(),
  ]
  return {
    key,
    dims: words[3] ?? 0,
    ids,
    threads,
    speakers,
    evidence,
    removed,
    adjusted,
    evidenceStarts: take(Uint32Array),
    thread: take(Uint32Array),
    session: take(Int32Array),
    sequence: take(Int32Array),
    speaker: take(Uint32Array),
    saidAt: take(Float64Array),
    month: take(Uint16Array),
    flags: take(Uint8Array),
    form: take(Uint32Array),
    measures: take(Uint8Array),
    retrievability: take(Float32Array),
    trueFrom: take(Int32Array),
    trueUntil: take(Int32Array),
    endedAt: take(Float64Array),
    textLength: take(Uint32Array),
    passageStarts: take(Uint32Array),
    passageLength: take(Uint16Array),
    vectors: take(Int8Array),
    postings: { terms, starts: take(Uint32Array), passages: take(Uint32Array), frequencies: take(Uint8Array) },
    adjustedFlags: take(Uint8Array),
    adjustedRetrievability: take(Float32Array),
    adjustedFrom: take(Int32Array),
    adjustedUntil: take(Int32Array),
    adjustedEndedAt: take(Float64Array),
  }
}

function padded(byteLength: number): number {
  return (byteLength + 7) & ~7
}

/** Multiply-and-mix over 32-bit words (the finaliser of MurmurHash3 per word), the checksum's own place left out. */
function checksum(words: Uint32Array): number {
  let hash = 0x9747b28c ^ words.length
  for (let i = 0; i < words.length; i += 1) {
    if (i === 2) continue
    let word = Math.imul(words[i] ?? 0, 0xcc9e2d51)
    word = (word << 15) | (word >>> 17)
    hash ^= Math.imul(word, 0x1b873593)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
