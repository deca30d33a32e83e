// All memories as light rows, kept up with the store. Read once in pages with a pause between them, then only what the journal says has
// changed is read again: no task of the page grows with the size of the vault.

import { useEffect, useState } from 'react'
import { useDatabase, useLive } from '../../engine/engine-context.tsx'
import { lastJournalSeq, memoriesById, memoriesTouchedSince, memoryPage } from '../../../store/read/inspector.ts'
import type { KeepsakeDatabase } from '../../../store/database.ts'
import { toLightRow, type LightRow } from './light-row.ts'

export interface MemoryRows {
  readonly rows: readonly LightRow[]
  /** False while the first pages are still being read. */
  readonly isComplete: boolean
}

const pageSize = 1500
const none: MemoryRows = { rows: [], isComplete: false }

export function useMemoryRows(): MemoryRows {
  const database = useDatabase()
  const [state, setState] = useState<MemoryRows>(none)
  const [catalogue, setCatalogue] = useState<Catalogue>()
  const seq = useLive(lastJournalSeq, [])

  useEffect(() => {
    const stopped = new AbortController()
    void readAll(database, stopped.signal, (rows) => setState({ rows, isComplete: false })).then((read) => {
      if (read === undefined) return
      setCatalogue(read)
      setState({ rows: [...read.rows.values()], isComplete: true })
    })
    return () => stopped.abort()
  }, [database])

  useEffect(() => {
    if (catalogue === undefined || seq === undefined || seq === catalogue.upTo) return
    const stopped = new AbortController()
    void catchUp(database, catalogue, stopped.signal).then((changed) => {
      if (changed === undefined) return
      setCatalogue(changed)
      setState({ rows: [...changed.rows.values()], isComplete: true })
    })
    return () => stopped.abort()
  }, [database, catalogue, seq])

  return state
}

interface Catalogue {
  readonly rows: ReadonlyMap<string, LightRow>
  /** Journal position the rows are true to. */
  readonly upTo: number
}

async function readAll(
  database: KeepsakeDatabase,
  signal: AbortSignal,
  soFar: (rows: readonly LightRow[]) => void,
): Promise<Catalogue | undefined> {
  // The position is taken first: a change during the reading is then read twice rather than missed.
  const upTo = await lastJournalSeq(database)
  const rows = new Map<string, LightRow>()
  let after = ''
  for (;;) {
    const page = await memoryPage(database, after, pageSize)
    if (signal.aborted) return undefined
    for (const memory of page) rows.set(memory.id, toLightRow(memory))
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return { rows, upTo }
    after = last.id
    if (rows.size === pageSize) soFar([...rows.values()])
    await new Promise((resolve) => setTimeout(resolve))
  }
}

async function catchUp(database: KeepsakeDatabase, from: Catalogue, signal: AbortSignal): Promise<Catalogue | undefined> {
  const rows = new Map(from.rows)
  let { upTo } = from
  for (;;) {
    const { ids, upTo: reached } = await memoriesTouchedSince(database, upTo, 50)
    if (signal.aborted) return undefined
    if (reached === upTo) return { rows, upTo }
    upTo = reached
    for (let at = 0; at < ids.length; at += pageSize) {
      const some = ids.slice(at, at + pageSize)
      for (const id of some) rows.delete(id)
      for (const memory of await memoriesById(database, some)) rows.set(memory.id, toLightRow(memory))
      if (signal.aborted) return undefined
    }
  }
}
