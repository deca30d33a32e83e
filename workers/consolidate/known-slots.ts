// What a turn may end, change or put right: slots that hold and are named in it, things it speaks of, and what was told or answered just
// before. Looked up only for turns with a word that could touch something known.

import { isNamedIn, mayTouchKnown } from '../../core/extraction/against-known.ts'
import type { ExtractContext } from '../../core/extraction/thread.ts'
import { partners, slotsSpokenOf } from '../../core/extraction/cues.ts'
import { mayPutRight } from '../../core/extraction/rules/framed-value.ts'
import { relationOf } from '../../core/extraction/relations.ts'
import { entitiesIn } from '../../core/extraction/weigh.ts'
import { isOpen } from '../../core/consolidation/ledger.ts'
import { phraseQueries } from '../../core/answer/question-phrase.ts'
import { readTurn } from '../../core/answer/read-turn.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import { isCurrent, type Episode, type Memory, type Slot } from '../../core/memory/records.ts'
import type { StoreReader } from '../../store/memory-store.ts'

/** Attributes of the person whose values a turn may name in passing. */
const own = [
  'home',
  'work',
  'role',
  'partner',
  'reading',
  'likes',
  'dislikes',
  'allergy',
  'medicine',
  'routine',
  'plan',
  'car',
  'owns',
  'pet',
  'diet',
  'school',
  'studies',
  'phone',
  'email',
  'nickname',
] as const
const ofOthers = ['home', 'work', 'role', 'partner', 'school', 'car', 'birthday'] as const
const mostThings = 4
/** Characters of a turn that may be the answer to a question back. */
const mostOfAnAnswer = 80

/** @param talk the turns just before it, oldest first */
export async function whatItMayTouch(
  reader: StoreReader,
  episode: Episode,
  talk: readonly Episode[],
  now: EpochMs,
): Promise<ExtractContext> {
  const inDoubt = await doubtBefore(reader, episode, talk.at(-1))
  if (inDoubt.length === 0 && !mayTouchKnown(episode.text) && !mayPutRight(episode.text)) return {}
  const holds = (memory: Memory): memory is Memory & { slot: Slot } =>
    memory.slot !== undefined && isOpen(memory, now) && memory.saidAt <= episode.saidAt
  const before = talk.toReversed()
  const question = before.map((turn) => readTurn(turn.text).questions.at(-1)).find((asked) => asked !== undefined)
  const subjects = await subjectsIn(reader, episode.text)
  const about = [...(await spokenOf(reader, episode.text)), ...(await cuedBy(reader, episode.text, subjects))].filter(holds)
  const recent = (await toldBefore(reader, before)).filter(holds)
  const held = [...recent, ...about, ...(await heldBy(reader, subjects)).filter(holds)].map(({ slot }) => slot)
  const named = [...new Map(held.map((slot) => [`${slot.subject}|${slot.attribute}|${slot.value}`, slot])).values()]
  return {
    ...(question === undefined ? {} : { previousQuestion: question }),
    known: {
      named: named.filter((slot) => isNamedIn(episode.text, slot)),
      about: about.map(({ slot }) => slot),
      recent: recent.map(({ slot }) => slot),
      inDoubt,
    },
  }
}

/** "You said Leeds and Porto. Which is it?": the values the turn may choose from, when it comes right after. */
async function doubtBefore(reader: StoreReader, episode: Episode, last: Episode | undefined): Promise<readonly Slot[]> {
  if (episode.text.length > mostOfAnAnswer) return []
  if (last?.reply?.verdict !== 'unsure') return []
  const cited = last.reply.parts.find(({ cites }) => cites.length > 1)?.cites.flatMap(({ memoryId }) => memoryId ?? []) ?? []
  const slots = (await reader.getMany('memories', cited)).flatMap(({ slot }) => (slot?.cardinality === 'one' ? [slot] : []))
  const [first] = slots
  return slots.every(({ subject, attribute }) => subject === first?.subject && attribute === first.attribute) ? slots : []
}

/** Those the turn names, by every name they have: `maya` and `sister`. */
async function subjectsIn(reader: StoreReader, text: string): Promise<readonly string[]> {
  const named = new Set(
    entitiesIn(text)
      .map((name) => relationOf(name) ?? name.toLowerCase())
      .slice(0, mostThings),
  )
  if (named.size === 0) return []
  for (const memory of await reader.memoriesWithAttribute('name')) {
    const { slot } = memory
    if (slot === undefined || slot.subject === 'me' || !isCurrent(memory)) continue
    const other = slot.value.toLowerCase()
    if (named.has(slot.subject)) named.add(other)
    else if (named.has(other)) named.add(slot.subject)
  }
  return [...named].slice(0, 2 * mostThings)
}

/** Slots that words of the turn speak of, whatever the verb: "teeth" of the dentist. */
async function cuedBy(reader: StoreReader, text: string, subjects: readonly string[]): Promise<readonly Memory[]> {
  const slots = slotsSpokenOf(text, /\b(?:i|me|my|we|us|our)\b/iu.test(text) ? [...subjects, 'me'] : subjects)
  return (await Promise.all(slots.map(({ subject, attribute }) => reader.memoriesInSlot(subject, attribute)))).flat()
}

/** Everything that holds of the person and of those the turn names. */
async function heldBy(reader: StoreReader, subjects: readonly string[]): Promise<readonly Memory[]> {
  const pairs = [
    ...own.map((attribute) => ['me', attribute] as const),
    ...partners.map((partner) => [partner, 'name'] as const),
    ...subjects.flatMap((subject) => ofOthers.map((attribute) => [subject, attribute] as const)),
  ]
  return (await Promise.all(pairs.map(([subject, attribute]) => reader.memoriesInSlot(subject, attribute)))).flat()
}

const thing =
  /\b(?:my|our|the|wrong|an? new) (?<words>(?:(?!and\b|about\b|with\b|the\b|my\b|our\b|that\b|this\b|is\b|are\b|was\b|as\b|for\b|in\b|to\b)[\p{L}’'-]+ ?){1,4})/giu

const aNumber = /\d{3}/

/** Slots of the things it names: "my home", "the spare key", "my mother's birthday". */
async function spokenOf(reader: StoreReader, text: string): Promise<readonly Memory[]> {
  const phrases = [...text.matchAll(thing)].slice(0, mostThings).flatMap(({ groups }) => {
    const words = (groups?.['words'] ?? '').trim().toLowerCase().replace(/’/g, "'").split(' ')
    return words.map((_, at) => `my ${words.slice(0, words.length - at).join(' ')}`)
  })
  const found: Memory[] = []
  for (const phrase of phrases) {
    for (const { subject, attribute } of phraseQueries(phrase).slice(0, mostThings)) {
      if (attribute !== '*' && attribute !== 'name') found.push(...(await reader.memoriesInSlot(subject, attribute)))
    }
    // "The bike lock has a different code": what opens it is filed under the thing itself.
    if (aNumber.test(text)) found.push(...(await reader.memoriesInSlot(phrase.replace(/^my /, ''), 'code')))
  }
  return found
}

/** Told or answered in the turns before, latest first; what somebody is called comes after what was said of them. */
async function toldBefore(reader: StoreReader, before: readonly Episode[]): Promise<readonly Memory[]> {
  const found: Memory[] = []
  for (const turn of before) {
    const cited = turn.reply?.parts.flatMap((part) => part.cites.flatMap((cite) => cite.memoryId ?? [])) ?? []
    const memories = turn.trust === 'own' ? await reader.memoriesFrom(turn.id) : await reader.getMany('memories', cited)
    found.push(...memories.toReversed().toSorted((a, b) => Number(a.slot?.attribute === 'name') - Number(b.slot?.attribute === 'name')))
  }
  return found
}
