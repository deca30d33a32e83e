// Branded identifiers. An id is opaque, unique on every device, and sorts by the time it was made.

export type Brand<T, B extends string> = T & { readonly __brand: B }

export type ConversationId = Brand<string, 'Conversation'>
export type EpisodeId = Brand<string, 'Episode'>
export type MemoryId = Brand<string, 'Memory'>
export type SourceId = Brand<string, 'Source'>
export type RecallId = Brand<string, 'Recall'>
export type TombstoneId = Brand<string, 'Tombstone'>
export type ReceiptId = Brand<string, 'Receipt'>
export type EntityId = Brand<string, 'Entity'>
export type LinkId = Brand<string, 'Link'>
export type TopicId = Brand<string, 'Topic'>
export type NapId = Brand<string, 'Nap'>
export type PictureId = Brand<string, 'Picture'>
export type JobId = Brand<string, 'Job'>
/** Position in the journal: 1, 2, 3 …, gapless on one device. */
export type JournalSeq = Brand<number, 'JournalSeq'>

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = Brand<number, 'EpochMs'>
/** Local calendar date with the precision it was told in: `2026`, `2026-11` or `2026-11-21`. */
export type DateStamp = Brand<string, 'DateStamp'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** When an id was made, in ms since the epoch; NaN for what is not one of ours. */
export function madeAt(id: string): number {
  let time = 0
  for (const letter of id.slice(0, 10)) {
    const digit = alphabet.indexOf(letter)
    if (digit < 0) return Number.NaN
    time = time * 32 + digit
  }
  return id.length === 26 ? time : Number.NaN
}

/** Ids made by this moment sort before it: the first one that a later moment could make. */
export function idsUntil(atMs: number): string {
  return makeId(atMs + 1, () => 0)
}

/**
 * A 26-character, time-sortable id (10 characters of time, 16 of randomness; the layout of a ULID in lower case).
 * @param atMs milliseconds since the epoch
 * @param random 16 values in [0, 1)
 */
export function makeId(atMs: number, random: () => number): string {
  let time = ''
  let rest = atMs
  for (let place = 0; place < 10; place += 1) {
    time = alphabet.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (let place = 0; place < 16; place += 1) tail += alphabet.charAt(Math.floor(random() * 32))
  return time + tail
}
