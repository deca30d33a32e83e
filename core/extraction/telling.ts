// Whether a sentence without a recognised slot is still worth keeping: the person's own, of something that happened or holds, with
// enough in it to be asked about later. The words it goes by are lists in telling-words.ts.

import type { Clause } from './clause.ts'
import type { Reading } from './found-slot.ts'
import { relationOf } from './relations.ts'
import {
  abidingVerbs,
  feelingVerbs,
  intensifiers,
  moods,
  movingVerbs,
  opinions,
  passingDoings,
  sceneNouns,
  talkVerbs,
  taskNouns,
} from './telling-words.ts'
import { wordCount } from './value.ts'
import { entitiesIn } from './weigh.ts'
import { screened } from '../text/screen/screened.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const softening = setOf(intensifiers)
const mood = setOf(`${moods} ${passingDoings}`)
const opinion = setOf(opinions)
const feeling = setOf(feelingVerbs)
const moving = setOf(movingVerbs)
const abiding = setOf(abidingVerbs)
const ofTalk = setOf(talkVerbs)
const taskNoun = setOf(taskNouns)
const sceneNoun = setOf(sceneNouns)
const being = setOf('am is are was were been be have has had feels felt looks looked feel')
const ordinals = setOf('first main only next last second other')

const own = /\b(?:i|me|my|mine|we|us|our|ours)\b/i
const aboutTalk = screened(/\b(?:you|your|yours|yourself)\b/i)
const fleeting = screened(/\b(?:right now|just now|at the moment|in a (?:minute|moment|bit|sec))\b/i)
/** "Have to", "got it", "love that": the verb alone tells nothing. */
const unfinished = screened(
  /^(?:(?:have|need|had) to|got (?:it|you|that)|have (?:a lot|no idea|each other|fond|faith)|(?:have |has )?never (?:been|gone|felt|seen|had|really)\b|(?:love|like)[sd]? (?:it|that|this|how)|tried (?:it|that|this)|make sure|see\b|live in (?:fear|hope|peace|dread)\b|saw (?:it|that|this))\b/i,
)
/** Speaks of something only the talk before could tell: "love them", "am heading there". */
const pointing = screened(
  /^\S+(?: (?:with|for|to|at|of|about|on|in|from|\w+ing))? (?:it|them|him|those|these|one|ones|that|this|there|her(?! \p{L}))(?=[\s.,!]|$)/iu,
)
const havingFun = screened(
  /^(?:(?:am |are |is |was |been )?having|have had|had|have) (?:(?:so|such|a|an|much|really) )*(?:great|good|lovely|nice|fun|blast|wonderful|fantastic|tough|hard|amazing|incredible)\b/i,
)
const gerund = screened(/^(?:\p{Lu}\p{Ll}+ing (?!(?:\p{Lu}|is (?:on|at|in)\b)))/u)

export function isPlainTelling({ text, clause, dates }: Reading): boolean {
  if (clause === undefined || clause.sort === 'pronoun' || !isSomebodys(clause, text, dates.length > 0)) return false
  if (aboutTalk.test(text) || fleeting.test(text) || gerund.test(text) || isOfTask({ clause }) || isMusing(clause)) return false
  const words = wordCount(text)
  if (words < 4) return false
  if (dates.length > 0 || entitiesIn(text).length > 0 || /\d/.test(text)) return true
  return clause.tense === 'past' ? words >= 6 : words >= 5 && abiding.has(firstOf(clause.predicate))
}

/** The person's own, or their people's: what a name or a thing does by itself is told only with a date. */
function isSomebodys(clause: Clause, text: string, isDated: boolean): boolean {
  if (clause.sort === 'name' || clause.sort === 'thing') {
    const isTheirs = clause.possessed !== undefined && relationOf(clause.possessed.owner) !== undefined
    if (!own.test(text) && !isTheirs) return false
  }
  if (isDated) return true
  if (clause.sort === 'name') return clause.naming !== undefined || clause.possessed !== undefined
  return clause.sort !== 'thing' || clause.possessed !== undefined || /^(?:my|our|the) /i.test(clause.subjectWords)
}

/** "My first question is", "the code is", "get an error": of the talk or the task at hand. */
export function isOfTask({ clause }: Pick<Reading, 'clause'>): boolean {
  if (clause === undefined) return false
  const { subjectWords, predicate } = clause
  return (
    namesTask(subjectWords) ||
    (/^(?:get|got|have|had|see|keep getting) an? /i.test(predicate) && namesTask(predicate.replace(/^.*? (?=an? )/i, '')))
  )
}

function namesTask(phrase: string): boolean {
  const [article = '', ...rest] = plainWords(phrase)
  const noun = ordinals.has(rest[0] ?? '') ? rest[1] : rest[0]
  return /^(?:my|our|the|an?)$/.test(article) && taskNoun.has(noun ?? '')
}

/** What hurts today is no condition. */
const ailing = screened(
  /^(?:(?:is|are|am) (?:\w+ )?(?:killing me|sore|aching|hurting|throbbing)|(?:hurts?|aches?|itches?)\b|(?:have|has|had|got) (?:a |an |this )?(?:[a-z]+ )?(?:headache|ache|cramp|hangover|sniffle|hiccups)s?\b(?!.*\b(?:every|often|since|chronic|for years)\b))/i,
)

/** Moods, opinions and scenery, not things that hold. */
function isMusing({ predicate }: Clause): boolean {
  if (pointing.test(predicate) || unfinished.test(predicate) || havingFun.test(predicate)) return true
  if (ailing.test(predicate)) return true
  const words = plainWords(predicate)
  const first = words[0] ?? ''
  if (feeling.has(first) || ofTalk.has(first)) return true
  if (moving.has(first) && (/^(?:me|us)$/.test(words[1] ?? '') || words.slice(1, 5).some((word) => sceneNoun.has(word)))) return true
  const said = words.slice(words.findIndex((word) => !being.has(word) && !softening.has(word)))
  const hasCopula = being.has(first)
  const isMood = mood.has(said[0] ?? '') && (hasCopula || passingDoings.includes(said[0] ?? '\u0000'))
  return isMood || (hasCopula && opinion.has(said[0] ?? ''))
}

const firstOf = (predicate: string): string => plainWords(predicate)[0] ?? ''

/** Words in lower case with plain apostrophes, marks gone. */
function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'-]+/gu) ?? []
  )
}
