// Straight marks as print has them: ’ in words, “ ” around them. For sentences Keepsake forms itself; the person's words stay as typed.

/** `don't` → `don’t`, `"so"` → `“so”`, `5'` after a digit stays. */
export function typographic(text: string): string {
  if (!/['"]/.test(text)) return text
  return text
    .replace(/(?<=[\p{L}\d])'(?=\p{L})/gu, '’')
    .replace(/(?<=\p{L})'(?=[\s.,;:!?)]|$)/gu, '’')
    .replace(/(?<=^|[\s(])'(?=[\p{L}\d])/gu, '‘')
    .replace(/(?<=^|[\s(])"(?=\S)/gu, '“')
    .replace(/"/g, '”')
}
