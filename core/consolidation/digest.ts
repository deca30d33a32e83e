// What an erased thing leaves behind: the digest of its words in normal form, never the words. The same words always give the same digest.

import { statementKey } from '../memory/statement-key.ts'
import type { Slot } from '../memory/records.ts'
import { sha256 } from './sha256.ts'

/** Digest of a statement or of a turn's text. */
export function statementDigest(text: string): string {
  return sha256(statementKey(text))
}

/** `subject|attribute|value`, each in normal form. */
export function slotKey(slot: Slot): string {
  return [slot.subject, slot.attribute, slot.value].map(statementKey).join('|')
}

export function slotDigest(slot: Slot): string {
  return sha256(slotKey(slot))
}

/**
 * Of a name somebody or something went by, as its folded words (`wordsIn`). Apart from statements: one word may be both. Names are short and
 * few, so each mark has a salt of its own, or one table of common names would open the marks of every vault.
 */
export function nameDigest(words: string, salt = ''): string {
  return sha256(salt === '' ? `name|${words}` : `name|${salt}|${words}`)
}
