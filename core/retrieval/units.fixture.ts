// Small made-up units and vectors for the retrieval tests.

import type { EpochMs } from '../memory/ids.ts'
import { passagesOf } from './passages.ts'
import { RecallIndex } from './recall-index.ts'
import type { IndexUnit } from './recall.types.ts'
import { tokenise } from '../text/tokenise.ts'

export const testDims = 8

export function turn(id: string, text: string, more: Partial<IndexUnit> = {}): IndexUnit {
  return {
    id,
    kind: 'episode',
    thread: 'talk',
    session: 0,
    sequence: Number(id.replace(/\D/g, '')) || 0,
    speaker: 'you',
    trust: 'own',
    text,
    saidAt: new Date(2026, 2, 9, 12).getTime() as EpochMs,
    evidence: [],
    standing: 'current',
    retrievability: 1,
    ...more,
  }
}

export function memory(id: string, text: string, more: Partial<IndexUnit> = {}): IndexUnit {
  return turn(id, text, { kind: 'memory', thread: '', sequence: 0, ...more })
}

/** A stand-in embedder: each word points somewhere fixed by its letters. Texts that share words are close. */
export function testVector(text: string): Float32Array {
  const vector = new Float32Array(testDims)
  for (const word of tokenise(text)) {
    let hash = 7
    for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973
    vector[hash % testDims] = (vector[hash % testDims] ?? 0) + 1
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

export function addTo(index: RecallIndex, ...units: readonly IndexUnit[]): void {
  for (const unit of units) index.add(unit, passagesOf(unit).map(testVector))
}

export function indexOf(...units: readonly IndexUnit[]): RecallIndex {
  const index = new RecallIndex('test', testDims)
  addTo(index, ...units)
  return index
}
