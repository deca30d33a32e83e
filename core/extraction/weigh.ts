// How much a telling asks to be kept (0–1), whether it is a secret, and which names are in it.

import type { Slot } from '../memory/records.ts'
import { relationWords } from './relations.ts'
import { remembered } from '../text/remembered.ts'
import { screened } from '../text/screen/screened.ts'

const byAttribute: Readonly<Record<string, number>> = {
  allergy: 0.9,
  medicine: 0.8,
  condition: 0.75,
  name: 0.8,
  nickname: 0.8,
  birthday: 0.75,
  code: 0.8,
  instruction: 0.8,
  home: 0.7,
  address: 0.75,
  work: 0.65,
  role: 0.6,
  school: 0.55,
  studies: 0.5,
  origin: 0.55,
  partner: 0.7,
  phone: 0.7,
  email: 0.7,
  age: 0.5,
  diet: 0.7,
  avoids: 0.6,
  pet: 0.6,
  when: 0.55,
  where: 0.6,
  plan: 0.5,
  routine: 0.45,
  owns: 0.4,
  speaks: 0.5,
  likes: 0.35,
  dislikes: 0.4,
}
const weighty = screened(
  /\b(?:important(?:ly)?|never forget|don['’]t forget|remember|crucial|vital|essential|must(?:n['’]t)?|serious(?:ly)?|severe(?:ly)?|urgent|emergency|deadly|anaphyla\w+|always)\b/i,
)
const hedged = screened(/^(?:i (?:think|guess|believe|suppose)|probably|possibly)\b|\b(?:i think|probably|not sure|or so|ish)\b/i)
const secretWords = screened(
  /\b(?:password|passcode|pass ?phrase|pin (?:number|code|is)|\w+ code is|combination is|account number|sort code|card number|iban|cvv|security answer|national insurance number|passport number)\b/i,
)

/** A share of 0–1: by what kind of thing it is, raised by urgent wording, lowered by hedging. */
export function salienceOf(statement: string, slot: Slot | undefined, isUrged: boolean, base?: number): number {
  const plain = base ?? (slot === undefined ? 0.3 : (byAttribute[slot.attribute] ?? 0.45))
  const raised = isUrged || weighty.test(statement) ? Math.min(1, Math.max(0.85, plain + 0.3)) : plain
  return hedged.test(statement) ? raised / 2 : raised
}

/** Codes, passwords and account numbers: masked, and never shown unasked. */
export function isSensitive(statement: string, slot: Slot | undefined): boolean {
  return slot?.attribute === 'code' || (secretWords.test(statement) && /\d|["“'‘]\S+["”'’]|is \S+[.!]?$/.test(statement))
}

const properName =
  /(?<![\p{L}\p{N}'’])(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|St)\.? (?=\p{Lu}))?\p{Lu}[\p{L}\p{N}'’&-]*(?:(?: (?:of|de|van|von|da|del|la|le|and|&) (?=\p{Lu}(?!\b))| )\p{Lu}[\p{L}\p{N}'’&-]*)*/gu
const plainStart =
  /^(?:I|I['’]\w+|My|Our|We|The|A|An|In|On|At|Since|Last|Next|This|Every|Each|When|For|From|Until|After|Before|Yesterday|Today|Tomorrow|It|She|He|They|There|Always|Never|Please|Call|Use|Keep|Answer|Don['’]t|Two|Three|One|Some|Most|Recently|Now|Actually)$/
const calendarWord =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)$/
export const isCalendarWord = remembered((word) => calendarWord.test(word))
const isPlainStart = remembered((word) => plainStart.test(word))
const relationWord = new RegExp(`\\b(?:my|our) (?:\\w+ )?(${relationWords.join('|')})\\b`, 'gi')

/** Names as written, then the relations spoken of in lower case; each once. */
export function entitiesIn(statement: string): readonly string[] {
  const names = [...statement.matchAll(properName)].flatMap(([match]) => {
    const words = match.split(' ')
    while (words.length > 0 && (isPlainStart(words[0] ?? '') || isCalendarWord(words[0] ?? ''))) words.shift()
    while (words.length > 0 && isCalendarWord(words.at(-1) ?? '')) words.pop()
    const found = words.join(' ').replace(/['’]s?$/, '')
    return found.length > 1 ? [found] : []
  })
  const kin = /\b(?:my|our) /i.test(statement)
    ? [...statement.matchAll(relationWord)].map(([, relation = '']) => relation.toLowerCase())
    : []
  return [...new Set([...names, ...kin])]
}
