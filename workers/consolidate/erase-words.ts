// The words that only the erased held, taken out of everything that was made from them and out of history. Within the erasing's transaction.

import { withoutCaption } from './pictures.ts'
import { erasedWords, withoutWords, type Derived } from '../../core/consolidation/erase-derived.ts'
import { tellingWords, tells } from '../../core/consolidation/telling-words.ts'
import { answersIn } from '../../core/memory/answers.ts'
import type { JournalSeq } from '../../core/memory/ids.ts'
import type { Answer } from '../../core/memory/reply-records.ts'
import type { Episode, Memory } from '../../core/memory/records.ts'
import type { StoreReader, StoreTx } from '../../store/memory-store.ts'

/** Words to be gone everywhere, from what was just removed and what the person still keeps. */
export async function wordsToGo(store: StoreReader, memories: readonly Memory[], turns: readonly Episode[]): Promise<ReadonlySet<string>> {
  const episodes = await store.all('episodes')
  const kept = episodes.filter(({ reply }) => reply === undefined)
  // What Keepsake said without a source is its own words, or those of a question that is kept.
  const replies = episodes.filter(({ reply }) => reply !== undefined)
  const gone = [...memories.flatMap(textsOfMemory), ...turns.flatMap(({ text, speaker }) => [text, speaker])]
  return tellingWords(gone, [
    ...kept.flatMap(({ text, speaker }) => [text, speaker]),
    ...(await store.all('memories')).flatMap(textsOfMemory),
    ...(await store.all('sources')).map(({ name }) => name),
    ...(await store.all('pictures')).map(({ name }) => name),
    erasedWords,
    ...replies.flatMap(({ reply }) => (reply === undefined ? [] : answersIn(reply).flatMap(saidWithoutSource))),
  ])
}

const saidWithoutSource = ({ parts }: Answer): readonly string[] => parts.flatMap(({ text, cites }) => (cites.length === 0 ? [text] : []))

function textsOfMemory({ statement, slot, entities }: Memory): readonly string[] {
  return [statement, ...entities, ...(slot === undefined ? [] : [slot.subject, slot.value])]
}

const tables = ['conversations', 'episodes', 'recalls', 'entities', 'links', 'topics', 'naps'] as const

/** Cleans what was made from the words; gives the ids of what changed and how many traces of recalls went. */
export async function eraseDerived(
  tx: StoreTx,
  words: ReadonlySet<string>,
): Promise<{ readonly ids: readonly string[]; readonly recalls: number }> {
  if (words.size === 0) return { ids: [], recalls: 0 }
  const derived: Derived = {
    conversations: await tx.all('conversations'),
    episodes: (await tx.all('episodes')).filter(({ reply }) => reply !== undefined),
    recalls: await tx.all('recalls'),
    entities: await tx.all('entities'),
    links: await tx.all('links'),
    topics: await tx.all('topics'),
    naps: await tx.all('naps'),
  }
  const { put, remove } = withoutWords(derived, words)
  const ids: string[] = []
  for (const table of tables) {
    await tx.putMany(table, put[table])
    await tx.remove(table, remove[table])
    ids.push(...put[table].map(({ id }) => id), ...remove[table])
  }
  const told = (await tx.all('pictures')).filter(({ caption }) => caption !== undefined && tells(caption, words))
  await tx.putMany('pictures', told.map(withoutCaption))
  return { ids: [...ids, ...told.map(({ id }) => id)], recalls: remove.recalls.length }
}

const entriesAtOnce = 500

/** Records whose history tells: an earlier wording, a name they had. */
export async function tellingHistory(store: StoreReader, words: ReadonlySet<string>): Promise<readonly string[]> {
  const ids = new Set<string>()
  if (words.size === 0) return []
  for (let after = 0 as JournalSeq; ;) {
    const page = await store.journal(after, entriesAtOnce)
    for (const { diffs } of page)
      for (const diff of diffs) if (!ids.has(diff.id) && diff.op !== 'add' && tells(diff, words)) ids.add(diff.id)
    const last = page.at(-1)
    if (last === undefined) return [...ids]
    after = last.seq
  }
}
