// What is true of a simulated life, and what was said of it: known to the simulation alone, never to the memory that is judged.

import { monthOf } from './calendar.ts'
import type { Value } from './values.ts'

/** One value while it holds. */
export interface Spell {
  readonly value: Value
  readonly from: number
  until?: number
  /** The day it was told on. */
  readonly saidOn: number
  /** How far the day it began can be known from what was said: only for changes and happenings. */
  readonly isDated: boolean
}

/** What was last said of a one-valued facet, slips included. */
interface Belief {
  readonly value: Value | undefined
  readonly since: number
}

export class Facet {
  readonly name: string
  readonly isMany: boolean
  readonly spells: Spell[] = []
  /** Values told by a slip of the tongue or long past: never right now. */
  readonly never: Value[] = []
  readonly beliefs: Belief[] = []

  constructor(name: string, isMany: boolean) {
    this.name = name
    this.isMany = isMany
  }

  get current(): readonly Spell[] {
    return this.spells.filter(({ until }) => until === undefined)
  }

  get over(): readonly Value[] {
    const now = new Set(this.current.map(({ value }) => value))
    return [...this.spells.flatMap(({ value, until }) => (until === undefined ? [] : [value])), ...this.never].filter(
      (value) => !now.has(value),
    )
  }

  begin(value: Value, from: number, saidOn: number, isDated: boolean): void {
    if (!this.isMany) for (const spell of this.current) spell.until = from
    this.spells.push({ value, from, saidOn, isDated })
    this.believe(value, saidOn)
  }

  end(value: Value, day: number): void {
    for (const spell of this.current) if (spell.value === value) spell.until = day
    this.believe(undefined, day)
  }

  believe(value: Value | undefined, day: number): void {
    this.beliefs.push({ value, since: day })
  }

  /** As if never told. */
  erase(value: Value): void {
    const keep = this.spells.filter((spell) => spell.value !== value)
    this.spells.splice(0, this.spells.length, ...keep)
  }

  /** The one value that held all through a month, where the telling lets one know. */
  during(month: number): Value | undefined {
    return this.spells.find(
      ({ from, until, saidOn, isDated }) => monthOf(isDated ? from : saidOn) < month && (until === undefined || monthOf(until) > month),
    )?.value
  }

  /** The one value that was believed all through a month. */
  believedDuring(month: number): Value | undefined {
    const at = this.beliefs.findLastIndex(({ since }) => monthOf(since) < month)
    const next = this.beliefs[at + 1]
    return at === -1 || (next !== undefined && monthOf(next.since) <= month) ? undefined : this.beliefs[at]?.value
  }
}
