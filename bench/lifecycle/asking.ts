// What the person asks, and what would be a right answer by the truth.

import type { Act, Question } from './acts.ts'
import { monthName, monthOf, sayMonth } from './calendar.ts'
import { habits, type FacetName } from './habits.ts'
import { foreign, keyOf, type Value } from './values.ts'
import { fill, fitting } from './wording.ts'
import type { World } from './world.ts'

type Ask = Extract<Act, { readonly is: 'ask' }>

/** What noise says of the like: an answer with it is as false as an old value. */
const foreignTo: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  home: [...foreign.city, ...foreign.away],
  work: foreign.company,
  role: foreign.role,
  partner: foreign.name,
  allergy: foreign.food,
  dislikes: foreign.food,
  sisterHome: foreign.city,
  brotherWork: foreign.company,
}

const asWord = (text: string): Value => ({ text, key: keyOf(text) })

/** What is so now. Undefined while the truth is unsettled or the facet was never spoken of. */
export function askNow(world: World, name: FacetName, given?: Pick<Question, 'right' | 'wrong'>): Ask | undefined {
  const facet = world.facet(name)
  const { chance } = world
  const day = name === 'routine' ? chance.pick(facet.spells)?.value.day : undefined
  const isOnDay = ({ day: on }: Value): boolean => day === undefined || on === day
  const right = given?.right ?? facet.current.map(({ value }) => value).filter(isOnDay)
  const wrong = given?.wrong ?? facet.over.filter(isOnDay)
  if (right.length + wrong.length === 0) return undefined
  const others = (foreignTo[name] ?? []).map(asWord)
  const words = { ...world.who(name), ...(day === undefined ? {} : { day }) }
  const text = fill(chance.pick(fitting(world.words(name).ask, words)), words)
  return { is: 'ask', text, question: { facet: name, sort: 'now', right, wrong: [...wrong, ...others], isList: facet.isMany } }
}

/** One question of any sort; undefined when chance picked one that the truth can't decide yet. */
export function askAnything(world: World, today: number): Ask | undefined {
  const share = world.chance.share()
  if (share < 0.5) return askAnyNow(world)
  if (share < 0.62) return askThen(world, today)
  if (share < 0.7) return askBelieved(world, today)
  if (share < 0.82) return askWhen(world, today)
  if (share < 0.91) return askFirst(world)
  return askUpcoming(world, today)
}

function askAnyNow(world: World): Ask | undefined {
  const known = habits.filter(({ facet }) => !world.unsettled.has(facet) && world.facet(facet).spells.length > 0)
  return known.length === 0 ? undefined : askNow(world, world.chance.pick(known).facet)
}

/** What was so in a month gone by, in valid time. */
export function askThen(world: World, today: number): Ask | undefined {
  return askOfMonth(world, today, 'then', 'askThen', (facet, month) => facet.during(month))
}

/** What was taken to be so in a month gone by, in recorded time. */
export function askBelieved(world: World, today: number): Ask | undefined {
  return askOfMonth(world, today, 'believed', 'askBelieved', (facet, month) => facet.believedDuring(month))
}

function askOfMonth(
  world: World,
  today: number,
  sort: 'then' | 'believed',
  key: 'askThen' | 'askBelieved',
  valueIn: (facet: ReturnType<World['facet']>, month: number) => Value | undefined,
): Ask | undefined {
  const { chance } = world
  const known = habits.filter(({ facet }) => world.words(facet)[key] !== undefined && !world.unsettled.has(facet))
  const { facet: name } = chance.pick(known)
  const facet = world.facet(name)
  const begun = facet.spells[0]?.saidOn
  if (begun === undefined || monthOf(today) - monthOf(begun) < 2) return undefined
  const month = chance.whole(monthOf(begun) + 1, monthOf(today) - 1)
  const right = valueIn(facet, month)
  if (right === undefined) return undefined
  const words = { when: sayMonth(month), ...world.who(name) }
  const text = fill(chance.pick(fitting(world.words(name)[key] ?? [], words)), words)
  const others = [...facet.spells.map(({ value }) => value), ...facet.never].filter((value) => value !== right)
  return { is: 'ask', text, question: { facet: name, sort, right: [right], wrong: others, isList: false } }
}

/** When something began, happened or will: the month must be named. */
export function askWhen(world: World, today: number): Ask | undefined {
  const { chance } = world
  const ahead = world.plans.filter(({ day, state }) => state === 'ahead' && day > today)
  if (ahead.length > 0 && chance.happens(0.25)) {
    const { value, day } = chance.pick(ahead)
    world.asked.add(value)
    return whenAsk('plan', fill(chance.pick(world.phrasings.plan.ask), { v: value.text }), [day], [])
  }
  const begun = dated(world)
  if (begun.length === 0) return undefined
  const { name, value, from, saidOn } = chance.pick(begun)
  const words = { v: value.text, ...world.who(name) }
  const templates = fitting(world.words(name).askWhen ?? [], words)
  if (templates.length === 0) return undefined
  world.asked.add(value)
  return whenAsk(name, fill(chance.pick(templates), words), [from - 7, from, Math.min(saidOn, from + 7)], [])
}

function whenAsk(facet: string, text: string, days: readonly number[], wrong: readonly Value[]): Ask {
  const right = [...new Set(days.map(monthName))].map(asWord)
  return { is: 'ask', text, question: { facet, sort: 'when', right, wrong, isList: false } }
}

interface Dated {
  readonly name: FacetName
  readonly value: Value
  readonly from: number
  readonly saidOn: number
}

/** Beginnings whose day the memory can know. */
const dated = (world: World): readonly Dated[] =>
  [...world.facets].flatMap(([name, facet]) =>
    world.unsettled.has(name) || (name !== 'plan' && world.words(name).asEvent === undefined)
      ? []
      : facet.spells.flatMap(({ value, from, saidOn, isDated }) => (isDated ? [{ name, value, from, saidOn }] : [])),
  )

/** Which of two came first; at least three weeks lie between them. */
export function askFirst(world: World): Ask | undefined {
  const { chance } = world
  const known = dated(world)
  if (known.length < 2) return undefined
  const [one, other] = [chance.pick(known), chance.pick(known)]
  if (Math.abs(one.from - other.from) < 21) return undefined
  const spoken = ({ name, value }: Dated): string | undefined => {
    const words = { v: value.text, ...world.who(name) }
    const templates = fitting(world.words(name).asEvent ?? [], words)
    return templates.length === 0 ? undefined : lowerFirst(fill(chance.pick(templates), words))
  }
  const [a, b] = [spoken(one), spoken(other)]
  if (a === undefined || b === undefined) return undefined
  world.asked.add(one.value).add(other.value)
  const [earlier, later] = one.from < other.from ? [one, other] : [other, one]
  return {
    is: 'ask',
    text: fill(chance.pick(world.phrasings.askWhichFirst), { a, b }),
    question: { facet: 'order', sort: 'first', right: [earlier.value], wrong: [later.value], isList: false },
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What lies ahead; what is past or called off must not be told as ahead. */
export function askUpcoming(world: World, today: number): Ask | undefined {
  const right = world.plans.filter(({ day, state }) => state === 'ahead' && day > today).map(({ value }) => value)
  const wrong = world.plans.filter(({ day, state }) => state === 'off' || day < today).map(({ value }) => value)
  if (right.length + wrong.length === 0) return undefined
  const text = world.chance.pick(world.phrasings.plan.askUpcoming)
  return { is: 'ask', text, question: { facet: 'plan', sort: 'upcoming', right, wrong, isList: true } }
}

/** All that can be asked at the end of a year. */
export function exam(world: World, today: number): readonly Ask[] {
  const asks: (Ask | undefined)[] = habits
    .filter(({ facet }) => !world.unsettled.has(facet) && world.facet(facet).spells.length > 0)
    .map(({ facet }) => askNow(world, facet))
  asks.push(askUpcoming(world, today))
  for (let tries = 0; tries < 12; tries += 1) asks.push(askThen(world, today), askWhen(world, today), askFirst(world))
  for (let tries = 0; tries < 8; tries += 1) asks.push(askBelieved(world, today))
  return asks.filter((ask) => ask !== undefined)
}
