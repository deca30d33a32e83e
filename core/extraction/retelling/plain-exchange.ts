// The same exchange where what is put right has no make to be told by: "nah, lately it's ramen". Then everything else in the sentence must carry
// nothing, so that the few words left over are what was meant. Invariant: two runs of words left over, or a longer one, and nothing is concluded.

import { relationOf } from '../relations.ts'
import { isProper, wordCount } from '../value.ts'
import { bareWord, bareWordsOf, light } from './light-words.ts'
import { phrasesOf } from './makes.ts'
import { isOf, type Told } from './told.ts'

const mostWords = 2
const longest = 11
/** Of a turn without capitals: short enough for a plain word to be a name. */
const fewWords = 4
const fixed = new Set(['plan', 'routine', 'instruction', 'when', 'away'])

/** The telling with other words for its value, or for a word of it that the text names; undefined when the text does not leave just one. */
export function plainlyExchanged(text: string, told: Told): string | undefined {
  const { statement, slot } = told
  if (
    !told.isLast ||
    wordCount(text) > longest ||
    (slot !== undefined && fixed.has(slot.attribute)) ||
    phrasesOf(text).some(({ make }) => make !== 'name')
  )
    return undefined
  if (ofOwnDoing.test(text)) return undefined
  const old = oldIn(text, told)
  const at = old === undefined ? -1 : statement.toLowerCase().lastIndexOf(old.toLowerCase())
  const left = leftOver(text, told)
  if (old === undefined || at < 0 || left === undefined || left.toLowerCase() === old.toLowerCase()) return undefined
  if (phrasesOf(old).some(({ make }) => make !== 'name')) return undefined
  const words = asWritten(left, old, text, slot?.attribute.startsWith('favourite') === true)
  return words === undefined ? undefined : statement.slice(0, at) + words + statement.slice(at + old.length)
}

/** What is put right: whom it is about, where that is named; else the value; else what the sentence ends with. */
function oldIn(text: string, { statement, slot }: Told): string | undefined {
  const said = bareWordsOf(text)
  if (slot === undefined) return lastWords(statement)
  if (relationOf(slot.subject) !== undefined && said.includes(slot.subject) && !said.includes(bareWord(slot.value))) return slot.subject
  const isNamed = bareWordsOf(slot.value).every((word) => said.includes(word))
  return slot.cardinality === 'one' || isNamed ? slot.value : undefined
}

/** "I'm so full", "we have a visitor": a telling of its own, unless the verb only takes something up. */
const ofOwnDoing =
  /(?:^|[,;.!–—]\s*|\s)(?:i|we)(?:['’](?:m|ve|re|d|ll))?\s+(?!(?:now |just |only )?(?:prefer|take|drink|eat|use|go for|like|love|wear|mean|meant|said|wrote|put|should|mixed|changed|switched|swapped|replaced|misspoke|mistyped)(?!\p{L}))/iu
const article = /^(?:the|an?|my|our) /i

/** A name for a name, unless nobody writes capitals or a thing is spoken of: "the library". */
function asWritten(left: string, old: string, text: string, isFree: boolean): string | undefined {
  const isName = isProper(old.replace(article, '')) && !isFree
  if (isName && !/^\p{Lu}/u.test(left) && !article.test(left)) {
    return /\p{Lu}/u.test(text) || wordCount(text) > fewWords ? undefined : left.charAt(0).toUpperCase() + left.slice(1)
  }
  if (!isName && !isFree && /^\p{Lu}/u.test(left) && !text.trimStart().startsWith(left)) return undefined
  const isFirstOnly = /^\p{Lu}\p{Ll}/u.test(left) && text.trimStart().startsWith(left)
  return isFirstOnly && !isName && !isFree ? left.charAt(0).toLowerCase() + left.slice(1) : left
}

/** The one run of words that neither carry nothing nor were told, with its article. */
function leftOver(text: string, told: Told): string | undefined {
  const runs: string[][] = []
  let isOpen = false
  let lead = ''
  for (const token of text.split(/\s+|(?<=[→>*])|(?=[→])/)) {
    const word = bareWord(token)
    const isLeft = word !== '' && !light.has(word) && !isOf(word, told)
    if (isLeft && isOpen) runs.at(-1)?.push(token)
    else if (isLeft) runs.push(article.test(`${lead} `) ? [lead, token] : [token])
    isOpen = isLeft && !/[,.;:!…–—]$/.test(token)
    lead = token
  }
  const [run] = runs
  if (
    run === undefined ||
    runs.length > 1 ||
    run.some((word) => bareWord(word).length < 2 && !article.test(`${word} `)) ||
    run.length > mostWords + 1
  )
    return undefined
  if (denied.test(text.slice(0, text.indexOf(run.join(' '))))) return undefined
  if (overWith.test(clauseOf(text, run.join(' ')))) return undefined
  return run.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

const denied = /(?:\bnot|n['’]t|\bnever|\bthan|\binstead of)\s+(?:\p{L}+\s+)?$/iu
/** What is given up is not what was meant. */
const overWith =
  /(?<!\p{L})(?:g[ai]ve[ns]? up|quit|packed in|stopped|cancelled|no more|no longer|gone off|off the|sold|any ?more)(?!\p{L})/iu
const clauseOf = (text: string, words: string): string =>
  text.split(/[,;.!–—…()]+|\s(?:and|but|so)\s/u).find((part) => part.includes(words)) ?? text

/** What a sentence ends with once the words that carry nothing are gone: "I wear glasses", "choir is at St Botolph's". */
function lastWords(statement: string): string | undefined {
  const tokens = statement.replace(/[.!]+$/, '').split(' ')
  let from = tokens.length
  while (from > 1 && !light.has(bareWord(tokens[from - 1] ?? ''))) from -= 1
  if (/^(?:the|an?|my|our)$/i.test(tokens[from - 1] ?? '')) from -= 1
  const words = tokens.slice(Math.max(from, 2))
  return words.length === 0 || (words.length > mostWords && !words.every((word) => /^\p{Lu}/u.test(word))) ? undefined : words.join(' ')
}
