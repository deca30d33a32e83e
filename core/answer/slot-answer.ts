// Answering from slots. A slot decides: what it holds is said in the second person with its source; what it does not hold is not said.

import { onlyAbout } from './agreement.ts'
import { ageFrom, ageThen } from './age-answer.ts'
import { answerAgenda } from './agenda.ts'
import { keysOf, namesOf } from './aliases.ts'
import type { ComposeInput, SlotQuery } from './answer.types.ts'
import { answerAsOf } from './as-of-answer.ts'
import { atStamp, onDay, stampWords } from './dates.ts'
import { endingFrom, endingOf, formerly, since } from './history.ts'
import { groupedBy, hasPassed, standingOf, type Standing } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { plannedThen, travels } from './plan-answer.ts'
import { joinedValues, realise, valueWords } from './realise.ts'
import { answerUnsure, before, saying } from './saying.ts'
import { capital, secondPerson, sentence } from './second-person.ts'
import { namesAttribute } from './sensitive.ts'
import { newerUnder } from './heads.ts'
import { everythingAbout } from './subject-answer.ts'
import { answerWho } from './who-answer.ts'
import { answerYesNo } from './yes-no-answer.ts'
import { relationOf, wordForRelation } from '../extraction/relations.ts'
import type { DateStamp } from '../memory/ids.ts'
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
  const agenda = answerAgenda(query, input)
  if (agenda !== undefined) return agenda
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
