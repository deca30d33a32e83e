// What one would pick instead, on the same turns and questions: MiniSearch (default, tuned), Orama, FlexSearch, plain BM25.

import { create, insertMultiple, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { termOf, termsOf } from '../../core/text/terms.ts'
import { dateTerms } from '../../core/text/time-words.ts'
import { tokenise } from '../../core/text/tokenise.ts'
import type { Collection, Turn } from './data.ts'
import type { System } from './system.ts'

const depth = 50

/** Each finds a turn by its speaker's name too, as a transcript would read: without it they do worse. */
function spoken({ speaker, text }: Turn): string {
  return `${speaker}: ${text}`
}

const miniSearchDefault: System = {
  name: 'MiniSearch default',
  prepare: (collection) => {
    const mini = new MiniSearch({ fields: ['text'] })
    mini.addAll(collection.turns.map((turn) => ({ id: turn.id, text: spoken(turn) })))
    return {
      find: (query) => ({
        turns: mini
          .search(query)
          .slice(0, depth)
          .map((hit) => String(hit.id)),
      }),
    }
  },
}

const miniSearchTuned: System = {
  name: 'MiniSearch tuned',
  prepare: (collection) => {
    const mini = new MiniSearch({ fields: ['text', 'date'], tokenize: tokenise, processTerm: (word) => termOf(word) || null })
    mini.addAll(
      collection.turns.map((turn) => ({ id: turn.id, text: spoken(turn), date: dateTerms(new Date(turn.date).getTime()).join(' ') })),
    )
    return {
      find: (query) => ({
        turns: mini
          .search(query)
          .slice(0, depth)
          .map((hit) => String(hit.id)),
      }),
    }
  },
}

const oramaDefault: System = {
  name: 'Orama default',
  prepare: async (collection) => {
    const db = create({ schema: { turn: 'string', text: 'string' } as const })
    await insertMultiple(
      db,
      collection.turns.map((turn) => ({ turn: turn.id, text: spoken(turn) })),
    )
    return {
      find: async (query) => {
        const { hits } = await search(db, { term: query, properties: ['text'], limit: depth })
        return { turns: hits.map((hit) => hit.document.turn) }
      },
    }
  },
}

const flexSearch: System = {
  name: 'FlexSearch suggest',
  prepare: (collection) => {
    const flex = new FlexSearch.Index({ tokenize: 'strict' })
    collection.turns.forEach((turn, place) => flex.add(place, spoken(turn)))
    return {
      find: (query) => {
        const found = flex.search(query, { limit: depth, suggest: true }) as readonly number[]
        return { turns: found.map((place) => collection.turns[place]?.id ?? '') }
      },
    }
  },
}

/** Okapi BM25 by definition (k1 .9, b .4) over stems without stop words. */
const plainBm25: System = {
  name: 'BM25',
  prepare: (collection: Collection) => {
    const documents = collection.turns.map((turn) => termsOf(spoken(turn)))
    const average = documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, documents.length)
    const postings = new Map<string, Map<number, number>>()
    documents.forEach((terms, place) => {
      for (const term of terms) {
        const list = postings.get(term) ?? new Map<number, number>()
        list.set(place, (list.get(place) ?? 0) + 1)
        postings.set(term, list)
      }
    })
    return {
      find: (query) => {
        const scores = new Map<number, number>()
        for (const term of new Set(termsOf(query))) {
          const list = postings.get(term) ?? new Map<number, number>()
          const idf = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5))
          for (const [place, times] of list) {
            const norm = 0.9 * (0.6 + (0.4 * (documents[place]?.length ?? 0)) / average)
            scores.set(place, (scores.get(place) ?? 0) + (idf * times * 1.9) / (times + norm))
          }
        }
        const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, depth)
        return { turns: best.map(([place]) => collection.turns[place]?.id ?? '') }
      },
    }
  },
}

export const peers: readonly System[] = [miniSearchDefault, miniSearchTuned, oramaDefault, flexSearch, plainBm25]
