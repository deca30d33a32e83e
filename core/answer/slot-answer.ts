// Answering from slots. A slot decides: what it holds is said in the second person with its source; what it does not hold is not said.

import { keysOf, namesOf } from './aliases.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { atStamp, looseDay, stampWords } from './dates.ts'
import { formerly, since } from './history.ts'
import { contradicting, groupedBy, heldAt, includesWords, plain, plainValue, standingOf, type Standing } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { joinWords } from './phrases.ts'
import { joinedValues, realise, valueWords } from './realise.ts'
import { capital, secondPerson, sentence } from './second-person.ts'
import { namesAttribute } from './sensitive.ts'
import { everythingAbout } from './subject-answer.ts'
import { termsOf } from '../text/terms.ts'
import { relationOf } from '../extraction/relations.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory, Reply, ReplyPart } from '../memory/records.ts'

/** The first reading a slot answers, answered; undefined when none does. */
export function answerFromSlots(input: ComposeInput): Reply | undefined {
  for (const query of input.reading) {
    const reply =
      query.attribute === '*' ? everythingAbout(query, input) : query.subject === '*' ? answerWho(query, input) : answerSlot(query, input)
    if (reply !== undefined) return reply
  }
  return undefined
}

function answerSlot(query: SlotQuery, input: ComposeInput): Reply | undefined {
  const isNamed = namesAttribute(input.question, query.attribute)
  const known = keysOf(query.subject, input.aliases)
    .flatMap((key) => input.lookup(key, query.attribute))
    .filter((memory) => !memory.sensitive || isNamed)
  const standing = standingOf(known, input.now)
  const spokenAs = spokenSubject(query, input)
  if (known.length === 0) return undefined
  if (query.asOf !== undefined) return answerAsOf(known, query.asOf, spokenAs, input.now)
  if (query.wants === 'yes-no') return answerYesNo(query, standing, spokenAs, input)
  if (query.wants === 'time' && query.value !== undefined) return answerSince(query, known, standing, input.now)
  const about = query.value === undefined ? standing : onlyAbout(query.value, standing)
  if (query.value !== undefined && about.current.length === 0) return undefined
  if (query.wants === 'count') return answerCount(about.current, spokenAs)
  const apart = answerEach(query, about.current, input)
  if (apart !== undefined) return apart
  const unsure = answerUnsure(about.current, input.now)
  if (unsure !== undefined) return unsure
  return answerValue(query, about, spokenAs, input.now)
}

/** The name the person asked by, if it is one, so that "Maya" is not answered with "your sister". */
function spokenSubject({ subject }: SlotQuery, { aliases }: ComposeInput): string | undefined {
  return aliases.has(subject) || relationOf(subject) !== undefined ? subject : undefined
}

function answerValue(
  query: SlotQuery,
  { current, coming, former }: Standing,
  spokenAs: string | undefined,
  now: EpochMs,
): Reply | undefined {
  const parts: ReplyPart[] = []
  parts.push(...saying(current, spokenAs))
  for (const memory of coming)
    parts.push(appPart(sentence(`From ${stampWords(memory.validFrom ?? ('' as DateStamp), now)}, ${valueWords(memory)}`), [memory]))
  if (current.length === 0) parts.unshift(...former.slice(0, 1).map((memory) => formerly(memory, spokenAs, now)))
  else if (query.past === true) parts.push(...former.slice(0, 3).map((memory, at) => before(memory, at, now)))
  if (parts.length === 0) return undefined
  // Everything there is about it is over: say so, rather than let the old stand for the new.
  if (current.length === 0 && coming.length === 0 && query.past !== true) parts.push(appPart("I don't have anything newer."))
  return replyOf('answer', parts)
}

/** Values as sentences: a list in one, what needs its own words one by one. */
function saying(memories: readonly Memory[], spokenAs: string | undefined): readonly ReplyPart[] {
  if (memories.length === 0) return []
  const single = memories[0]?.slot?.cardinality === 'one'
  const together = memories.every((memory) => !['plan', 'routine', 'instruction'].includes(memory.slot?.attribute ?? ''))
  if (single) {
    const fullest = fullestOf(memories)
    return fullest === undefined ? [] : sayOne(fullest, spokenAs)
  }
  if (together) {
    const text = realise(memories, spokenAs)
    return text === undefined ? [] : [appPart(text, memories)]
  }
  return memories.slice(-6).flatMap((memory) => sayOne(memory, spokenAs))
}

function sayOne(memory: Memory, spokenAs: string | undefined): readonly ReplyPart[] {
  const text = realise([memory], spokenAs) ?? secondPerson(memory.statement)
  if (text !== undefined) return [appPart(text, [memory])]
  return [{ ...appPart(memory.statement, [memory]), voice: memory.stance === 'stated' ? 'own' : 'app' }]
}

/** Agreeing values of a one-valued slot: the newest, unless an older one says more. */
function fullestOf(memories: readonly Memory[]): Memory | undefined {
  const newest = memories.at(-1)
  return newest === undefined
    ? undefined
    : (memories.find((memory) => memory !== newest && includesWords(plainValue(memory), plainValue(newest))) ?? newest)
}

function before(memory: Memory, position: number, now: EpochMs): ReplyPart {
  const until = memory.validUntil === undefined ? '' : ` until ${stampWords(memory.validUntil, now)}`
  return appPart(sentence(`${position === 0 ? 'Before that' : 'And before that'}, ${valueWords(memory)}${until}`), [memory])
}

/** "When is my sister's birthday?" with two sisters: each by her name. */
function answerEach({ subject }: SlotQuery, current: readonly Memory[], { aliases }: ComposeInput): Reply | undefined {
  const names = new Set(namesOf(subject, aliases))
  const groups = groupedBy(current, (memory) => memory.slot?.subject ?? '')
  if (names.size < 2 || groups.length < 2 || !groups.some((group) => names.has(group[0]?.slot?.subject ?? ''))) return undefined
  return replyOf(
    'answer',
    groups.flatMap((group) => saying(group, undefined)),
  )
}

function answerUnsure(current: readonly Memory[], now: EpochMs): Reply | undefined {
  const rivals = contradicting(current).slice(-2)
  if (rivals.length < 2) return undefined
  const said = joinWords(rivals.map((memory) => `${valueWords(memory)} ${looseDay(memory.saidAt, now)}`))
  return replyOf('unsure', [appPart(`I'm not sure. You said ${said}. Which is it?`, rivals)])
}

function answerAsOf(known: readonly Memory[], asOf: string, spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const stamp = stampFrom(asOf, now)
  if (stamp === undefined) return undefined
  const then = heldAt(
    known.filter((memory) => memory.retractedAt === undefined || memory.validUntil !== undefined || memory.supersededBy !== undefined),
    stamp,
  )
  const text = realise(then, spokenAs, 'past')
  return text === undefined
    ? undefined
    : replyOf('answer', [appPart(`In ${stampWords(stamp, now)}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`, then)])
}

const monthStart = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `march 2025` → `2025-03`; a month alone is the last one there was; `last year`. */
function stampFrom(words: string, now: EpochMs): DateStamp | undefined {
  const today = new Date(now)
  const year = /\b(?:19|20)\d\d\b/u.exec(words)?.[0]
  const month = monthStart.findIndex((start) => new RegExp(String.raw`\b${start}`, 'u').test(words))
  if (month >= 0) {
    const of = year ?? String(today.getFullYear() - (month > today.getMonth() ? 1 : 0))
    return `${of}-${String(month + 1).padStart(2, '0')}` as DateStamp
  }
  if (year !== undefined) return year as DateStamp
  return words === 'last year' ? (String(today.getFullYear() - 1) as DateStamp) : undefined
}

function answerYesNo(
  query: SlotQuery,
  { current, former }: Standing,
  spokenAs: string | undefined,
  { now }: ComposeInput,
): Reply | undefined {
  if (query.value === undefined) {
    const parts = saying(current, spokenAs)
    return parts.length === 0 ? undefined : replyOf('answer', yes(parts))
  }
  const value = query.value
  const holds = current.filter((memory) => agrees(memory, value))
  if (holds.length > 0) return replyOf('answer', (query.opposite === true ? no : yes)(saying(holds, spokenAs)))
  if (query.opposite === true) return undefined
  const held = former.filter((memory) => agrees(memory, value))
  const isOne = [...current, ...former][0]?.slot?.cardinality === 'one'
  if (held.length > 0 && query.past === true) return replyOf('answer', yes([formerly(held[0] as Memory, spokenAs, now)]))
  if (current.length === 0) return held.length > 0 ? replyOf('answer', no([formerly(held[0] as Memory, spokenAs, now)])) : undefined
  const rivals = answerUnsure(current, now)
  if (isOne && rivals !== undefined) return rivals
  if (isOne) return replyOf('answer', [...no(saying(current, spokenAs)), ...held.slice(0, 1).map((memory, at) => before(memory, at, now))])
  if (!completeEnough.has(query.attribute)) return undefined
  // A list is never known to be complete: it can say yes, but not no.
  return replyOf('unsure', [appPart("You haven't told me that."), ...saying(current, spokenAs)])
}

/** Lists worth showing when the value asked about is not in them. */
const completeEnough: ReadonlySet<string> = new Set(['allergy', 'speaks', 'medicine'])

const yes = (parts: readonly ReplyPart[]): readonly ReplyPart[] => prefixed('Yes.', parts)
const no = (parts: readonly ReplyPart[]): readonly ReplyPart[] => prefixed('No.', parts)

function prefixed(word: string, parts: readonly ReplyPart[]): readonly ReplyPart[] {
  return parts.map((part, at) => (at === 0 && part.voice === 'app' ? { ...part, text: `${word} ${part.text}` } : part))
}

/** True when the value asked about is the memory's, by its words' stems. */
export function agrees({ slot }: Memory, value: string): boolean {
  const [told, asked] = [plain(slot?.value ?? ''), plain(value)]
  if (asked === '' || told === '') return false
  if (includesWords(told, asked) || includesWords(asked, told)) return true
  const toldTerms = new Set(termsOf(told))
  const askedTerms = termsOf(asked)
  return askedTerms.length > 0 && askedTerms.every((term) => toldTerms.has(term))
}

function onlyAbout(value: string, { current, coming, former }: Standing): Standing {
  const about = (memory: Memory): boolean => {
    if (agrees(memory, value)) return true
    const said = new Set(termsOf(memory.statement))
    const asked = termsOf(value)
    return asked.length > 0 && asked.every((term) => said.has(term))
  }
  return { current: current.filter(about), coming: coming.filter(about), former: former.filter(about) }
}

/** "When did I move to Porto?", "How long have I worked at the hospital?" */
function answerSince(query: SlotQuery, known: readonly Memory[], standing: Standing, now: EpochMs): Reply | undefined {
  const value = query.value ?? ''
  const { current, coming, former } = onlyAbout(value, standing)
  const memory = current.at(-1) ?? coming.at(-1) ?? former[0]
  if (memory === undefined || !known.includes(memory)) return undefined
  const told = since(memory, now)
  if (told !== undefined) return replyOf('answer', [appPart(told, [memory])])
  const statement = secondPerson(memory.statement)
  if (statement === undefined || (memory.kind !== 'plan' && memory.kind !== 'routine')) return undefined
  const dated =
    memory.validFrom === undefined ||
    /\d|day\b|month\b|week\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|spring|summer|autumn|winter/u.test(
      statement,
    )
      ? statement
      : sentence(`${statement.slice(0, -1)}, ${atStamp(memory.validFrom, now)}`)
  return replyOf('answer', [appPart(dated, [memory])])
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function answerCount(current: readonly Memory[], spokenAs: string | undefined): Reply | undefined {
  const first = current[0]
  if (first === undefined) return undefined
  if (first.slot?.cardinality === 'one') return replyOf('answer', saying(current, spokenAs))
  const values = joinedValues(current)
  const count = values.split(/, and |, | and /u).length
  const text = realise(current, spokenAs)
  return text === undefined
    ? undefined
    : replyOf('answer', [appPart(`${capital(numbers[count] ?? String(count))} that I know of. ${text}`, current)])
}

/** "Who is allergic to hazelnuts?": every subject the value holds for. */
function answerWho({ attribute, value = '' }: SlotQuery, { memories, now }: ComposeInput): Reply | undefined {
  const holds = standingOf(
    memories.filter((memory) => memory.slot?.attribute === attribute && !memory.sensitive && agrees(memory, value)),
    now,
  ).current
  const parts = groupedBy(holds, (memory) => memory.slot?.subject ?? '')
    .slice(0, 4)
    .flatMap((group) => saying(group, undefined))
  return parts.length === 0 ? undefined : replyOf('answer', parts)
}
