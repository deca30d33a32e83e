// What a stretch of words looks like, in counts: words by class, length, marks. A turn's form is the sum of its sentences' forms.

import { stopWords } from '../../text/stop-words.ts'
import { classesOf, wordClasses } from './word-classes.ts'

const measures = [
  'words',
  'longWords',
  'gerunds',
  'pastEndings',
  'contentWords',
  'digits',
  'commas',
  'exclamations',
  'questions',
  'dashes',
  'plainWords',
] as const
export const countNames = [...wordClasses, ...measures] as const
export type CountName = (typeof countNames)[number]
export const countPlaces = Object.fromEntries(countNames.map((name, place) => [name, place])) as Readonly<Record<CountName, number>>

const wordPattern = /[\p{L}\p{N}]+(?:['-]\p{L}+)*/gu

export interface Form {
  /** One number per name in `countNames`. */
  readonly counts: Float64Array
  /** In lower case with plain apostrophes, in order. */
  readonly words: readonly string[]
}

export function formOf(text: string): Form {
  const counts = new Float64Array(countNames.length)
  const words = wordsOf(text)
  const add = (name: CountName, amount = 1): void => {
    counts[countPlaces[name]] = (counts[countPlaces[name]] ?? 0) + amount
  }
  for (const word of words) {
    const classes = classesOf.get(word)
    if (classes !== undefined) for (const place of classes) counts[place] = (counts[place] ?? 0) + 1
    if (word.length >= 8) add('longWords')
    if (word.length > 4 && word.endsWith('ing')) add('gerunds')
    if (word.length > 4 && word.endsWith('ed')) add('pastEndings')
    if (stopWords.has(word)) continue
    add('contentWords')
    if (classes === undefined) add('plainWords')
  }
  add('words', words.length)
  countMarks(text, add)
  return { counts, words }
}

/** In lower case with plain apostrophes, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll('’', "'").match(wordPattern) ?? []
}

function countMarks(text: string, add: (name: CountName) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) add('digits')
    else if (code === 44) add('commas')
    else if (code === 33) add('exclamations')
    else if (code === 63) add('questions')
    else if (code === 45 && text[at - 1] === ' ') add('dashes')
  }
}

/** Words that carry a meaning of their own, each once. */
export function contentOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length > 2 && !stopWords.has(word) && !word.includes("'")).map(plainForm))
}

/** Singular and plural are one word. */
const plainForm = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)
