// The rows as one question sees them: of today or of a past day, each with its strength at that moment. The last few are kept, because one
// question follows another with only a filter more.

import { columnsOf, type Columns } from '../../core/browse/columns.ts'
import { toLightRow, type LightRow } from '../../core/browse/light-row.ts'
import { levelsOf } from '../../core/browse/levels.ts'
import type { Asked } from '../../core/browse/query.ts'
import { rowsToldBy, rowsTrueOn } from '../../core/browse/rows-then.ts'
import type { Shelf } from '../../core/browse/arrange.ts'
import type { Moment } from '../../core/memory/as-of.ts'
import type { EpochMs } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Catalogue } from './catalogue.ts'
import { recent } from './recent.ts'

type Rows = readonly (LightRow | undefined)[]

interface Then {
  readonly rows: Rows
  readonly columns: Columns
}

const kept = 3

/** Memories as they stood at a moment. */
export interface LookingBack {
  /** Those that have changed since then. */
  readonly changedSince: (at: EpochMs) => Promise<readonly Memory[]>
  /** Of these memories, all that had been recorded by then. */
  readonly changedOf: (ids: readonly string[], at: EpochMs) => Promise<readonly Memory[]>
}

export function shelvesOf(
  catalogue: Catalogue,
  { changedSince, changedOf }: LookingBack,
): (asked: Pick<Asked, 'at' | 'forgetting' | 'past'>) => Promise<Shelf> {
  const past = recent<Promise<Then>>(kept)
  const shelves = recent<Promise<Shelf>>(kept)

  const rowsThen = async (moment: Moment): Promise<Rows> => {
    if (moment.clock === 'true') return rowsTrueOn(catalogue.rows, moment.day)
    // Until all are there, only what happened to those that are is read: more may come meanwhile, of which that is not known.
    const rows = catalogue.isComplete ? catalogue.rows : [...catalogue.rows]
    const known = rows === catalogue.rows ? undefined : rows.flatMap((row) => (row && row.recordedAt <= moment.at ? row.id : []))
    const changed = await (known === undefined ? changedSince(moment.at) : changedOf(known, moment.at))
    return rowsToldBy(rows, new Map(changed.map((memory) => [memory.id, toLightRow(memory)])), moment.at)
  }
  const then = async (moment: Moment): Promise<Then> => {
    const rows = await rowsThen(moment)
    return { rows, columns: columnsOf(rows) }
  }
  const make = async ({ at, forgetting, past: moment }: Pick<Asked, 'at' | 'forgetting' | 'past'>, version: number): Promise<Shelf> => {
    const newest = catalogue.newest()
    const { rows, columns } = moment === undefined ? catalogue : await past(`${version} ${JSON.stringify(moment)}`, () => then(moment))
    return { rows, columns, levels: levelsOf(rows, at, forgetting), newest }
  }
  return (asked) => {
    const { version } = catalogue
    return shelves(`${version} ${asked.at} ${JSON.stringify([asked.past, asked.forgetting])}`, () => make(asked, version))
  }
}
