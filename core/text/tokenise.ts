// Words of any script: lower case, diacritics folded, runs of unspaced scripts (Chinese, Japanese, Thai …) cut into overlapping pairs.
// Law: a token is never empty, and tokenising a token gives that token.

const wordPattern = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu
const unspacedPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const unspacedRuns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
/** Accents and vowel points that readers of these scripts often leave out (Latin, Greek, Cyrillic, Hebrew, Arabic). */
const foldedMarks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu
const beyondAscii = /[^\0-\x7f]/

/** Compatibility-normalised, lower-case, without accents: `Café` → `cafe`, `Ａ` → `a`. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return beyondAscii.test(lower) ? lower.normalize('NFKD').toLowerCase().replace(foldedMarks, '').normalize('NFC') : lower
}

/** The words of a text in order, folded; `'` is the only sign kept inside a word. */
export function tokenise(text: string): string[] {
  const folded = fold(text)
  const words: string[] = folded.match(wordPattern) ?? []
  if (!beyondAscii.test(folded)) return words
  const tokens: string[] = []
  for (const word of words) {
    if (unspacedPattern.test(word)) for (const run of word.match(unspacedRuns) ?? []) pushPairs(run, tokens)
    else tokens.push(word.replaceAll('’', "'"))
  }
  return tokens
}

function pushPairs(run: string, tokens: string[]): void {
  if (!unspacedPattern.test(run)) {
    tokens.push(run)
    return
  }
  const letters = [...run]
  if (letters.length === 1) tokens.push(run)
  for (let i = 0; i + 1 < letters.length; i += 1) tokens.push(`${letters[i] ?? ''}${letters[i + 1] ?? ''}`)
}
