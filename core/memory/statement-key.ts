// The form of a statement in which two memories are the same: what makes a duplicate a duplicate, and what an erased one leaves a digest of.

/** Lower case, diacritics kept, everything but letters and digits to single spaces; idempotent. */
export function statementKey(statement: string): string {
  return statement
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
