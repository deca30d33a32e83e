// What was told, told anew: "make that 7", "Thursday, not Tuesday", "pushed to 11:30". A correction is read as an exchange in the sentence it
// puts right: the one phrase in it that is of the make of one phrase told takes that one's place.
// Invariant: with two phrases that could be meant, or none, nothing is concluded; a fragment speaks of what was told last alone.

import { relationWords } from '../relations.ts'
import { namesIn } from '../same-make.ts'
import { wordCount } from '../value.ts'
import { bareWord, bareWordsOf, light } from './light-words.ts'
import { isOf, speaksOfIt, type Told } from './told.ts'
import { plainlyExchanged } from './plain-exchange.ts'
import { inPlaceOf, isNearly, isSamePhrase, phrasesOf, type Phrase } from './makes.ts'

export interface Exchange {
  readonly told: Told
  /** The sentence as it should be now. */
  readonly statement: string
  /** The value of its slot, likewise. */
  readonly value?: string
  /** It never was so, rather than no longer. */
  readonly isCorrection: boolean
}

const wrong =
  /(?<!\p{L})(?:no|nope|nah|not|never|wrong|wrongly|incorrect|inaccurate|mistak\w*|mistook|misspoke|mistyped|misremembered|misread|misheard|mix(?:ed|ing)|mix-?up|muddled|confus\w+|typo|auto-?correct|slip(?:ped|s)?|error|correct\w*|mean|meant|i said|did i (?:say|write|put)|should|ought|supposed|rather|fix|ignore|forget|scratch|strike|scrap|cancel that|oops|whoops|sorry|rephrase|second thoughts|edit|turns out|turned out|make (?:that|it)|more like|come to think|thinking about it|spelt|spelled|with an? \p{L}|duh|out of date|in fact|actually|checked|let me check|wait|hang on|hold on|to be (?:exact|precise))(?!\p{L})|n['’]t(?!\p{L})|^\s*\*|→|->/iu
const otherwise =
  /(?<!\p{L})(?:now|new|no longer|any ?more|any longer|these days|nowadays|lately|from .{1,20} on|as of|since|instead|latest|next|changed?|mov(?:e|ed|ing)|relocated|switch(?:ed|ing)?|swap(?:ped)?|traded|replaced?|left|quit|joined|start(?:ed|ing)?|begun|began|became|promoted|gave up|gone off|gone|finished|on to|reset|different|retired|took over|taken over|upped|raised|lowered|increased|reduced|cut|bumped|pushed|shifted|delayed|postponed|rescheduled|shift|downgraded|stolen|nicked|broke|crashed|wrote off|written off|lost|extended|extension|put (?:me|us|it|them|him|her)|ditched|dropped|converted|using|sold|died|went up|gone up|better use|this (?:season|year|term|month|week)|can['’]t|got)(?!\p{L})/iu
/** Signs enough where only one thing can be meant, and not where any few words could be. */
const weak = /n['’]t(?!\p{L})|(?<!\p{L})(?:not|never|can['’]t|got|right now|should|lost|broke|wait)(?!\p{L})/giu
const hesitant = /(?<!\p{L})(?:hmm|well|um|er|oh|ah|honest|honestly|lol|apologies|pardon)(?!\p{L})/iu
const addition = /(?<!\p{L})(?:too|also|as well|another|besides|plus|in addition|both|either)(?!\p{L})/iu
const lowerMay = /(?<!\p{L})may(?!\p{L})/u
const unreal =
  /(?<!\p{L})(?:if i|i['’]d|might|could|would|maybe|perhaps|hope|hopefully|imagine|wish|thinking of|considering|almost|nearly)(?!\p{L})/iu
/** Said of one's own life rather than of what was told: "I'm in Porto", "I went there". */
const ofTheLife = /(?<!\p{L})(?:i['’]?m|i am|we['’]re|we are|i was|we were|i went|we went)(?: \p{L}+)? (?:in|at|from|near|back)(?!\p{L})/iu
const ofPlaces = /(?<!\p{L})not (?:there|here)(?!\p{L})/iu
const placed = new Set(['home', 'where', 'origin', 'away', 'address'])
const forAWhile =
  /(?<!\p{L})(?:this (?:week|weekend|month)|today|tonight|until|till|visiting|on holiday|for (?:the|a few|two|three|some) )/iu
const before =
  /(?:\b(?:not|n['’]t|than|was|were|from|instead of|isn['’]t|never|before|said|until|till now|used to be|wrote)\s+(?:(?:in|at|on|the|a|an|called|with)\s+)*)$/iu
const after =
  /^[^,;.]{0,3}(?:\s|['’]s\s)*(?:is (?:wrong|dead|gone|over)|was (?:last|before|the old)|before\b|moved (?:out|away)|(?:has )?left\b|retired|one is dead)/iu
const denied = /\b(?:not|than|instead of|isn['’]t|never)\s+(?:(?:in|at|on|the|a|an|called|with)\s+)*$/iu
const longest = 18

export const mayBeSigned = (text: string): boolean => wrong.test(text) || otherwise.test(text)

/** The exchange a short turn makes in one of what was told before, the latest first. */
export function exchangeIn(turn: string, tellings: readonly Told[]): Exchange | undefined {
  const text = turn.trim()
  if (wordCount(text) > longest || unreal.test(text) || lowerMay.test(text) || addition.test(text)) return undefined
  if (text.replace(/\bdid i (?:say|write|put)\b[^?]*\?/giu, '').includes('?')) return undefined
  const isCorrection = wrong.test(text)
  const isSigned = isCorrection || otherwise.test(text)
  for (const told of tellings) {
    if (told.slot?.attribute === 'instruction') continue
    // "Not there, Leeds now" renames nobody.
    if (told.slot?.attribute === 'name' && ofPlaces.test(text)) continue
    const statement =
      exchanged(text, told, isSigned) ??
      (mayBeSigned(text.replace(weak, ' ')) || hesitant.test(text) ? plainlyExchanged(text, told) : undefined)
    if (statement === undefined || statement === told.statement) continue
    const value = told.slot === undefined ? undefined : valueIn(statement, told.statement, told.slot.value)
    return {
      told,
      statement,
      ...(value === undefined ? {} : { value }),
      isCorrection: isCorrection || !isSigned,
    }
  }
  return undefined
}

/** What stands where the value stood. */
function valueIn(statement: string, before: string, value: string): string | undefined {
  const at = before.toLowerCase().indexOf(value.toLowerCase())
  const tail = before.length - at - value.length
  const fresh = at < 0 ? '' : statement.slice(at, statement.length - tail)
  return at < 0 || fresh === '' || !statement.startsWith(before.slice(0, at)) ? undefined : fresh
}

/** The telling with every phrase changed that the text has a new one for. */
function exchanged(text: string, told: Told, isSigned: boolean): string | undefined {
  const isNamed = speaksOfIt(text, told)
  const isRestated = told.isLast && opensWithSubject(text, told)
  if (!told.isLast && !(isSigned && isNamed)) return undefined
  const toldNames = [...namesIn(told.statement), ...(told.slot !== undefined && /^\p{Lu}/u.test(told.slot.value) ? [told.slot.value] : [])]
  const olds = phrasesOf(told.statement, toldNames)
  const fresh = freshIn(text, told, olds, toldNames)
  let statement = told.statement
  let moved = 0
  let count = 0
  for (const { old, phrase, words } of pairsOf(olds, fresh, told, text)) {
    if (
      !(
        isSigned ||
        isRestated ||
        isFragment(
          text,
          phrase,
          old.text.split(' ').some((word) => isNearly(word, phrase.text)),
        )
      ) ||
      !isAlone(text, phrase, told, old)
    )
      return undefined
    statement = statement.slice(0, old.start + moved) + words + statement.slice(old.end + moved)
    moved += words.length - (old.end - old.start)
    count += 1
  }
  return count > 0 ? statement : undefined
}

/** Phrases of the text that are not said of before and not what was told. */
function freshIn(text: string, told: Told, olds: readonly Phrase[], toldNames: readonly string[]): readonly Phrase[] {
  const seen = new Set<string>()
  // "Porto, not Leeds" puts nothing right where no Leeds was told.
  const isOfAnother = phrasesOf(text, toldNames).some(
    ({ make, start, text: said }) =>
      make === 'name' && denied.test(text.slice(0, start)) && !told.statement.toLowerCase().includes(said.toLowerCase()),
  )
  if (isOfAnother) return []
  return phrasesOf(text, toldNames).filter((phrase) => {
    const isOld = olds.some((old) => isSamePhrase(old.text, phrase.text) || (old.make === 'date' && inPlaceOf(old, phrase) === old.text))
    if (isOld || seen.has(phrase.text.toLowerCase())) return false
    if (phrase.make === 'name' && (light.has(bareWord(phrase.text)) || told.statement.toLowerCase().includes(phrase.text.toLowerCase())))
      return false
    if (before.test(text.slice(0, phrase.start)) || after.test(text.slice(phrase.end))) return false
    seen.add(phrase.text.toLowerCase())
    return true
  })
}

/** "Party's at Sander's": it begins with what the telling begins with. */
function opensWithSubject(text: string, { statement }: Told): boolean {
  const first = bareWordsOf(text).find((word) => !articles.has(word)) ?? ''
  const told = bareWordsOf(statement).find((word) => !articles.has(word)) ?? ''
  return first === told && !light.has(first)
}
const articles = new Set(['my', 'our', 'the', 'a', 'an', 'is'])

interface Pair {
  readonly old: Phrase
  readonly phrase: Phrase
  readonly words: string
}

function pairsOf(olds: readonly Phrase[], fresh: readonly Phrase[], told: Told, text: string): readonly Pair[] {
  const pairs = fresh.flatMap((phrase): readonly Pair[] => {
    const fitting = olds.flatMap((old) => {
      const words = inPlaceOf(old, phrase)
      return words === undefined || words === old.text ? [] : [{ old, phrase, words }]
    })
    const [only] = fitting.length > 1 || phrase.make === 'name' ? fitting.filter(({ old }) => isMeant(old, phrase, told, text)) : fitting
    return only === undefined || fitting.filter(({ old }) => isMeant(old, phrase, told, text)).length > 1 ? [] : [only]
  })
  const isOneToOne = pairs.every(({ old }) => pairs.filter((other) => other.old === old).length === 1)
  return isOneToOne ? pairs.toSorted((a, b) => a.old.start - b.old.start) : []
}

const naming = /\b(?:name|names|called|spelt|spelled)\b/i
const afterRelation = new RegExp(`\\b(?:${relationWords.join('|')}|colleague|friend)s? (?:is |called |named )?$`, 'i')

/** Which of several phrases told the new one stands for: one the text names, one of nearly its spelling, or else the slot's value. */
function isMeant(old: Phrase, { text: given, start }: Phrase, { slot, statement }: Told, text: string): boolean {
  if (old.make === 'name') {
    if (isNearly(old.text, given) || old.text.split(' ').some((word) => isNearly(word, given))) return true
    const isOfRelation = afterRelation.test(statement.slice(0, old.start))
    const relation = statement.slice(0, old.start).trimEnd().split(' ').at(-1) ?? ''
    const isOther = /\bother \p{L}/iu.test(text)
    if (isOfRelation && (naming.test(text) || new RegExp(`\\bother ${escaped(relation)}\\b`, 'i').test(text))) return true
    if ((naming.test(text) && slot?.attribute !== 'name') || isOther) return false
    const lead = bareWordsOf(text.slice(0, start)).at(-1)
    if (
      slot !== undefined &&
      namesIn(slot.value).length === 0 &&
      namesIn(statement).length === 1 &&
      lead !== undefined &&
      lead === bareWordsOf(statement.slice(0, old.start)).at(-1)
    )
      return true
  }
  const isWithin = slot?.value.includes(old.text) === true
  if ((old.make !== 'name' || isWithin || slot === undefined) && new RegExp(`(?<!\\p{L})${escaped(old.text)}(?!\\p{L})`, 'iu').test(text))
    return true
  if (slot === undefined) return old.make !== 'name' || namesIn(statement).length === 1
  const at = statement.toLowerCase().indexOf(slot.value.toLowerCase())
  if (at >= 0) return old.start >= at && old.end <= at + slot.value.length
  return slot.value.includes(old.text)
}

/** "On 18 January I was …": a sentence of its own. */
const ownSubject = /^(?: at \S+)?,? (?:i|we|he|she|they|it|my|our|the|there)(?=['’\s])/iu
/** Nothing but what hesitates stands before it; a word with a capital may be no name at all, unless it is nearly the one told. */
const isFragment = (text: string, { start, make, text: given }: Phrase, isNear: boolean): boolean =>
  bareWordsOf(text.slice(0, start)).every((word) => light.has(word)) &&
  bareWordsOf(text.slice(0, start)).length <= 4 &&
  (make !== 'name' || isNear) &&
  !ownSubject.test(text.slice(start + given.length)) &&
  (make !== 'name' || wordCount(text) <= wordCount(given) + 5 || /^\s*[,.!;:–—-]/.test(text.slice(start + given.length)))

const joints = /[,;.!–—…()]+\s*|\s+(?:and|but|so|while|because)\s+/giu
const withWhom = /\bwith (?:my|our|his|her|their) [\p{L}-]+(?= in| at|$)/giu
const unlike = /^\s+(?<next>[\p{L}’'-]+)/u
const someoneElses = /(?<!\p{L})(?:my|our|his|her|their) (?<what>[\p{L}-]+)/giu

/** "The doctor upped it to 20": whoever did it, it is what was told. */
const pointing = /(?<!\p{L})(?:it|it['’]s)(?!\p{L})/iu

/** Said of what was told and of nothing else. */
function isAlone(text: string, phrase: Phrase, told: Told, old: Phrase): boolean {
  const isKnown = (word: string): boolean => light.has(word) || /^\p{L}$/u.test(word) || isOf(word, told)
  const lead = text.slice(0, phrase.start)
  const others = namesIn(lead).filter((name) => !light.has(bareWord(name)) && !isOf(bareWord(name.split(' ').at(-1) ?? ''), told))
  if (others.length > 0 && told.slot?.attribute !== 'name') return false
  if (forAWhile.test(text) && phrase.make === 'name') return false
  if (ofTheLife.test(text) && !placed.has(told.slot?.attribute ?? '') && phrase.make === 'name') return false
  if (phrase.make !== 'name') {
    // "Day 20, no smokes", "therapy is on Mondays now": of something else than the date told before.
    const clause = clauseAt(text, phrase)
    const rest = phrasesOf(clause).reduce(
      (words, { text: phrased, make }) => (make === 'name' ? words : words.replace(phrased, ' ')),
      clause,
    )
    if (!pointing.test(clause) && !bareWordsOf(rest).every(isKnown)) return false
    const unknown = bareWordsOf(lead).filter((word) => !isKnown(word))
    if (/(?<!\p{L})(?:i|we)(?!\p{L})/iu.test(lead) && unknown.length > 1) return false
    if ([...lead.matchAll(someoneElses)].some(({ groups }) => !isKnown(bareWord(groups?.['what'] ?? '')))) return false
    const next = bareWord(unlike.exec(text.slice(phrase.end))?.groups?.['next'] ?? '')
    const nextOld = bareWord(unlike.exec(told.statement.slice(old.end))?.groups?.['next'] ?? '')
    return next === '' || next === nextOld || isKnown(next)
  }
  return bareWordsOf(clauseAt(text, phrase).replace(phrase.text, ' ').replace(withWhom, ' ')).every(isKnown)
}

/** The part of the text, between two joints, that a phrase stands in. */
function clauseAt(text: string, { start, end }: Phrase): string {
  let [from, until] = [0, text.length]
  for (const { index, 0: joint } of text.matchAll(joints)) {
    if (index + joint.length <= start) from = index + joint.length
    else if (index >= end && index < until) until = index
  }
  return text.slice(from, until)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
