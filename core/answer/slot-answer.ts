// Answering from slots. A slot decides: what it holds is said in the second person with its source; what it does not hold is not said.

import { agrees, onlyAbout } from './agreement.ts'
import { keysOf, namesOf } from './aliases.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { answerAsOf } from './as-of-answer.ts'
import { atStamp, daysBetween, onDay, stampOf, stampWords } from './dates.ts'
import { endingFrom, endingOf, formerly, since } from './history.ts'
import { groupedBy, hasPassed, standingOf, type Standing } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { joinedValues, realise, valueWords } from './realise.ts'
import { answerUnsure, before, saying } from './saying.ts'
import { capital, secondPerson, sentence } from './second-person.ts'
import { namesAttribute } from './sensitive.ts'
import { hasDay, newerUnder, withTime } from './heads.ts'
import { everythingAbout } from './subject-answer.ts'
import { answerYesNo } from './yes-no-answer.ts'
import { subjectWords } from './subject-words.ts'
import { datesIn } from '../extraction/dates.ts'
import { relationOf, wordForRelation } from '../extraction/relations.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply, ReplyPart } from '../memory/reply-records.ts'

/** The first reading a slot answers, answered; undefined when none does. */
export function answerFromSlots(input: ComposeInput): Reply | undefined {
  let ended: Reply | undefined
  for (const query of input.reading) {
    // What is over is said only when nothing beside it holds: no longer a translator, but at work in a school.
    if (ended !== undefined && !isBeside(query, input.reading[0])) continue
    if (isLessThanAsked(query, input.reading[0])) continue
    const reply =
      query.attribute === '*' ? everythingAbout(query, input) : query.subject === '*' ? answerWho(query, input) : answerSlot(query, input)
    if (reply === undefined) continue
    if (query.loosely === true) return replyOf('unsure', [appPart("I'm not sure this is it."), ...reply.parts])
    if (!isOver(query, input)) return ended === undefined ? reply : replyOf(reply.verdict, [...ended.parts, ...reply.parts])
    ended ??= reply
  }
  return ended
}

const besides: readonly ReadonlySet<string>[] = [new Set(['role', 'work']), new Set(['home', 'address']), new Set(['school', 'studies'])]

function isBeside({ subject, attribute }: SlotQuery, first: SlotQuery | undefined): boolean {
  return first !== undefined && subject === first.subject && besides.some((group) => group.has(attribute) && group.has(first.attribute))
}

/** "How long did I live in Vienna?" is not answered by where one lives. */
function isLessThanAsked(query: SlotQuery, first: SlotQuery | undefined): boolean {
  return first?.wants === 'time' && first.value !== undefined && query.value === undefined && isAbout(query, first)
}

const isAbout = (query: SlotQuery, first: SlotQuery): boolean =>
  (query.subject === first.subject && query.attribute === first.attribute) || isBeside(query, first)

function isOver({ subject, attribute, wants, past, asOf }: SlotQuery, { lookup, aliases, now }: ComposeInput): boolean {
  if (past === true || asOf !== undefined || wants === 'yes-no' || attribute === '*' || subject === '*') return false
  const { current, coming } = standingOf(
    keysOf(subject, aliases).flatMap((key) => lookup(key, attribute)),
    now,
  )
  return current.length === 0 && coming.length === 0
}

function answerSlot(query: SlotQuery, input: ComposeInput): Reply | undefined {
  const isNamed = namesAttribute(input.question, query.attribute)
  const known = keysOf(query.subject, input.aliases)
    .flatMap((key) => input.lookup(key, query.attribute))
    .filter((memory) => !memory.sensitive || isNamed)
  const { standing, beside } = newerUnder(query, standingOf(known, input.now), input)
  if (beside.length > 0) return toldBeside(query, standing, beside, input)
  const spokenAs = spokenSubject(query, input)
  if (known.length === 0) return undefined
  const timed = query.attribute === 'when' ? plannedThen(standing, input) : undefined
  if (timed !== undefined) return replyOf('answer', saying([timed], undefined))
  if (query.asOf !== undefined) return answerAsOf(known, query.asOf, spokenAs, input.now)
  if (query.wants === 'yes-no') return answerYesNo(query, standing, spokenAs, input)
  if (query.wants === 'time' && (query.value !== undefined || begins.has(query.attribute)))
    return answerSince(query, known, standing, input)
  const about = query.value === undefined ? standing : onlyAbout(query.value, standing)
  if (query.value !== undefined && about.current.length === 0) {
    const last = about.former[0]
    const ended = last === undefined || query.past === true ? undefined : endingOf(last, input.memories)
    if (ended !== undefined && about.coming.length === 0) return replyOf('answer', [ended])
    return query.wants === 'place' && query.attribute === 'plan' ? travels(standing, input) : undefined
  }
  if (query.wants === 'count') return answerCount(about.current, spokenAs)
  const apart = answerEach(query, about.current, input)
  if (apart !== undefined) return apart
  const unsure = answerUnsure(about.current, input.now)
  if (unsure !== undefined) return unsure
  // Asked what is planned, what is over is not.
  const ahead =
    query.attribute === 'plan' && query.wants !== 'time'
      ? { ...about, current: about.current.filter((memory) => !hasPassed(memory, input.now)) }
      : about
  if (query.attribute === 'plan' && query.wants === 'list' && query.past !== true && ahead.current.length + ahead.coming.length === 0)
    return query.subject === 'me' && query.value === undefined
      ? replyOf('unknown', [appPart('You have told me of nothing that lies ahead.')])
      : undefined
  return answerValue(query, ahead, spokenAs, input)
}

/** "The flight is at 09:15 now", with two flights to come: it may be either. */
function toldBeside(query: SlotQuery, { current }: Standing, beside: readonly Memory[], input: ComposeInput): Reply {
  const later = saying(beside, undefined)
  return replyOf('unsure', [...saying(current, spokenSubject(query, input)), appPart('Later you said:'), ...later])
}

/** A bare time told of "the flight", after a flight was told as a plan for a day: both together, where there is one such plan. */
function plannedThen({ current }: Standing, { reading, lookup, now }: ComposeInput): Memory | undefined {
  const latest = current.at(-1)
  const asked = reading.find(({ attribute, subject, value }) => attribute === 'plan' && subject === 'me' && value !== undefined)
  if (latest === undefined || asked?.value === undefined || hasDay(latest)) return undefined
  const plans = onlyAbout(asked.value, standingOf(lookup('me', 'plan'), now)).current.filter(
    (plan) => hasDay(plan) && plan.saidAt < latest.saidAt && !hasPassed(plan, now),
  )
  return plans.length === 1 && plans[0] !== undefined ? withTime(plans[0], latest) : undefined
}

/** Asked where one goes at some time: the journeys ahead, though none was told for that time. */
function travels({ current }: Standing, { now }: ComposeInput): Reply | undefined {
  const ahead = current.filter(
    (memory) =>
      !hasPassed(memory, now) &&
      /\b(?:go(?:ing)?|fly(?:ing)?|travell?(?:ing)?|mov(?:e|ing)|trip|holiday) to\b/u.test(memory.slot?.value ?? ''),
  )
  return ahead.length === 0 ? undefined : replyOf('unsure', saying(ahead.slice(-2), undefined))
}

/** The name or word the person asked by, if it is one, so that "Maya" is not answered with "your sister", nor "my manager" with "your boss". */
function spokenSubject({ subject }: SlotQuery, { aliases, question }: ComposeInput): string | undefined {
  return aliases.has(subject) ? subject : relationOf(subject) === undefined ? undefined : wordForRelation(question, subject)
}

function answerValue(
  query: SlotQuery,
  { current, coming, former }: Standing,
  spokenAs: string | undefined,
  { now, memories, question }: ComposeInput,
): Reply | undefined {
  const parts: ReplyPart[] = []
  const asksAge = query.attribute === 'birthday' && /\b(?:how old|age)\b/iu.test(question)
  if (asksAge) return ageFrom(current, spokenAs, now)
  const aged = query.attribute === 'age' ? ageThen(current, spokenAs, now) : undefined
  if (aged !== undefined) return aged
  parts.push(...(query.wants === 'place' && query.attribute === 'role' ? inPlace(current) : saying(current, spokenAs)))
  for (const memory of coming) {
    parts.push(appPart(sentence(`From ${stampWords(memory.validFrom ?? ('' as DateStamp), now)}, ${valueWords(memory)}`), [memory]))
  }
  const last = current.length === 0 ? former[0] : undefined
  const ended = last === undefined || query.past === true ? undefined : endingFrom(last, spokenAs, { memories, now })
  if (ended !== undefined && parts.length === 0) return replyOf('answer', [ended])
  if (last !== undefined) parts.unshift(formerly(last, spokenAs, now))
  else if (query.past === true) parts.push(...former.slice(0, 3).map((memory, at) => before(memory, at, now)))
  if (current.some(({ slot }) => /\b(?:as|than) before$/u.test(slot?.value ?? '')))
    parts.push(...former.slice(0, 1).map((memory) => before(memory, 0, now)))
  if (parts.length === 0) return undefined
  // Everything there is about it is over: say so, rather than let the old stand for the new.
  if (current.length === 0 && coming.length === 0 && query.past !== true) parts.push(appPart("I don't have anything newer."))
  if (query.past === true && former.length === 0) return replyOf('unsure', [...parts, appPart("I don't have anything from before that.")])
  return replyOf('answer', parts)
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

/** Asked where somebody works, "a vet in Leeds" is told with its place. */
function inPlace(current: readonly Memory[]): readonly ReplyPart[] {
  return current.flatMap((memory) => {
    const told = / (?:in|at) \p{Lu}/u.test(memory.statement) ? secondPerson(memory.statement) : undefined
    return told === undefined ? saying([memory], undefined) : [appPart(told, [memory])]
  })
}

const agesAfterDays = 90

/** An age grows by itself: one told long ago is said with its month. */
function ageThen(current: readonly Memory[], spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const memory = current.at(-1)
  if (memory === undefined || daysBetween(memory.saidAt, now) < agesAfterDays) return undefined
  const past = realise([memory], spokenAs, 'past')
  return past === undefined
    ? undefined
    : replyOf('answer', [
        appPart(sentence(`${past.slice(0, -1)} in ${stampWords(stampOf(memory.saidAt).slice(0, 7) as DateStamp, now)}`), [memory]),
      ])
}

/** An age counted from a birthday that has its year; without one the day is all there is. */
function ageFrom(current: readonly Memory[], spokenAs: string | undefined, now: EpochMs): Reply | undefined {
  const memory = current.at(-1)
  const born = memory === undefined ? undefined : datesIn(`on ${memory.slot?.value ?? ''}`, now, 'past')[0]?.stamp
  if (memory === undefined) return undefined
  const told = saying([memory], spokenAs)
  const hasYear = /\b(?:19|20)\d\d\b/u.test(memory.slot?.value ?? '')
  if (born?.length !== 10 || !hasYear) return replyOf('unsure', [...told, appPart("I don't have the year.")])
  const today = stampOf(now)
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)
  const who = subjectWords(spokenAs ?? memory.slot?.subject ?? 'me', memory)
  return replyOf('answer', [...told, appPart(sentence(`so ${who.name} ${who.isPlural ? 'are' : 'is'} ${years}`), [memory])])
}

/** States that begin on a day; asked for a time, that day is meant. */
const begins: ReadonlySet<string> = new Set(['home', 'work', 'role', 'school', 'studies'])

/** "When did I move to Porto?", "How long have I worked at the hospital?" */
function answerSince(query: SlotQuery, known: readonly Memory[], standing: Standing, { now, memories }: ComposeInput): Reply | undefined {
  const value = query.value ?? ''
  const { current, coming, former } = value === '' ? standing : onlyAbout(value, standing)
  const memory = current.at(-1) ?? coming.at(-1) ?? former[0]
  if (memory === undefined || !known.includes(memory)) return undefined
  const ended = current.includes(memory) || coming.includes(memory) ? undefined : endingOf(memory, memories)
  if (ended !== undefined && query.past !== true) return replyOf('answer', [ended])
  const told = since(memory, now)
  if (told !== undefined) return replyOf('answer', [appPart(told, [memory])])
  if (begins.has(query.attribute) && current.includes(memory)) {
    // The day it began was never told; the day it was told is the nearest there is.
    return replyOf('unsure', [...saying([memory], undefined), appPart(sentence(`You told me ${onDay(memory.saidAt, now)}`), [memory])])
  }
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
  if (first.slot?.cardinality === 'one' && first.slot.attribute !== 'name') return replyOf('answer', saying(current, spokenAs))
  const values = joinedValues(current)
  const count = values.split(/, and |, | and /u).length
  const text = realise(current, spokenAs)
  return text === undefined
    ? undefined
    : replyOf('answer', [appPart(`${capital(numbers[count] ?? String(count))} that I know of. ${text}`, current)])
}

/** "When is she back?": sure only that somebody is away; said where there is one alone. */
function answerOnlyOne(attribute: string, memories: readonly Memory[], now: EpochMs): Reply | undefined {
  const holds = standingOf(
    memories.filter((memory) => memory.slot?.attribute === attribute && memory.slot.subject !== 'me'),
    now,
  ).current
  return new Set(holds.map(({ slot }) => slot?.subject)).size === 1 ? replyOf('unsure', saying(holds, undefined)) : undefined
}

/** "Who is allergic to hazelnuts?": every subject the value holds for. */
function answerWho({ attribute, value = '' }: SlotQuery, { memories, now }: ComposeInput): Reply | undefined {
  if (value === '') return answerOnlyOne(attribute, memories, now)
  const holds = standingOf(
    memories.filter((memory) => memory.slot?.attribute === attribute && !memory.sensitive && agrees(memory, value)),
    now,
  ).current
  const parts = groupedBy(holds, (memory) => memory.slot?.subject ?? '')
    .slice(0, 4)
    .flatMap((group) => saying(group, undefined))
  return parts.length === 0 ? undefined : replyOf('answer', parts)
}
