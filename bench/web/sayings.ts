// What an invented person says: sentences from patterns, each with the slot, names and topic it would have. Written for measuring screens.

import type { Entity } from '../../core/memory/graph-records.ts'
import type { MemoryKind, Slot } from '../../core/memory/records.ts'

export interface Saying {
  readonly statement: string
  readonly kind: MemoryKind
  readonly slot?: Slot
  readonly about: readonly string[]
  /** Index in `topicNames`. */
  readonly topic: number
}

type Pick = (from: readonly string[]) => string

const people = 'Bram Ines Odile Tarek Wilma Jorun Pavla Dario Sunniva Kofi Marit Ansel Zuzana Leif Oriana Havel'.split(' ')
const places = 'Harrowgate Quay,Mill Lane,Saltmarsh,the allotment,Bracken Hill,the boat shed,Orchard Court,the library'.split(',')
const things = 'bicycle,kettle,ladder,van,tent,sewing machine,accordion,greenhouse,canoe,oven,camera,raincoat,record player,bookcase'.split(
  ',',
)
const foods = 'rye bread,plum jam,lentil soup,smoked trout,walnut cake,pickled beetroot,barley stew,apple crumble'.split(',')
const jobs = 'the ferry office,a print shop,the seed bank,a school kitchen,the tram depot,an instrument maker'.split(',')
const doings = 'sing in the choir,mend nets,bake bread,swim in the lake,draw maps,keep bees,play chess,walk the ridge'.split(',')
const whens = 'before breakfast,on Tuesday evenings,every other Saturday,at half past six,after work,in the school holidays'.split(',')
const colours = 'green blue ochre grey red striped'.split(' ')

export const names: readonly { readonly name: string; readonly kind: Entity['kind']; readonly keys: readonly string[] }[] = [
  ...people.map((name, at) => ({
    name,
    kind: 'person' as const,
    keys: at === 0 ? [name.toLowerCase(), 'brother'] : [name.toLowerCase()],
  })),
  ...places.map((name) => ({ name, kind: 'place' as const, keys: [name.toLowerCase()] })),
]

export const topicNames = [
  'The garden',
  'Seeds and beds',
  'The greenhouse',
  'The boat',
  'Repairs',
  'Trips on the water',
  'Family',
  'Birthdays',
  'Visits',
  'Work',
  'The print shop',
  'Meetings',
  'Music',
  'The choir',
  'The accordion',
  'Food',
  'Baking',
  'What nobody eats',
  'The house',
  'Keys and codes',
  'Bills',
  'Health',
  'Swimming',
  'Appointments',
] as const

const patterns: readonly ((pick: Pick, number: number) => Saying)[] = [
  (pick, number) => {
    const [who, food] = [pick(people), pick(foods)]
    const slot = { subject: who.toLowerCase(), attribute: 'likes', value: food, cardinality: 'many' } as const
    return {
      statement: `${who} likes ${food}, number ${number} on the list.`,
      kind: 'preference',
      slot,
      about: [who],
      topic: 15 + (number % 3),
    }
  },
  (pick, number) => {
    const [who, place] = [pick(people), pick(places)]
    const slot = { subject: who.toLowerCase(), attribute: 'home', value: place, cardinality: 'one' } as const
    return {
      statement: `${who} lives near ${place} at number ${(number % 90) + 1}.`,
      kind: 'fact',
      slot,
      about: [who, place],
      topic: 6 + (number % 3),
    }
  },
  (pick, number) => {
    const job = pick(jobs)
    const slot = { subject: 'me', attribute: 'work', value: job, cardinality: 'one' } as const
    return { statement: `I work at ${job}, desk ${(number % 40) + 1}.`, kind: 'fact', slot, about: [], topic: 9 + (number % 3) }
  },
  (pick, number) => {
    const [thing, place] = [pick(things), pick(places)]
    const statement = `The ${pick(colours)} ${thing} is at ${place}, shelf ${(number % 30) + 1}.`
    return { statement, kind: 'fact', about: [place], topic: 18 + (number % 3) }
  },
  (pick, number) => ({
    statement: `I ${pick(doings)} ${pick(whens)}, week ${(number % 50) + 1}.`,
    kind: 'routine',
    about: [],
    topic: 12 + (number % 3),
  }),
  (pick, number) => {
    const [who, place] = [pick(people), pick(places)]
    return {
      statement: `${who} and I went to ${place} for the ${(number % 20) + 2}th time.`,
      kind: 'event',
      about: [who, place],
      topic: 3 + (number % 3),
    }
  },
  (pick, number) => {
    const who = pick(people)
    return {
      statement: `I want to help ${who} with the ${pick(things)} by the ${(number % 27) + 1}th.`,
      kind: 'plan',
      about: [who],
      topic: number % 3,
    }
  },
  (pick, number) => {
    const food = pick(foods)
    const slot = { subject: 'me', attribute: 'allergy', value: food, cardinality: 'many' } as const
    return { statement: `I can’t eat ${food} since visit ${(number % 12) + 1}.`, kind: 'fact', slot, about: [], topic: 21 + (number % 3) }
  },
]

/** The next thing that is said. */
export function sayings(random: () => number, number: number): Saying {
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] ?? ''
  // What must not be eaten is rare, and does not fade.
  const pattern = patterns[number % 31 === 30 ? 7 : number % 7] ?? patterns[0]
  if (pattern === undefined) throw new Error('no pattern')
  return pattern(pick, number)
}
