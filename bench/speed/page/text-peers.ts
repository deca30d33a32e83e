// Full-text peers on the same texts, in the same page: each with its defaults for natural questions, twenty results.

import { create, insertMultiple, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import type { TextPeer } from '../report.ts'
import type { Said } from './generate.ts'
import { percentiles, timed } from './timing.ts'

const wanted = 20
const warmUps = 5

interface Peer {
  readonly name: string
  readonly index: (said: readonly Said[]) => Promise<(query: string) => Promise<unknown>>
}

const peers: readonly Peer[] = [
  {
    name: 'MiniSearch',
    index: async (said) => {
      const mini = new MiniSearch({ fields: ['text'], idField: 'at' })
      mini.addAll(said)
      return async (query) => mini.search(query).slice(0, wanted)
    },
  },
  {
    name: 'Orama',
    index: async (said) => {
      const db = create({ schema: { text: 'string' } as const })
      await insertMultiple(
        db,
        said.map(({ text }) => ({ text })),
      )
      return async (query) => search(db, { term: query, properties: ['text'], limit: wanted })
    },
  },
  {
    name: 'FlexSearch suggest',
    index: async (said) => {
      const flex = new FlexSearch.Index({ tokenize: 'strict' })
      for (const { at, text } of said) flex.add(at, text)
      return async (query) => flex.search(query, { limit: wanted, suggest: true })
    },
  },
]

export async function measureTextPeers(said: readonly Said[], questions: readonly string[]): Promise<readonly TextPeer[]> {
  const reports: TextPeer[] = []
  for (const { name, index } of peers) {
    try {
      const built = await timed(() => index(said))
      const times: number[] = []
      for (const question of [...questions.slice(0, warmUps), ...questions]) times.push((await timed(() => built.value(question))).ms)
      reports.push({ name, indexMs: built.ms, recallMs: percentiles(times.slice(warmUps)) })
    } catch (error) {
      reports.push({ name, indexMs: 0, recallMs: { p50: 0, p95: 0 }, failed: String(error) })
    }
  }
  return reports
}
