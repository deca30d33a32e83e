// Records as lines of JSON. Law: decodeLines ∘ encodeLines = identity on plain data; a line that is not such a record is refused with its number.

import { strFromU8, strToU8 } from 'fflate'
import { canonical } from './canonical.ts'
import { vaultLimits } from './format.ts'
import { corrupt, unsafe } from './problem.ts'

const newline = 10
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** One canonical line each, newline-terminated, in the order given. */
export function encodeLines(records: readonly unknown[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const perChunk = 1000
  for (let from = 0; from < records.length; from += perChunk) {
    chunks.push(
      strToU8(
        records
          .slice(from, from + perChunk)
          .map((record) => `${canonical(record)}\n`)
          .join(''),
      ),
    )
  }
  return joinBytes(chunks)
}

/** Line by line, never as one string, so that a large file stays below the engine's string limit. */
export function decodeLines<T>(bytes: Uint8Array, path: string, check: (value: unknown, where: string) => T): T[] {
  const records: T[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(newline, start)
    if (end === -1) return corrupt(`${path} ends in the middle of a line`)
    const where = `${path}, line ${records.length + 1}`
    records.push(check(parseJson(strFromU8(bytes.subarray(start, end)), where), where))
    start = end + 1
  }
  return records
}

/** Plain data from foreign JSON: keys that reach into prototypes and absurd nesting are refused. */
export function parseJson(text: string, where: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return corrupt(`${where} is not JSON`)
  }
  refuseHostileShape(value, where, 0)
  return value
}

function refuseHostileShape(value: unknown, where: string, depth: number): void {
  if (value === null || typeof value !== 'object') return
  if (depth > vaultLimits.depth) unsafe(`${where} is nested too deeply`)
  if (Array.isArray(value)) {
    for (const item of value) refuseHostileShape(item, where, depth + 1)
    return
  }
  for (const key of Object.keys(value)) {
    if (reservedKeys.has(key)) unsafe(`${where} has a field named ${key}`)
    refuseHostileShape((value as Record<string, unknown>)[key], where, depth + 1)
  }
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
