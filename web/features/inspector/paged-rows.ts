// The rows of one list, a page at a time, fetched when wanted. Until a page is here the rows of the list before it stand in: an empty
// stretch between two letters of a search would flicker.

import type { BrowseApi, Listed, ShownRow } from '../../../workers/browse/browse.api.ts'

export interface PagedRows {
  /** Undefined while it is on its way. The same object until the row changes. */
  readonly at: (position: number) => ShownRow | undefined
  /** This row is in sight: fetches it and those around it, unless they are here. */
  readonly want: (position: number) => void
  /** The row, fetched if need be; undefined beyond the ends. */
  readonly fetch: (position: number) => Promise<ShownRow | undefined>
  readonly subscribe: (listener: () => void) => () => void
  /** The position that was wanted last. */
  readonly near: () => number
  /** Its own rows, for the list after it. */
  readonly known: ReadonlyMap<number, ShownRow>
}

const pageRows = 60
const around = 20

export function pagedRows(browse: Pick<BrowseApi, 'rows'>, listed: Listed, before?: PagedRows): PagedRows {
  const known = new Map<number, ShownRow>(listed.rows.map((row, at) => [listed.from + at, row]))
  const standIns = before?.known ?? new Map<number, ShownRow>()
  const pages = new Map<number, Promise<void>>()
  const listeners = new Set<() => void>()
  let near = before?.near() ?? 0

  const load = async (page: number): Promise<void> => {
    const from = page * pageRows
    const rows = await browse.rows(listed.key, from, from + pageRows)
    for (const [at, row] of rows.entries()) known.set(from + at, row)
    for (const listener of listeners) listener()
  }
  const page = (position: number): Promise<void> => {
    if (position < 0 || position >= listed.shown || known.has(position)) return Promise.resolve()
    const at = Math.floor(position / pageRows)
    const loading = pages.get(at) ?? load(at).catch((error: unknown) => console.error(error))
    pages.set(at, loading)
    return loading
  }
  return {
    at: (position) => known.get(position) ?? standIns.get(position),
    want: (position) => {
      near = position
      void page(position)
      void page(position + around)
      void page(position - around)
    },
    fetch: async (position) => {
      await page(position)
      return known.get(position)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    near: () => near,
    known,
  }
}
