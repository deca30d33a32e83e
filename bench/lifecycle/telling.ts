// What the person tells: first words, changes, endings, repetitions, slips of the tongue and how they are put right. Every telling also
// moves the truth, so that the two can't part.

import type { Act, Manner, Told } from './acts.ts'
import { askNow } from './asking.ts'
import { sayAgo, sayAhead, sayDay } from './calendar.ts'
import { daily, habits, planLead, plansEvery, purchasesEvery, tripsEvery, type FacetName, type Habit } from './habits.ts'
import type { Value } from './values.ts'
import { fill, fitting, framed, noiseWords, type Words } from './wording.ts'
import type { Plan, World } from './world.ts'

type Run = (today: number) => readonly Act[]

/** Sets the whole life going: everything else follows from what comes due. */
export function beginLife(world: World): void {
  const { chance, later } = world
  for (const habit of habits) {
    later(chance.whole(...habit.first), (today) => tellNew(world, habit, today))
    if (world.words(habit.facet).past !== undefined) later(chance.whole(60, 700), () => tellPast(world, habit.facet))
  }
  later(chance.whole(...tripsEvery), happening(world, 'trip', tripsEvery))
  later(chance.whole(...purchasesEvery), happening(world, 'bought', purchasesEvery))
  later(chance.whole(10, 40), (today) => tellPlan(world, today))
}

function say(world: World, templates: readonly string[], words: Words): string {
  const { chance, phrasings } = world
  const sentence = fill(chance.pick(fitting(templates, words)), words)
  const preface = chance.happens(daily.prefaced)
    ? `${fill(chance.pick(phrasings.noise[chance.pick(['mood', 'smallTalk'])] ?? ['']), noiseWords(chance))} `
    : ''
  return `${preface}${framed(sentence, preface === '' ? chance.pick(phrasings.openers) : '', chance.pick(phrasings.closers))}`
}

const tellAct = (text: string, ...told: readonly Told[]): Act => ({ is: 'tell', text, told })

function tellNew(world: World, habit: Habit, due: number): readonly Act[] {
  const { chance, later } = world
  const day = due
  const name = habit.facet
  const facet = world.facet(name)
  if (habit.every !== undefined) later(day + chance.whole(...habit.every), (today) => change(world, habit, today))
  const value = world.take(name)
  if (value === undefined) return []
  const isAgain = facet.spells.length > 0
  const templates = isAgain && !facet.isMany ? (world.words(name).change ?? world.words(name).tell) : world.words(name).tell
  return tellOne(world, name, value, isAgain && !facet.isMany ? 'change' : 'tell', templates, day, day)
}

function change(world: World, habit: Habit, today: number): readonly Act[] {
  const { chance, later } = world
  const facet = world.facet(habit.facet)
  const current = facet.current
  if (world.unsettled.has(habit.facet)) {
    later(today + 5, (then) => change(world, habit, then))
    return []
  }
  const ended = world.words(habit.facet).end
  if (ended !== undefined && current.length > 0 && chance.happens(habit.ends ?? 0)) {
    const { value } = chance.pick(current)
    facet.end(value, today)
    const wait = habit.isMany ? chance.whole(...(habit.every ?? [100, 200])) : chance.whole(25, 70)
    later(today + wait, (then) => tellNew(world, habit, then))
    return [tellAct(say(world, ended, { o: value.ended ?? value.text, ...world.who(habit.facet) }), told(habit.facet, 'end', value))]
  }
  if (habit.isMany || current.length === 0) return tellNew(world, habit, today)
  later(today + chance.whole(...(habit.every ?? [300, 400])), (then) => change(world, habit, then))
  const value = world.take(habit.facet)
  if (value === undefined) return []
  const templates = world.words(habit.facet).change ?? world.words(habit.facet).tell
  return tellOne(world, habit.facet, value, 'change', templates, today - (chance.happens(0.5) ? chance.whole(1, 18) : 0), today)
}

/** A first value or a new one; one in eight comes out wrong and is put right at once, when asked, or days later. */
function tellOne(
  world: World,
  name: FacetName,
  value: Value,
  manner: Manner,
  templates: readonly string[],
  day: number,
  today: number,
): readonly Act[] {
  const { chance, later } = world
  const facet = world.facet(name)
  const before = facet.isMany ? undefined : facet.current[0]?.value.text
  const words = (v: Value): Words => ({
    v: v.text,
    ...(before === undefined ? {} : { o: before }),
    ...world.who(name),
    ...(day < today ? { ago: sayAgo(day, today), since: sayDay(day) } : {}),
  })
  const slip = world.words(name).correct === undefined || !chance.happens(daily.slips) ? undefined : world.take(name)
  if (slip === undefined) {
    const text = say(world, templates, words(value))
    facet.begin(value, day, today, manner === 'change')
    return [tellAct(text, told(name, manner, value))]
  }
  const wrong = tellAct(say(world, templates, words(slip)), told(name, 'slip', slip))
  facet.never.push(slip)
  facet.believe(slip, today)
  const how = chance.pick(['at once', 'when asked', 'later'] as const)
  if (how === 'later') {
    world.unsettled.add(name)
    if (!facet.isMany) for (const spell of facet.current) spell.until = day
    later(today + chance.whole(3, 20), (then) => putRight(world, name, value, slip, day, then, world.words(name).correct ?? []))
    return [wrong]
  }
  const asked = how === 'when asked' ? askNow(world, name, { right: [slip], wrong: [] }) : undefined
  return [wrong, ...(asked === undefined ? [] : [asked]), ...putRight(world, name, value, slip, day, today, world.phrasings.correctAtOnce)]
}

function putRight(
  world: World,
  name: FacetName,
  value: Value,
  slip: Value,
  from: number,
  today: number,
  templates: readonly string[],
): readonly Act[] {
  const words: Words = { v: value.text, o: slip.text, ...world.who(name) }
  const text = fill(world.chance.pick(fitting(templates, words)), words)
  world.facet(name).begin(value, from, today, false)
  world.unsettled.delete(name)
  const asked = askNow(world, name)
  const insist = world.phrasings.correctAtOnce.map((template) => fill(template, words))
  return [
    tellAct(text, told(name, 'correct', value)),
    ...(asked?.is === 'ask' ? [{ ...asked, insist: world.chance.shuffled(insist).slice(0, 2) }] : []),
  ]
}

function tellPast(world: World, name: FacetName): readonly Act[] {
  const value = world.take(name)
  const templates = world.words(name).past
  if (value === undefined || templates === undefined) return []
  world.facet(name).never.push(value)
  const words = { v: value.text, year: String(world.chance.whole(2004, 2019)), ...world.who(name) }
  return [tellAct(say(world, templates, words), told(name, 'past', value))]
}

/** The same again in other words; nothing when there is nothing that could be said again. */
export function tellAgain(world: World, today: number): Act | undefined {
  const { chance } = world
  if (chance.happens(0.15)) return retell(world, today)
  const known = habits.filter(({ facet }) => facet !== 'reading' && !world.unsettled.has(facet) && world.facet(facet).current.length > 0)
  if (known.length === 0) return undefined
  const one = (): { text: string; told: Told } => {
    const { facet } = chance.pick(known)
    const { value } = chance.pick(world.facet(facet).current)
    const words = { v: value.text, ...world.who(facet) }
    return { text: fill(chance.pick(fitting(world.words(facet).tell, words)), words), told: told(facet, 'again', value) }
  }
  const first = one()
  const second = chance.happens(0.15) ? one() : undefined
  if (second === undefined || second.told.value === first.told.value)
    return tellAct(framed(first.text, chance.pick(world.phrasings.openers), chance.pick(world.phrasings.closers)), first.told)
  return tellAct(`${first.text} ${second.text}`, first.told, second.told)
}

/** A trip or a purchase of the last weeks comes up once more. */
function retell(world: World, today: number): Act | undefined {
  const name = world.chance.pick(['trip', 'bought'] as const)
  const fresh = world.facet(name).spells.filter(({ from, saidOn }) => saidOn < today && today - from < 90)
  if (fresh.length === 0) return undefined
  const { value, from } = world.chance.pick(fresh)
  const words = { v: value.text, ago: `on ${sayDay(from)}` }
  return tellAct(fill(world.chance.pick(fitting(world.words(name).tell, words)), words), told(name, 'again', value))
}

const told = (facet: string, manner: Manner, value: Value): Told => ({ facet, manner, value })

function happening(world: World, name: 'trip' | 'bought', every: readonly [number, number]): Run {
  return (today) => {
    const { chance, later } = world
    later(today + chance.whole(...every), happening(world, name, every))
    const value = world.take(name)
    if (value === undefined) return []
    const day = today - chance.whole(1, 12)
    world.facet(name).begin(value, day, today, true)
    return [tellAct(say(world, world.words(name).tell, { v: value.text, ago: sayAgo(day, today) }), told(name, 'tell', value))]
  }
}

function tellPlan(world: World, today: number): readonly Act[] {
  const { chance, later } = world
  later(today + chance.whole(...plansEvery), (then) => tellPlan(world, then))
  const value = world.take('plan')
  if (value === undefined) return []
  const plan: Plan = { value, day: today + chance.whole(...planLead), saidOn: today, was: [], state: 'ahead' }
  world.plans.push(plan)
  if (plan.day - today > 20 && chance.happens(0.3)) later(today + chance.whole(5, 12), (then) => movePlan(world, plan, then))
  const isOff = chance.happens(0.4)
  later(isOff ? plan.day - chance.whole(0, 5) : plan.day + chance.whole(3, 9), (then) => settlePlan(world, plan, isOff, then))
  const words = { v: value.text, on: sayAhead(plan.day, today, plan.day - today > 20 && chance.happens(0.3)) }
  return [tellAct(say(world, world.words('plan').tell, words), told('plan', 'tell', value))]
}

function movePlan(world: World, plan: Plan, today: number): readonly Act[] {
  if (plan.state !== 'ahead' || plan.day <= today + 3) return []
  plan.was.push(plan.day)
  plan.day += world.chance.whole(3, 14)
  const words = { v: plan.value.text, on: sayAhead(plan.day, today, false) }
  return [tellAct(say(world, world.words('plan').change ?? [], words), told('plan', 'change', plan.value))]
}

function settlePlan(world: World, plan: Plan, isOff: boolean, today: number): readonly Act[] {
  if (!isOff && plan.day >= today) {
    world.later(plan.day + 2, (then) => settlePlan(world, plan, false, then))
    return []
  }
  plan.state = isOff ? 'off' : 'past'
  // Some plans come true or lapse without a word.
  if (!isOff && world.chance.happens(0.3)) return []
  const { cameTrue, fellThrough } = world.phrasings.plan
  const text = say(world, isOff ? fellThrough : cameTrue, { v: plan.value.text })
  return [tellAct(text, told('plan', isOff ? 'end' : 'again', plan.value))]
}
