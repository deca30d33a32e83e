// Corrections of what was said before: "No, I meant the 13th", "Leeds, not Porto", "You've got my home wrong". What they correct is looked
// for among the slots that hold, by the value named in them, by the thing they speak of, or by what was told or answered just before.

import type { Slot } from '../../memory/records.ts'
import { correctedIn } from '../new-value.ts'
import { masking, othersLike } from '../same-make.ts'
import { isProper, wordCount } from '../value.ts'
import { screened } from '../../text/screen/screened.ts'
import type { Told } from '../retelling/told.ts'
import { framedIn } from './framed-value.ts'

/** What holds now and may be spoken of: found by the caller, who knows the memory. */
export interface KnownSlots {
  /** Slots whose value is named in the turn. */
  readonly named: readonly Slot[]
  /** Slots of a thing spoken of in the turn: `my home`, `the spare key`. */
  readonly about: readonly Slot[]
  /** Told or answered just before, the latest first. */
  readonly recent: readonly Slot[]
  /** Values of one slot that contradict each other, when Keepsake has just asked which it is. */
  readonly inDoubt?: readonly Slot[]
  /** Sentences told or answered just before, the latest first. */
  readonly told?: readonly Told[]
}

export const nothingKnown: KnownSlots = { named: [], about: [], recent: [] }

export interface Correction {
  /** Characters of the sentence taken by "No, I meant". */
  readonly length: number
  /** The corrected value alone, to go with a slot known from before. */
  readonly value?: string
  /** The slot it corrects, where the sentence itself says which. */
  readonly slot?: Slot
  /** Says only that something was wrong; what is right comes next. */
  readonly isAnnounced?: true
}

const gap = '[\\s,.!?:;–—-]'
const hesitation = screened(
  new RegExp(
    `^(?:(?:no|nope|wait|hang on|hold on|sorry|oops|whoops|hmm|ah|oh|well|ok|okay|so|and|but|apologies|my (?:mistake|bad|error|fault))(?:[,.!;:–—-]+ *| (?=(?:it|that|he|she|they)['’]s\\b|i (?:meant|mean)\\b|not\\b|sorry|wait|actually|(?:it|he|she|my|our|the|i) (?:is|am|are|was|live|lives|work|works)\\b))|actually[,.!–—-]* )+`,
    'i',
  ),
)
const refusing = screened(/\b(?:no|nope|wait|sorry|oops|whoops|actually|hold on|hang on|apologies|my (?:mistake|bad|error|fault))\b/i)
const admission = screened(
  new RegExp(
    `^(?:correction|typo|wrong(?: again)?|incorrect|not (?:quite|right|correct)|scratch that|strike that|let me correct (?:that|myself|this)|(?:that|this|it)(?:['’]s| is| was) (?:all )?(?:wrong|not right|not correct|not quite right|incorrect|not true|out of date|an? (?:typo|mistake|slip|error|mix-up))|you(?:['’]re| are) wrong|i (?:misspoke|mistyped|misremembered|made (?:a mistake|an error)|slipped(?: up)?|was wrong|got (?:that|it|this|something) wrong|(?:mixed|muddled) (?:that|it|this|something|things) up|said that wrong|put that badly)|(?:i|we) mean(?:t)?(?: to (?:say|write|type|put))?|i (?:should|ought to) have (?:said|written|put|typed)|(?:it|that|this) (?:should|ought to) (?:be|have been|say|read)|make (?:that|it)|change that to|one thing to (?:put right|correct|fix)|you(?:['’]ve| have)? misunderstood(?: me| that)?|(?:what|the one) i (?:really |actually )?(?:meant|wanted to say)(?: (?:was|is|to say(?: (?:was|is))?))?|(?:forget|ignore) what i (?:just )?said|(?:that|it) came out wrong|i take that back|let me (?:put|set) (?:that|this|it) (?:right|straight)|you(?:['’]ve| have)? got (?:that|it|me|this) wrong|please (?:fix|correct|change) (?:this|that|it))(?: (?:about|with|on) (?:my|our|the) [^,;:.]{2,30}(?=[,;:]))?(?=${gap}|$)${gap}*(?:(?:to say|rather|really) )?`,
    'i',
  ),
)
const named = "(?:an? |the |in |at |for |to |on |as |with |of |about )*§(?:[’']s)?"
const rightAfter =
  "(?:,? ?(?:but|and|when|where|though|while)\\b|[,;:–—-])+ *(?:i |we )?(?:meant?|actually|in fact|really|it(?:['’]s| is)|that(?:['’]s| is)|it should (?:be|have been)|should (?:be|have been)|the (?:right|correct|real|actual) [\\p{L}]+ (?:is|was)|(?:the )?(?:name|number|word|one) is|make (?:it|that)|i(?:['’]m| am)(?: an?)?|(?:he|she|they)(?:['’]s|['’]re| is| are))* ?"
/** With `§` for the value that was wrong. */
const contrasts: readonly RegExp[] = [
  new RegExp(
    `^(?:it(?:['’]s| is| was) |that(?:['’]s| is) |(?:he|she|they)(?:['’]s|['’]re| is| are) )?(?<v>.+?),? (?:and |but )?(?:not|rather than|never) ${named}${gap}*$`,
    'iu',
  ),
  new RegExp(
    `^(?:it(?:['’]s| is| was) )?not ${named}(?:,? (?:but|it(?:['’]s| is)|i(?:['’]m| am))|[,;:.–—-])+ *(?:it(?:['’]s| is) )?(?<v>.+)$`,
    'iu',
  ),
  new RegExp(
    `(?:isn['’]t|is not|wasn['’]t|aren['’]t|am not|['’]m not|['’]s not) ${named}[,;]? (?:but |it(?:['’]s| is) |i(?:['’]m| am) |(?:he|she|they)(?:['’]s|['’]re| is| are) )+(?<v>.+)$`,
    'iu',
  ),
  new RegExp(
    `\\b(?:said|wrote|put|typed|told you|called|named|noted|gave(?! up)|written|have|got|took)\\b[^§]*§[^,;:–—]*?${rightAfter}(?<v>.+)$`,
    'iu',
  ),
  new RegExp(`^(?<v>.+?)[,;:–—-]+ ?§ (?:was|is) (?:wrong|not right|an? (?:typo|mistake|slip|error)).*$`, 'iu'),
]
const onlyDenied = screened(new RegExp(`^(?:it(?:['’]s| is| was) )?(?:not|never) ${named}${gap}*$`, 'iu'))
/** "You've got it wrong, it's …": only what comes after. */
const afterAll = /^.*[,;:] (?:it|that|he|she|they|i)(?:['’](?:s|m|re)| is| am| are) /iu
const clefted = / (?:where|that|who|which|what|i|he|she|they|my|our)\b.*$/iu
/** "You've got my home wrong", "I was wrong about the key": the thing, then what is right. */
const ofAThing = screened(
  /^(?:you(?:['’]ve| have)? (?:got |have |had )?(?:[\p{L}’' -]*?)(?:wrong|mixed up)(?: [\p{L}’' -]+?)?|i (?:was wrong|made a mistake|got it wrong|misspoke) (?:about|with|on) [^,;:]+|i (?:mixed up|muddled|mistyped|misremembered|gave you the wrong|got (?:my|the) wrong|got) [^,;:]+?|about (?:my|the) [^,;:]+?)(?:[,;:–—-]|\bbut\b)+ *(?:it(?:['’]s| is| should be) |that(?:['’]s| is) |(?:he|she|they)(?:['’]s|['’]re| is| are) )*(?<v>.+)$/iu,
)
const idle = screened(
  /^(?:fine|ok(?:ay)?|good|great|all right|alright|right|correct|true|wrong|not|just|all|it|its|it['’]s|nothing|too|so|very|because|really|about|been|for|to|enough|now|then|instead|a (?:lot|bit|joke|secret|shame|pity)|my (?:fault|mistake|bad)|me|you|complicated|gone|over|done|up|what|how|why|where|when|who|that|this|the same|thanks?(?: you)?|please|problem|problems|worries|idea|way|need|more|chance|doubt|kidding|joke|joking|wonder|never|later|tomorrow|maybe|yes|no|never mind|don['’]t|i|we|he|she|they|if|is|are|was|do|does|did|can|could|ask|say|tell|let|go|stop|wait)\b/i,
)
const clausal = screened(
  /^(?:my|our|his|her|their)\b| (?:is|are|am|was|were|has|have|lives?|works?|drives?|do|does|did|will|can|['’]m|['’]s) |['’]m /i,
)
const courteous =
  /[\s,–—-]+(?:sorry|please|apologies|my (?:mistake|bad|fault)|of course|i think|thanks?(?: you)?|though|instead|is (?:right|correct|the right one|what i meant|the correct one)|i mean(?:t)?)[.!\s]*$/i
/** "It's Leeds, sorry", "Leeds is correct". */
const admitsAfter = screened(
  /(?:[,–—-] ?(?:sorry|apologies|my (?:mistake|bad|fault)|i mean(?:t)?)|\b(?:is|was) (?:right|correct|the (?:right|correct) one|what i meant(?: to say)?))[.!\s]*$/i,
)
const bare =
  /^(?:it|that|this|he|she|they|the (?:right|correct) (?:one|answer|name|value))(?:['’]s| is| are|['’]re| was| lives? in| works? (?:at|for)) (?:called |named |on |in |at |actually |really |now )*/i

/** "No, I meant the 13th", "Actually, it's Thursdays": what follows replaces something that was never right. */
export function correctionIn(sentence: string, known: KnownSlots = nothingKnown, isAnnounced = false): Correction | undefined {
  const framed = framedIn(sentence, known.named, known.recent, isAnnounced)
  if (framed?.value !== undefined) return { length: sentence.length, slot: framed.slot, value: framed.value }
  const told = toldIn(sentence, known, isAnnounced)
  if (framed === undefined || told?.value !== undefined) return told
  return { length: sentence.length, slot: framed.slot, isAnnounced: true }
}

function toldIn(sentence: string, known: KnownSlots, isAnnounced: boolean): Correction | undefined {
  const { rest, isAdmitted, isHesitant } = leadOf(sentence)
  const length = sentence.length - rest.length
  if (isAdmitted && !/[\p{L}\p{N}]/u.test(rest)) return { length, isAnnounced: true }
  for (const slot of known.named) {
    const masked = masking(rest, slot.value)
    if (masked === undefined) continue
    if ((isHesitant || isAdmitted) && onlyDenied.test(masked)) return { length, slot, isAnnounced: true }
    for (const contrast of contrasts) {
      const value = asValue((contrast.exec(masked)?.groups?.v ?? '').replace(afterAll, '').replace(clefted, ''))
      if (value !== '' && !value.includes('§') && couldBe(value, slot)) return { length, value, slot }
    }
  }
  const [thing] = known.about
  const ofThing = thing === undefined ? undefined : (ofAThing.exec(sentence) ?? ofAThing.exec(rest))?.groups?.v
  if (thing !== undefined && ofThing !== undefined && couldBe(asValue(ofThing), thing))
    return { length, value: asValue(ofThing), slot: thing }
  const other = correctedIn(rest, [...known.named, ...known.about])
  if (other !== undefined) return { length, value: other.value, slot: other }
  // "I live in Leeds, not in Porto": a sentence of its own, and a correction all the same.
  if (known.named.some(({ value }) => contrasts[0]?.test(masking(rest, value) ?? '') === true)) return { length }
  if (!isAdmitted && !isHesitant && !isAnnounced && !admitsAfter.test(rest)) return undefined
  const value = asValue(rest)
  const isSaid = isAdmitted || isAnnounced || bare.test(rest)
  const slot = (isSaid ? (known.named[0] ?? known.about[0]) : undefined) ?? known.recent[0]
  // A whole sentence of its own may follow: "No, my sister lives in Leeds".
  const whole = isAdmitted || standsAlone.test(rest) ? { length } : undefined
  if (value === '' || idle.test(value) || (slot === undefined && !isSaid)) return whole
  if (slot === undefined) return { length, value }
  if (couldBe(value, slot) && (isSaid || isBareValue(value))) return { length, value }
  const alike = othersLike(slot, rest)
  return alike.length === 1 && alike[0] !== undefined && slot.cardinality === 'one' && wordCount(rest) <= wordCount(alike[0]) + 4
    ? { length, value: alike[0], slot }
    : whole
}

const standsAlone = screened(/^(?:(?:it|he|she|they|my|our|the|i|\p{Lu}[\p{L}'’]+)(?:['’](?:s|m|re)|\s))/iu)

/** Nothing but a name, a number or one or two plain words. */
function isBareValue(value: string): boolean {
  if (/['’]s\b/.test(value)) return false
  if (/\d/.test(value)) return wordCount(value) <= 4
  if (/^\p{Lu}/u.test(value)) return /^(?:\p{Lu}[\p{L}’'-]*(?: (?:of |and )?|$)){1,5}$/u.test(value)
  return wordCount(value) <= 2 || /^(?:in|on|under|behind|at|with|inside|beneath|below|above|beside|next) /.test(value)
}

const longestSettling = 8

/** The one value of those in doubt that a short answer names: "Leeds.", "It's Leeds now." */
export function settledIn(text: string, inDoubt: readonly Slot[] = []): Slot | undefined {
  if (wordCount(text) > longestSettling || text.includes('?')) return undefined
  const named = inDoubt.filter(({ value }) => {
    const masked = masking(text, value)
    return masked !== undefined && !onlyDenied.test(masked) && !/\bnot (?:in |at )?§/iu.test(masked)
  })
  return named.length === 1 ? named[0] : undefined
}

/** What hesitates or admits at the start of a sentence, taken off as often as it comes. */
function leadOf(sentence: string): { readonly rest: string; readonly isAdmitted: boolean; readonly isHesitant: boolean } {
  let rest = sentence
  let isAdmitted = false
  let isHesitant = false
  for (let before = ''; before !== rest;) {
    before = rest
    const hesitant = hesitation.exec(rest)?.[0] ?? ''
    isHesitant ||= refusing.test(hesitant)
    rest = rest.slice(hesitant.length)
    const admitted = admission.exec(rest)?.[0] ?? ''
    isAdmitted ||= admitted !== ''
    rest = rest.slice(admitted.length)
  }
  return { rest, isAdmitted, isHesitant }
}

function asValue(words: string): string {
  let value = words.trim().replace(bare, '')
  for (let before = ''; before !== value;) {
    before = value
    value = value
      .replace(/[\s.,;:!?–—-]+$/, '')
      .replace(courteous, '')
      .replace(/,? (?:and )?not .*$/i, '')
  }
  return value.replace(/^(?:in|at|on|with|as|for|an?) (?=\S)/i, (word) =>
    /^(?:in|on|at) /i.test(word) && !/\p{Lu}|\d/u.test(value) ? word : '',
  )
}

/** Of the same make as the value it stands for: a name for a name, a number for a number, a few plain words for plain words. */
function couldBe(value: string, slot: Slot): boolean {
  const { value: old, attribute } = slot
  if (
    value === '' ||
    idle.test(value) ||
    clausal.test(value) ||
    attribute === 'plan' ||
    attribute === 'routine' ||
    attribute === 'instruction'
  )
    return false
  if (/\d/.test(old)) return /\d/.test(value) && wordCount(value) <= wordCount(old) + 3
  const plain = old.replace(/^(?:an?|the|my|our) /i, '')
  // A sentence may have begun with it: only what follows an article tells a name from a plain word.
  if (!isProper(plain) || isOrdinary(plain)) return wordCount(value) <= 6
  return isProper(value) && wordCount(value) <= wordCount(plain) + 4 && othersLike({ ...slot, value: '' }, value).length > 0
}

const isOrdinary = (words: string): boolean =>
  wordCount(words) > 1 &&
  words
    .split(' ')
    .slice(1)
    .every((word) => /^\p{Ll}/u.test(word))
