// The list of files at the end of a ZIP (APPNOTE 4.3.12, 4.3.16), read with suspicion: nothing here is unpacked, and what looks like an attack
// is refused before it could cost anything.

import { strFromU8 } from 'fflate'
import { vaultLimits } from '../format.ts'
import { corrupt, refuse, unsafe } from '../problem.ts'

export interface ZipEntry {
  readonly path: string
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8
  readonly crc: number
  /** When it was last written, as the format packs it. */
  readonly dosTime: number
  readonly dosDate: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerOffset: number
  /** Where its packed bytes begin. */
  readonly dataOffset: number
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const endBytes = 22
const centralBytes = 46
const localBytes = 30
const isEncrypted = 1
const hasUtf8Name = 0x800
/** Packing never adds more than a few bytes for each 64 kB, and no file of a vault is that large. */
const slackBytes = 65_536
const zip64Marker = 0xffffffff

export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  const directoryOffset = view.getUint32(end + 16, true)
  if (count === 0xffff || directoryOffset === zip64Marker) unsafe('it is a ZIP64 archive')
  if (count > vaultLimits.entries) unsafe('it holds too many files')
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) unsafe('it is one part of several')
  if (directoryOffset + view.getUint32(end + 12, true) !== end) corrupt('the list of files is damaged')

  const entries: ZipEntry[] = []
  const paths = new Set<string>()
  let total = 0
  let at = directoryOffset
  for (let index = 0; index < count; index += 1) {
    if (at + centralBytes > end || view.getUint32(at, true) !== centralSignature) return corrupt('the list of files is damaged')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + centralBytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return corrupt('the list of files is damaged')
    const entry = readEntry(bytes, view, at, nameLength, directoryOffset)
    at = next
    if (paths.has(entry.path.toLowerCase())) unsafe(`${entry.path} is in it twice`)
    paths.add(entry.path.toLowerCase())
    total += entry.unpackedBytes
    if (total > vaultLimits.unpackedBytes) unsafe('it would unpack to more than a vault can hold')
    if (!entry.path.endsWith('/')) entries.push(entry)
  }
  if (at !== end) corrupt('the list of files is damaged')
  refuseOverlaps(entries)
  return entries
}

/** At the very end but for a comment; without it the file was cut short. */
function endRecord(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endBytes - 0xffff)
  for (let at = view.byteLength - endBytes; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endBytes + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return refuse({ reason: 'truncated' })
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, directoryOffset: number): ZipEntry {
  const name = bytes.subarray(at + centralBytes, at + centralBytes + nameLength)
  const flags = view.getUint16(at + 8, true)
  const path = (flags & hasUtf8Name) === 0 ? nameWithoutMark(name) : strFromU8(name)
  refusePath(path)
  if ((flags & isEncrypted) !== 0) unsafe(`${path} is locked in a way this cannot open`)
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) return unsafe(`${path} is packed in an unknown way`)
  const unixType = (view.getUint32(at + 38, true) >>> 28) & 0xf
  if (unixType === 0xa) unsafe(`${path} is a link`)
  const packedBytes = view.getUint32(at + 20, true)
  const unpackedBytes = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  if (packedBytes === zip64Marker || unpackedBytes === zip64Marker || offset === zip64Marker) unsafe('it is a ZIP64 archive')
  if (unpackedBytes > vaultLimits.entryBytes) unsafe(`${path} would unpack to more than a vault can hold`)
  if (unpackedBytes > vaultLimits.ratioFromBytes && unpackedBytes > packedBytes * vaultLimits.ratio) {
    unsafe(`${path} unpacks to far more than it says`)
  }
  if (packedBytes > unpackedBytes + slackBytes) corrupt(`${path} is larger packed than unpacked`)
  if (method === 0 && packedBytes !== unpackedBytes) corrupt(`${path} has two sizes`)

  if (offset + localBytes > directoryOffset || view.getUint32(offset, true) !== localSignature) {
    return corrupt(`${path} is not where it should be`)
  }
  const localNameLength = view.getUint16(offset + 26, true)
  const localName = bytes.subarray(offset + localBytes, offset + localBytes + localNameLength)
  const agrees = localNameLength === nameLength && localName.every((byte, index) => byte === name[index])
  if (!agrees || view.getUint16(offset + 8, true) !== method) corrupt(`${path} has two descriptions`)
  const dataOffset = offset + localBytes + localNameLength + view.getUint16(offset + 28, true)
  if (dataOffset + packedBytes > directoryOffset) return corrupt(`${path} runs past its end`)
  const [dosTime, dosDate] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)]
  return {
    path,
    method,
    crc: view.getUint32(at + 16, true),
    dosTime,
    dosDate,
    packedBytes,
    unpackedBytes,
    headerOffset: offset,
    dataOffset,
  }
}

/** Many programs write UTF-8 without saying so; what is none is read a byte a letter. */
function nameWithoutMark(name: Uint8Array): string {
  const text = strFromU8(name)
  return text.includes('\uFFFD') ? strFromU8(name, true) : text
}

/** Only plain relative paths: what could leave a folder, hide, or land in a prototype is refused even though nothing is written to disk. */
function refusePath(path: string): void {
  const parts = path.replace(/\/$/u, '').split('/')
  const isPlain =
    path.length <= vaultLimits.pathLength &&
    !/[\\:\u0000-\u001f\u007f]/u.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !['__proto__', 'constructor', 'prototype'].includes(part))
  if (!isPlain) unsafe('it holds a file with an unsafe name')
}

/** Two files over the same bytes make a small ZIP unpack to a huge one. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let free = 0
  for (const { path, headerOffset, dataOffset, packedBytes } of entries.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    if (headerOffset < free) unsafe(`${path} overlaps another file`)
    free = dataOffset + packedBytes
  }
}
