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

type Rows = readonly (LightRow | undefined)[]

interface Then {
  readonly rows: Rows
  readonly columns: Columns
}

const kept = 3

/** @param changedSince the memories that have changed since a moment, each as it stood then */
export function shelvesOf(
  catalogue: Catalogue,
  changedSince: (at: EpochMs) => Promise<readonly Memory[]>,
): (asked: Pick<Asked, 'at' | 'forgetting' | 'past'>) => Promise<Shelf> {
  const past = recent<Promise<Then>>(kept)
  const shelves = recent<Promise<Shelf>>(kept)

  const rowsThen = async (moment: Moment): Promise<Rows> => {
    if (moment.clock === 'true') return rowsTrueOn(catalogue.rows, moment.day)
    const changed = await changedSince(moment.at)
    return rowsToldBy(catalogue.rows, new Map(changed.map((memory) => [memory.id, toLightRow(memory)])), moment.at)
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

/** The values of the last few keys; a key that is asked for again stays longest. */
function recent<T>(most: number): (key: string, make: () => T) => T {
  const values = new Map<string, T>()
  return (key, make) => {
    const value = values.get(key) ?? make()
    values.delete(key)
    values.set(key, value)
    for (const oldest of values.keys()) {
      if (values.size <= most) break
      values.delete(oldest)
    }
    return value
  }
}
