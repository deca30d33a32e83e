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
  // The ends have no width: what is asked for at the same place besides is left out, since a part of what is needed is needed too.
  if (/^\|?\^/.test(b)) return /^[$^|]*$/.test(a) ? b.slice(b.indexOf(beginning)) : undefined
  if (/\$\|?$/.test(a)) return /^[$|]*$/.test(b) ? a.slice(0, a.lastIndexOf(ending) + 1) : undefined
  const [before, after] = [a.endsWith(boundary) ? a.slice(0, -1) : a, b.startsWith(boundary) ? b.slice(1) : b]
  const asksBoundary = before.length < a.length || after.length < b.length
  if (before === '' || after === '') return `${before}${boundary}${after}`
  const isBoundary = wordCodes.has(before.charCodeAt(before.length - 1)) !== wordCodes.has(after.charCodeAt(0))
  if (asksBoundary && !isBoundary) return undefined
  return isBoundary ? `${before}${boundary}${after}` : before + after
}
