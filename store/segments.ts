// Packed search segments on disk. A chain per index key (embedder and term rules), in the order they were taken; each says up to which
// journal position it is complete, so a chain may be cut anywhere and caught up from the journal. Derived data: dropping it loses nothing.

import { builtIn } from '../core/embedding/built-in.ts'
import { inUse } from '../core/embedding/choice.ts'
import type { KeepsakeDatabase } from './database.ts'
import { readChoice } from './read/models.ts'

export interface SegmentRow {
  /** `key#ordinal#random`: unique, so that two tabs can tell whose chain it is. */
  readonly id: string
  readonly key: string
  /** The embedder's id; absent for the built-in table. */
  readonly model?: string
  /** 0, 1, 2 … along the chain. */
  readonly ordinal: number
  /** Journal position up to which this segment and those before it are complete. */
  readonly upTo: number
  /** As core/retrieval/segment.ts wrote it, checksum inside. */
  readonly bytes: Uint8Array
}

export interface SegmentChain {
  readonly segments: readonly SegmentRow[]
  /** May be ahead of the last segment: changes in between touched nothing that can be found. */
  readonly upTo: number
}

const watermarkOf = (key: string) => `index:${key}`

/** The chain of a key, in order; cut before the first gap. */
export async function loadSegments(db: KeepsakeDatabase, key: string): Promise<SegmentChain> {
  return db.transaction('r', [db.segments, db.meta], async () => {
    const rows = (await db.segments.where('key').equals(key).toArray()).sort((a, b) => a.ordinal - b.ordinal)
    const gap = rows.findIndex((row, at) => row.ordinal !== at)
    const segments = gap === -1 ? rows : rows.slice(0, gap)
    const watermark = (await db.meta.get(watermarkOf(key)))?.value
    const upTo = segments.at(-1)?.upTo ?? 0
    return { segments, upTo: gap === -1 && segments.length > 0 && typeof watermark === 'number' ? Math.max(upTo, watermark) : upTo }
  })
}

/** Positions without reading the bytes: what another tab may have written meanwhile. */
export async function segmentIds(db: KeepsakeDatabase, key: string): Promise<readonly string[]> {
  return (await db.segments.where('key').equals(key).primaryKeys()).sort()
}

/**
 * Continues the chain `base` with one segment, or moves only its watermark when `bytes` is undefined.
 * @returns the new row's id, undefined without bytes; `false` (nothing written) when the stored chain is no longer `base` or the model is
 * no longer in use
 */
export async function appendSegment(
  db: KeepsakeDatabase,
  key: string,
  base: readonly string[],
  bytes: Uint8Array | undefined,
  upTo: number,
  model = builtIn,
): Promise<string | undefined | false> {
  return db.transaction('rw', [db.segments, db.meta], async () => {
    if (!inUse(await readChoice(db)).includes(model)) return false
    if ((await segmentIds(db, key)).join() !== [...base].sort().join()) return false
    await db.meta.put({ key: watermarkOf(key), value: upTo })
    if (bytes === undefined) return undefined
    await dropOthers(db, key, model)
    const row: SegmentRow = { id: segmentId(key, base.length), key, model, ordinal: base.length, upTo, bytes }
    await db.segments.add(row)
    return row.id
  })
}

/**
 * Puts one segment in the place of the key's chain.
 * @param alone drops every other chain too: something was erased, and whoever builds another has yet to hear of it
 * @returns the new row's id; undefined (nothing written) when the model is no longer in use
 */
export async function replaceSegments(
  db: KeepsakeDatabase,
  key: string,
  bytes: Uint8Array,
  upTo: number,
  { model = builtIn, alone = true }: { readonly model?: string; readonly alone?: boolean } = {},
): Promise<string | undefined> {
  return db.transaction('rw', [db.segments, db.meta], async () => {
    if (!inUse(await readChoice(db)).includes(model)) return undefined
    const row: SegmentRow = { id: segmentId(key, 0), key, model, ordinal: 0, upTo, bytes }
    if (alone) await clearSegments(db)
    else {
      await dropOthers(db, key, model)
      await db.segments.where('key').equals(key).delete()
    }
    await db.segments.add(row)
    await db.meta.put({ key: watermarkOf(key), value: upTo })
    return row.id
  })
}

/**
 * Segments under another key of the same model (an older version), or of a model not in use, are never read again; words erased
 * meanwhile must not live on in them. Call inside a transaction.
 */
export async function dropOthers(db: KeepsakeDatabase, key?: string, model?: string): Promise<void> {
  const used = new Set(inUse(await readChoice(db)))
  await db.segments.filter((row) => row.key !== key && (!used.has(row.model ?? builtIn) || (row.model ?? builtIn) === model)).delete()
}

/** Drops `key`'s segments from `ordinal` on (a damaged one and all that build on it). */
export async function cutSegments(db: KeepsakeDatabase, key: string, ordinal: number): Promise<void> {
  await db.transaction('rw', [db.segments, db.meta], async () => {
    await db.segments
      .where('key')
      .equals(key)
      .filter((row) => row.ordinal >= ordinal)
      .delete()
    await db.meta.delete(watermarkOf(key))
  })
}

/** Drops them all; the next opening indexes the records again. */
export async function clearSegments(db: KeepsakeDatabase): Promise<void> {
  await db.transaction('rw', [db.segments, db.meta], async () => {
    await db.segments.clear()
    await db.meta.where('key').startsWith('index:').delete()
  })
}

function segmentId(key: string, ordinal: number): string {
  return `${key}#${String(ordinal).padStart(4, '0')}#${Math.random().toString(36).slice(2, 10)}`
}
