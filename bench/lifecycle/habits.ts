// How often what changes in a simulated life, in days. Drawn from what a person of forty might live through in three years; no more often,
// or the memory would be judged on a life that nobody leads.

import type { values } from './values.ts'

export type FacetName = keyof typeof values
type Range = readonly [least: number, most: number]

export interface Habit {
  readonly facet: FacetName
  readonly isMany: boolean
  /** First spoken of on a day in this range. */
  readonly first: Range
  /** Until the next value; absent for what never changes. */
  readonly every?: Range
  /** The share of changes that end a value without a new one. */
  readonly ends?: number
  readonly of?: 'sister' | 'brother' | 'friend'
}

const one = (facet: FacetName, first: Range, every: Range, ends = 0): Habit => ({ facet, isMany: false, first, every, ends })
const many = (facet: FacetName, first: Range, every: Range, ends = 0): Habit => ({ facet, isMany: true, first, every, ends })

export const habits: readonly Habit[] = [
  one('home', [0, 10], [200, 420]),
  one('work', [0, 15], [220, 400], 0.3),
  one('role', [0, 20], [350, 600]),
  one('partner', [5, 40], [250, 450], 0.5),
  one('car', [10, 90], [350, 600]),
  one('dentist', [20, 120], [350, 600]),
  one('phone', [10, 100], [350, 600]),
  one('dish', [5, 60], [250, 420]),
  one('reading', [3, 20], [60, 120], 0.2),
  { ...one('sisterHome', [5, 60], [280, 480]), of: 'sister' },
  { ...one('brotherWork', [10, 80], [250, 420], 0.2), of: 'brother' },
  { ...one('friendRole', [15, 90], [350, 600]), of: 'friend' },
  { facet: 'motherBirthday', isMany: false, first: [10, 90] },
  one('keyPlace', [20, 120], [220, 400]),
  one('lockCode', [20, 120], [250, 420]),
  one('nickname', [10, 60], [500, 800]),
  many('likes', [0, 20], [70, 120], 0.2),
  many('dislikes', [5, 30], [100, 160], 0.15),
  many('allergy', [5, 60], [250, 400], 0.2),
  many('speaks', [10, 60], [250, 400]),
  many('pet', [10, 90], [300, 450]),
  many('medicine', [20, 90], [150, 250], 0.35),
  many('routine', [5, 40], [130, 220], 0.35),
  many('style', [5, 60], [400, 600]),
]

/** Between one and the next. */
export const tripsEvery: Range = [30, 60]
export const purchasesEvery: Range = [60, 100]
export const plansEvery: Range = [45, 75]
/** From telling a plan to its day. */
export const planLead: Range = [8, 50]

/** The shares of what else fills a day that the person speaks on. */
export const daily = {
  /** Days with a word at all. */
  speaks: 0.22,
  turns: [3, 8] as Range,
  noise: 0.4,
  asks: 0.27,
  again: 0.17,
  others: 0.11,
  away: 0.05,
  /** Of first tellings and changes. */
  slips: 0.12,
  /** Of tellings: a mood or a word of greeting goes first. */
  prefaced: 0.15,
  erasuresAYear: 3,
} as const
