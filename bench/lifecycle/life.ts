// A whole life from one seed, day by day: the same words whatever is remembered of them, so that two memories can be compared on it.

import type { Act, Day } from './acts.ts'
import { askAnything, exam } from './asking.ts'
import { daily } from './habits.ts'
import type { Phrasings } from './phrasings.ts'
import { chance as chanceFrom } from './random.ts'
import { beginLife, tellAgain } from './telling.ts'
import { foreign, type Value } from './values.ts'
import { fill, noiseWords } from './wording.ts'
import { newWorld, type World } from './world.ts'

export const daysAYear = 365

export function* life(seed: number, years: number, phrasings: Phrasings): Generator<Day> {
  const chance = chanceFrom(seed * 7919 + 17)
  const world = newWorld(chance, phrasings)
  beginLife(world)
  const erasures = new Set(
    Array.from({ length: years }, (_, year) =>
      Array.from({ length: daily.erasuresAYear }, () => year * daysAYear + chance.whole(90, daysAYear - 30)),
    ).flat(),
  )
  let owed = 0
  for (let day = 0; day < years * daysAYear; day += 1) {
    if (erasures.has(day)) owed += 1
    const isLast = day % daysAYear === daysAYear - 1
    const acts = chance.happens(daily.speaks) || isLast ? dayOf(world, day) : []
    const gone = acts.length > 0 && owed > 0 ? eraseOne(world, day) : undefined
    if (gone !== undefined) owed -= 1
    // At the end of a year the exam follows: nothing is left unsettled for it.
    yield { day, acts: gone === undefined ? acts : [...acts, gone], ...(isLast ? { exam: exam(world, day) } : {}) }
  }
}

function dayOf(world: World, today: number): readonly Act[] {
  const { chance } = world
  const acts: Act[] = world.due(today, 3).flatMap((run) => [...run(today)])
  const turns = chance.whole(...daily.turns)
  while (acts.length < turns) acts.push(other(world, today))
  return acts
}

function other(world: World, today: number): Act {
  const share = world.chance.share()
  if (share < daily.asks) return askAnything(world, today) ?? noise(world)
  if (share < daily.asks + daily.again) return tellAgain(world, today) ?? noise(world)
  if (share < daily.asks + daily.again + daily.others) return ofOthers(world)
  if (share < daily.asks + daily.again + daily.others + daily.away) return awayFromHome(world)
  return noise(world)
}

function noise({ chance, phrasings }: World): Act {
  const sort = chance.pick(Object.keys(phrasings.noise))
  return { is: 'noise', sort, text: fill(chance.pick(phrasings.noise[sort] ?? []), noiseWords(chance)), allows: [] }
}

function ofOthers({ chance, phrasings }: World): Act {
  const words = noiseWords(chance)
  return { is: 'noise', sort: 'others', text: fill(chance.pick(phrasings.others), words), allows: [words.name] }
}

function awayFromHome({ chance, phrasings }: World): Act {
  const v = chance.pick(foreign.away)
  return { is: 'noise', sort: 'away', text: fill(chance.pick(phrasings.away), { v }), allows: [v] }
}

/** Something told a while ago, never named in a question: erasing what was told of it must leave nothing of it. */
function eraseOne(world: World, today: number): Act | undefined {
  const told = (['likes', 'dislikes', 'medicine', 'trip'] as const).flatMap((name) =>
    world
      .facet(name)
      .spells.flatMap(({ value, saidOn }): readonly Value[] => (saidOn < today - 20 && !world.asked.has(value) ? [value] : [])),
  )
  if (told.length === 0) return undefined
  const value = world.chance.pick(told)
  for (const facet of world.facets.values()) facet.erase(value)
  world.erased.push(value)
  return { is: 'erase', value }
}
