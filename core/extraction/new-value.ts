// A new value told in words no rule reads: the sentence speaks of a slot that holds (by the old value, or by words of its attribute), says that
// something changed or was wrong, and names exactly one other thing of the same make. Invariant: with none, or two, nothing is concluded.

import type { Slot } from '../memory/records.ts'
import { relationOf } from './relations.ts'
import { partners, speaksOf } from './cues.ts'
import { masking, othersLike } from './same-make.ts'
import { screened } from '../text/screen/screened.ts'

const changed =
  /(?<!\p{L})(?:now|new|no longer|any ?more|any longer|these days|nowadays|from .{1,20} on|since|instead|latest|next|mov(?:ed|ing)|relocated|switched|swapped|traded|changed|replaced|left|quit|joined|start(?:ed|ing)|begun|began|hired|taken on|taken over|took over|signed|becom(?:e|ing)|became|promoted|retrained|settled|ended up|gave up|given up|are over|is over|is (?:gone|history|dead|finished)|goodbye|farewell|picked up|put down|reset|different|found|fell in love|retired|on to|for good|permanently|gone to live|made the move|(?:gave|offered|given) (?:me|him|her|them) an?|got (?:the|a|an) (?:job|post|position)|signed)(?!\p{L})/iu
const denied =
  /(?<!\p{L})(?:wrong|mistakes?|mistook|slip(?:ped)?|typo|mistyped|misspoke|meant?|correct(?:ion)?|incorrect|should|ought|rather|never|not|forget|instead of|noted|you (?:think|thought)|said|wrote|told you|have me|down as|mix(?:ed)?|muddled|fix|change my|misunderstood|put right|it(?:['’]s| is) .+ (?:who|that|where))(?!\p{L})|n['’]t(?!\p{L})/iu
/** Before a value: it is the one that is over, or the one that is not so. */
const overBefore = screened(
  /(?:used to (?:be|live|work|drive|have|go)?|previously|formerly|before|back then|until recently|left|leaving|from|than|not|isn['’]t|wasn['’]t|never|no longer|instead of|after|finished|goodbye|farewell|visit(?:ed|ing)?|holiday|trip|weekend|flew|flying|friends?|met|see|saw|like|near) (?:\p{L}+ ){0,2}$/iu,
)
/** What ties a value to its attribute: right before it, or right after. */
const ties: Readonly<Record<string, RegExp>> = {
  home: /(?:(?:in|to|into|for|outside|is|be|been|become|it['’]?s|re|rather|[:;,]) )§|^§(?:$| (?:is|it is|has become|than|people|residents?))|§ (?:it is|has become|people|residents?)/iu,
  work: /(?:(?:at|for|with|by|from|joined|joining|is|be|to|called|it['’]?s|rather|[:;,]) )(?:the )?§|^§(?:$| (?:is (?:my|the|where)|hired|took|gave|offered|has taken|pays|employs|than))/iu,
  partner: /(?:(?:with|is|be|to|called|dating|seeing|met|it['’]?s|and|rather|[:;,]) )§|^§(?:$| (?:and I|is|has become|than))/iu,
  reading: /(?:(?:reading|is|be|up|to|on|started|begun|began|called|it['’]?s|rather|[:;,]) )§|^§(?:$| (?:is|than))/iu,
  nickname: /(?:(?:me|by|is|be|called|as|it['’]?s|am|m|to|rather|[:;,]) )§|^§$/iu,
}
const anyTie =
  /(?:(?:is|be|rather|to|with|by|for|of|an?|see|use|called|it['’]?s|should|meant?|on|from now on|[:;,]) |^)§|§ (?:has|is|does|who|looks)|§$/iu
const somebodyElse = screened(/^(?:my|our|his|her|their) (?<who>[\p{L}-]+)/iu)
const own = /(?<!\p{L})(?:i|me|my|mine|we|us|our)(?!\p{L})/iu
/** "The old number is dead, use …": whose number it is needs no saying. */
const saidToKeepsake = screened(/(?<!\p{L})(?:use|ring|call|text|dial|reach|the (?:old|new) (?:number|phone|mobile))(?!\p{L})/iu)
const passing = screened(/^(?:my|our) [\p{L}-]+ § (?:has |['’]s )?(?:just |now )?(?:moved|lives|works)(?!\p{L})/iu)
const forAWhile = screened(
  /\b(?:for (?:the|a few|two|three|some) |until|till|this (?:week|weekend|month)|on holiday|visiting|staying|trip|weekend)\b/i,
)

/** "They offered me a job at Harrowgate Press but I said no." */
const turnedDown = screened(
  /\b(?:(?:said|say|saying) no\b|turn(?:ed|ing) (?:it|them|him|her|that|this) down|turned down|declin(?:ed|ing)|refused|did(?:n['’]t| not) (?:take|accept|want) (?:it|the)|not (?:taking|accepting) (?:it|the)|passed on (?:it|that))/i,
)

/** The slot with its new value. @param slots that hold and are named or spoken of in the sentence */
export function changedIn(sentence: string, slots: readonly Slot[]): Slot | undefined {
  return newIn(sentence, slots, changed)
}

/** The slot with the value that should have been said. */
export function correctedIn(sentence: string, slots: readonly Slot[]): Slot | undefined {
  return newIn(sentence, slots, denied)
}

function newIn(sentence: string, slots: readonly Slot[], sign: RegExp): Slot | undefined {
  if (turnedDown.test(sentence)) return undefined
  for (const slot of slots) {
    if (slot.cardinality !== 'one') continue
    const masked = masking(sentence, slot.value)
    const text = masked ?? sentence
    // "My sister Maya has moved to Leeds": her name is only said.
    if (slot.attribute === 'name' && masked !== undefined && passing.test(masked)) continue
    if (!sign.test(text) || !isOf(sentence, slot, masked !== undefined) || (masked === undefined && !isSpokenOf(text, slot))) continue
    if (slot.attribute === 'home' && forAWhile.test(text)) continue
    const others = othersLike(slot, text).filter((value) => !isOverIn(text, value))
    const [value] = others
    if (value !== undefined && others.length === 1 && isTied(text, value, slot))
      return { ...slot, value: slot.attribute === 'where' ? lower(value) : value }
  }
  return undefined
}

/** What is kept somewhere is spoken of by its own name: "the spare key". */
const isSpokenOf = (text: string, slot: Slot): boolean =>
  speaksOf(text, slot) ||
  (slot.subject !== 'me' && new RegExp(`(?<!\\p{L})${escaped(slot.subject)}(?!\\p{L})`, 'iu').test(text)) ||
  (slot.subject === 'me' && new RegExp(`(?<!\\p{L})${escaped(slot.attribute)}(?!\\p{L})`, 'iu').test(text))

/** Said of whom the slot is about: nothing of the person's own ends with what their sister does. */
function isOf(sentence: string, { subject, attribute }: Slot, isNamed: boolean): boolean {
  const who = relationOf(somebodyElse.exec(sentence)?.groups?.['who'] ?? '')
  if (who !== undefined && who !== subject && subject === 'me') return false
  return subject !== 'me' || isNamed || own.test(sentence) || (attribute === 'phone' && saidToKeepsake.test(sentence))
}

function isTied(text: string, value: string, { subject, attribute }: Slot): boolean {
  if (attribute === 'where' || /\d/.test(value)) return true
  const kind = (partners as readonly string[]).includes(subject) ? 'partner' : attribute
  return (ties[kind] ?? anyTie).test(
    text
      .replaceAll('§', '~')
      .replace(value, '§')
      .replace(/[.!\s]+$/, ''),
  )
}

function isOverIn(text: string, value: string): boolean {
  const at = text.indexOf(value)
  const after = text.slice(at + value.length)
  return overBefore.test(text.slice(0, at)) || /^ (?:was|is) (?:wrong|a (?:mistake|slip|typo)|over|history|gone)/i.test(after)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
