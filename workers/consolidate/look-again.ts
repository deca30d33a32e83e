// The proof of an erasing: every record, the whole history, the outbox and the search are read again. Nothing is taken on trust from the
// plan that was carried out.

import { statementKey } from '../../core/memory/statement-key.ts'
import { tells, textsIn } from '../../core/consolidation/telling-words.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import { tableNames } from '../../core/memory/records.ts'
import { termsOf } from '../../core/text/terms.ts'
import { dateTerms } from '../../core/text/time-words.ts'
import type { StoreReader } from '../../store/memory-store.ts'
import { unitOfEpisode, unitOfMemory } from '../index/units.ts'

export interface Erased {
  /** Records that may stand nowhere any more. */
  readonly ids: readonly string[]
  /** Their texts, whole. */
  readonly texts: readonly string[]
  /** Words only they held (telling-words.ts). */
  readonly words: ReadonlySet<string>
  /** Turns the person chose to keep although a memory came from them. */
  readonly kept: ReadonlySet<string>
}

const pageSize = 500
/** Shorter texts occur by chance and prove nothing. */
const tellingLength = 12

/** Reads everything the store holds. */
export async function lookAgain(store: StoreReader, { ids, texts, words, kept }: Erased): Promise<{ records: number; traces: number }> {
  const erased = new Set(ids)
  const needles = texts.map(statementKey).filter((text) => text.length >= tellingLength)
  const repeats = (record: unknown): boolean => {
    if (needles.length === 0) return false
    for (const text of textsIn(record)) {
      const key = statementKey(text)
      if (needles.some((needle) => key.includes(needle))) return true
    }
    return false
  }
  const isTrace = (record: unknown): boolean => tells(record, words) || repeats(record)
  let records = 0
  let traces = 0
  for (const table of tableNames) {
    for (const record of await store.all(table)) {
      records += 1
      if (erased.has(record.id) || (!kept.has(record.id) && isTrace(record))) traces += 1
    }
  }
  for (const job of await store.jobs()) {
    records += 1
    if (erased.has(job.target) || isTrace(job)) traces += 1
  }
  for (let after = 0 as JournalSeq; ;) {
    const page = await store.journal(after, pageSize)
    records += page.length
    traces += page.filter(({ diffs }) => isTrace(diffs)).length
    const last = page.at(-1)
    if (last === undefined) return { records, traces }
    after = last.seq
  }
}

/** The index terms of the erased texts that nothing which can still be found has. */
export async function termsToGo(store: StoreReader, texts: readonly string[]): Promise<readonly string[]> {
  const terms = new Set(texts.flatMap(termsOf))
  const keep = (text: string): void => {
    for (const term of termsOf(text)) terms.delete(term)
  }
  for (const episode of await store.all('episodes')) {
    const unit = unitOfEpisode(episode)
    if (unit === undefined) continue
    keep(unit.text)
    for (const term of dateTerms(unit.saidAt)) terms.delete(term)
  }
  for (const memory of await store.all('memories')) {
    const unit = unitOfMemory(memory, memory.recordedAt)
    keep(unit.text)
    keep(unit.title ?? '')
    for (const term of dateTerms(unit.saidAt)) terms.delete(term)
  }
  return [...terms]
}
