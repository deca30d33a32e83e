// The source of a pattern as a tree of the parts that matter to what it needs. Anything not known here is `anything`, which needs nothing.

export type Part =
  /** One of these characters, each a single UTF-16 code unit. */
  | { readonly is: 'letter'; readonly among: readonly string[] }
  | { readonly is: 'beginning' | 'ending' | 'boundary' | 'nothing' | 'anything' }
  | { readonly is: 'ahead'; readonly part: Part }
  | { readonly is: 'row'; readonly parts: readonly Part[] }
  | { readonly is: 'choice'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number }

/** Characters that stand for their kind (a digit, a space) in `symbols`. */
const kinds: Readonly<Record<string, string>> = { d: '0', s: ' ', n: ' ', t: ' ', r: ' ', f: ' ', v: ' ' }
const anything: Part = { is: 'anything' }
const nothing: Part = { is: 'nothing' }

/** Reads flags `i`, `u`, `s`, `g`, `m`, `y`; with `m` the ends of the text are ends of lines, which need nothing. */
export function partsOf({ source, flags, multiline }: RegExp): Part {
  if (flags.includes('v')) return anything
  let at = 0
  const isNext = (words: string): boolean => source.startsWith(words, at)
  const take = (words: string): boolean => {
    if (!isNext(words)) return false
    at += words.length
    return true
  }

  function choice(): Part {
    const parts = [row()]
    while (take('|')) parts.push(row())
    return parts.length === 1 ? (parts[0] ?? nothing) : { is: 'choice', parts }
  }

  function row(): Part {
    const parts: Part[] = []
    while (at < source.length && !isNext('|') && !isNext(')')) parts.push(repeated(one()))
    return { is: 'row', parts }
  }

  function repeated(part: Part): Part {
    const counted = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 16))
    if (counted === null) return part
    at += counted[0].length
    const [, sign, from, range, until] = counted
    if (sign !== undefined) return { is: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
    const least = Number(from)
    return { is: 'repeat', part, least, most: range === undefined ? least : until === '' ? Infinity : Number(until) }
  }

  function one(): Part {
    if (take('(')) return group()
    if (take('[')) return oneOf()
    if (take('\\')) return escaped()
    if (take('^')) return multiline ? nothing : { is: 'beginning' }
    if (take('$')) return multiline ? nothing : { is: 'ending' }
    if (take('.')) return anything
    return letter(String.fromCodePoint(source.codePointAt(at) ?? 0))
  }

  function letter(read: string): Part {
    at += read.length
    return read.length === 1 ? { is: 'letter', among: [read] } : anything
  }

  function group(): Part {
    const isLookingAhead = take('?=')
    const isDenied = !isLookingAhead && (take('?!') || take('?<!') || take('?<='))
    if (!isLookingAhead && !isDenied && !take('?:')) at += /^\?<[^>]+>/.exec(source.slice(at, at + 80))?.[0].length ?? 0
    const part = choice()
    take(')')
    if (isDenied) return nothing
    return isLookingAhead ? { is: 'ahead', part } : part
  }

  function escaped(): Part {
    const sign = source[at] ?? ''
    if (/[pPuxkc1-9]/.test(sign)) {
      at += /^(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|c[a-z]|\d+|.)/i.exec(source.slice(at, at + 80))?.[0].length ?? 1
      return anything
    }
    at += 1
    if (sign === 'b') return { is: 'boundary' }
    if (sign === 'B') return nothing
    if (/[DSW]/.test(sign) || sign === 'w' || sign === '0') return anything
    return { is: 'letter', among: [kinds[sign] ?? sign] }
  }

  function oneOf(): Part {
    const isDenied = take('^')
    const among: string[] = []
    let isKnown = !isDenied
    while (at < source.length && !take(']')) {
      const part = take('\\') ? escaped() : letter(String.fromCodePoint(source.codePointAt(at) ?? 0))
      if (part.is !== 'letter' || (isNext('-') && source[at + 1] !== ']')) isKnown = false
      else among.push(...part.among)
    }
    return isKnown && among.length > 0 ? { is: 'letter', among } : anything
  }

  return choice()
}
