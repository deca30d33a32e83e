// English stemming by M. F. Porter's algorithm ("An algorithm for suffix stripping", Program 14(3), 1980), steps 1a–5b.
// Only lower-case a–z words are changed; anything else comes back as it is.

const vowelPattern = /[aeiouy]/
const longSuffixes: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]
const middleSuffixes: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const lastSuffixes: readonly string[] = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
  'ou',
]

/** The stem of one lower-case word: `running` → `run`, `studies` → `studi`. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let w = stripPlural(word)
  w = stripPast(w)
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`
  w = replaceFirst(w, longSuffixes)
  w = replaceFirst(w, middleSuffixes)
  w = stripLast(w)
  if (w.endsWith('e')) {
    const base = w.slice(0, -1)
    const size = measure(base)
    if (size > 1 || (size === 1 && !endsShort(base))) w = base
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w
}

function stripPlural(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2)
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w
}

function stripPast(w: string): string {
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w
  const base = w.endsWith('ed') ? w.slice(0, -2) : w.endsWith('ing') ? w.slice(0, -3) : undefined
  if (base === undefined || !hasVowel(base)) return w
  if (base.endsWith('at') || base.endsWith('bl') || base.endsWith('iz')) return `${base}e`
  if (endsDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1)
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base
}

function replaceFirst(w: string, rules: readonly (readonly [string, string])[]): string {
  for (const [suffix, replacement] of rules) {
    if (!w.endsWith(suffix)) continue
    const base = w.slice(0, -suffix.length)
    return measure(base) > 0 ? base + replacement : w
  }
  return w
}

function stripLast(w: string): string {
  for (const suffix of lastSuffixes) {
    if (!w.endsWith(suffix)) continue
    const base = w.slice(0, -suffix.length)
    if (measure(base) <= 1 || (suffix === 'ion' && !/[st]$/.test(base))) return w
    return base
  }
  return w
}

/** Porter's m: how many times a run of vowels is followed by a run of consonants. */
function measure(w: string): number {
  let count = 0
  let afterVowel = false
  for (let i = 0; i < w.length; i += 1) {
    if (isConsonant(w, i)) {
      if (afterVowel) count += 1
      afterVowel = false
    } else afterVowel = true
  }
  return count
}

function isConsonant(w: string, i: number): boolean {
  const letter = w.charAt(i)
  if (letter === 'y') return i === 0 || !isConsonant(w, i - 1)
  return !vowelPattern.test(letter)
}

function hasVowel(w: string): boolean {
  for (let i = 0; i < w.length; i += 1) if (!isConsonant(w, i)) return true
  return false
}

function endsDouble(w: string): boolean {
  const last = w.length - 1
  return last > 0 && w.charAt(last) === w.charAt(last - 1) && isConsonant(w, last)
}

/** consonant–vowel–consonant, the last not w, x or y: `hop`. */
function endsShort(w: string): boolean {
  const last = w.length - 1
  return last >= 2 && isConsonant(w, last) && !isConsonant(w, last - 1) && isConsonant(w, last - 2) && !/[wxy]$/.test(w)
}
