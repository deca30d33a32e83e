// Text as a row of symbols, coarse enough that what a pattern cannot do without is written in them once for all spellings of it.
// Law: equal letters whatever their case give equal symbols, and a boundary stands exactly where `\b` holds.

/** Letters stand for themselves in lower case, `0` for any digit, `'` for either apostrophe, `,` for every other sign. */
export const letters = 'abcdefghijklmnopqrstuvwxyz'
export const digit = '0'
export const space = ' '
export const sign = ','
/** Where the text begins, where it ends, and between a word and what is none. */
export const beginning = '^'
export const ending = '$'
export const boundary = '|'
export const symbols = `${letters}${digit}_${space}'${sign}${beginning}${ending}${boundary}`

const ascii = Uint8Array.from({ length: 128 }, (_, code) => symbols.indexOf(symbolOfAscii(String.fromCharCode(code))))

function symbolOfAscii(letter: string): string {
  if (/[a-z]/i.test(letter)) return letter.toLowerCase()
  if (/\d/.test(letter)) return digit
  if (/\s/.test(letter)) return space
  return letter === '_' || letter === "'" ? letter : sign
}

/** Symbols before this one are parts of words, as `\w` has it. */
export const wordSymbols = symbols.indexOf(space)
/** In `places`: the long s and the Kelvin sign are `s` and `k` to some patterns and no letters to others. */
export const ambiguous = 255

/** Place in `symbols` of every UTF-16 code unit. */
export const places = placesOfAll()

function placesOfAll(): Uint8Array {
  const all = new Uint8Array(0x10000).fill(symbols.indexOf(sign))
  all.set(ascii)
  all[0x2019] = symbols.indexOf("'")
  for (const code of wideSpaces()) all[code] = symbols.indexOf(space)
  for (const code of [0x17f, 0x212a]) all[code] = ambiguous
  return all
}

function wideSpaces(): readonly number[] {
  return [0xa0, 0x1680, ...Array.from({ length: 11 }, (_, at) => 0x2000 + at), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]
}

const wordCodes = new Set(Array.from(symbols.slice(0, wordSymbols), (symbol) => symbol.charCodeAt(0)))
export const symbolOf = (letter: string): string => symbols[places[letter.charCodeAt(0)] ?? 0] ?? sign

/** One row after the other, with the boundary that lies between them; undefined when no text holds both so. */
export function joined(a: string, b: string): string | undefined {
  if (a === '' || b === '') return a + b
  const [before, after] = [a.endsWith(boundary) ? a.slice(0, -1) : a, b.startsWith(boundary) ? b.slice(1) : b]
  const asksBoundary = before.length < a.length || after.length < b.length
  if (before === '' || after === '') return `${before}${boundary}${after}`
  const [last, first] = [before.charCodeAt(before.length - 1), after.charCodeAt(0)]
  const isBoundary = wordCodes.has(last) !== wordCodes.has(first)
  if (asksBoundary && !isBoundary) return undefined
  if (last === first && isEnd(last)) return before + after.slice(1)
  if (first === beginning.charCodeAt(0) || last === ending.charCodeAt(0)) return undefined
  return isBoundary ? `${before}${boundary}${after}` : before + after
}

const isEnd = (code: number): boolean => code === beginning.charCodeAt(0) || code === ending.charCodeAt(0)
