// Answers to questions about all memories. Every answer is true to the journal position asked for, or says that it is not complete.

import { arrange, levelOf, type Arrangement, type Shelf } from '../../core/browse/arrange.ts'
import { asMarkdown } from '../../core/browse/as-markdown.ts'
import { bestToDrop, missesOf } from '../../core/browse/misses.ts'
import type { Asked } from '../../core/browse/query.ts'
import { neighbourhoodOf } from '../../core/browse/neighbourhood.ts'
import { ranksOf, slotsBySource } from '../../core/browse/ranks.ts'
import { timelineOf } from '../../core/browse/timeline.ts'
import { headOf, topicIndex, topicOutline } from '../../core/browse/topic-index.ts'
import { fatesBy } from '../../core/forgetting/retention.ts'
import { endOf } from '../../core/memory/as-of.ts'
import type { KeepsakeDatabase } from '../../store/database.ts'
import type { BrowseApi, ShownRow } from './browse.api.ts'
import { catalogueOf } from './catalogue.ts'
import { aroundIn, hubsOf } from './graph-reads.ts'
import { gatheringTopic, lookupsFor } from './lookups.ts'
import { shelvesOf, type LookingBack } from './shelves.ts'
import { weeksOf } from './week.ts'

export interface BrowsingPorts extends LookingBack {
  readonly db: KeepsakeDatabase
}

interface KeptList extends Arrangement {
  readonly shelf: Shelf
}

const keptLists = 4

export function browsing({ db, ...lookingBack }: BrowsingPorts): BrowseApi {
  const catalogue = catalogueOf(db)
  const shelfFor = shelvesOf(catalogue, lookingBack)
  const reviewWeek = weeksOf(db)
  const lists = new Map<number, KeptList>()
  let lastKey = 0
  let sources: { readonly version: number; readonly slots: ReadonlyMap<string, readonly number[]> } | undefined

  const slots = (): ReadonlyMap<string, readonly number[]> => {
    if (sources?.version !== catalogue.version) sources = { version: catalogue.version, slots: slotsBySource(catalogue.rows) }
    return sources.slots
  }
  /** Everything shown of them is true to this journal position, or is not complete. */
  const atHand = async (upTo: number, needsTopics: boolean): Promise<void> => {
    await (needsTopics ? catalogue.withTopics : catalogue.started)
    await catalogue.caughtUp(upTo)
  }
  const lookFor = (asked: Asked, needsTopics = false) => catalogue.letPass(look(asked, needsTopics))
  const look = async (asked: Asked, needsTopics: boolean) => {
    await atHand(asked.upTo, needsTopics || asked.tokens.some(({ field }) => field === 'topic'))
    if (asked.past !== undefined) await catalogue.readBy(asked.past.clock === 'told' ? asked.past.at : endOf(asked.past.day))
    const { isComplete, topics } = catalogue
    const lookups = await lookupsFor(db, asked.tokens, topics, catalogue.spokenOf)
    const slotOf = (id: string): number | undefined => catalogue.slotOf.get(id)
    const shelf = await shelfFor(asked)
    const ranks = asked.found === undefined ? undefined : ranksOf(asked.found, slots())
    const misses = missesOf(asked.tokens, shelf.columns, shelf.levels, { ...lookups, slotOf })
    return { shelf, misses, isComplete, ...arrange(shelf, misses, asked.sort, ranks) }
  }
  const keep = (list: KeptList): number => {
    lastKey += 1
    lists.set(lastKey, list)
    for (const oldest of lists.keys()) {
      if (lists.size <= keptLists) break
      lists.delete(oldest)
    }
    return lastKey
  }

  return {
    list: async (asked, from, to) => {
      const { shelf, misses, order, parts, isComplete } = await lookFor(asked)
      const list = { shelf, order, parts }
      const toDrop = order.length === 0 && asked.found === undefined ? bestToDrop(misses, asked.tokens) : undefined
      const first = Math.max(0, Math.min(from, order.length - (to - from)))
      return {
        key: keep(list),
        isComplete,
        shown: order.length,
        all: shelf.columns.count,
        parts,
        from: first,
        rows: rowsOf(list, first, first + (to - from)),
        ...(toDrop === undefined ? {} : { toDrop }),
      }
    },
    rows: async (key, from, to) => rowsOf(lists.get(key), from, to),
    positionOf: async (key, id) => {
      const slot = catalogue.slotOf.get(id)
      return slot === undefined ? -1 : (lists.get(key)?.order.indexOf(slot) ?? -1)
    },
    idsOf: async (key) => {
      const list = lists.get(key)
      return list === undefined ? [] : [...list.order].flatMap((slot) => list.shelf.rows[slot]?.id ?? [])
    },
    markdown: async (key, title) => {
      const list = lists.get(key)
      if (list === undefined) return ''
      const rows = rowsOf(list, 0, list.order.length).map(({ row }) => row)
      let from = 0
      const parts = list.parts.map(({ level, count }) => {
        from += count
        return { title: level.charAt(0).toUpperCase() + level.slice(1), rows: rows.slice(from - count, from) }
      })
      return asMarkdown(title, parts.length === 0 ? [{ rows }] : parts)
    },
    timeline: async (asked, most) => {
      const { shelf, order, isComplete } = await lookFor({ ...asked, sort: 'newest' }, true)
      const topicOf = gatheringTopic(asked.tokens, catalogue.topics, (id) => catalogue.slotOf.has(id))
      return { ...timelineOf(shelf, order, topicOf, most), isComplete }
    },
    topics: async (asked) => {
      const { shelf, order, isComplete } = await lookFor(asked, true)
      let loose = order.length
      if (!isComplete) return { entries: topicOutline(catalogue.topics), loose, isComplete }
      const isShown = new Uint8Array(shelf.rows.length)
      for (const slot of order) isShown[slot] = 1
      const entries = topicIndex(catalogue.topics, (id) => {
        const slot = catalogue.slotOf.get(id)
        if (slot === undefined || isShown[slot] !== 1) return undefined
        loose -= 1
        return shelf.rows[slot]
      })
      return { entries, loose, isComplete }
    },
    topicHeads: async (upTo) => {
      await atHand(upTo, true)
      return catalogue.topics.map(headOf)
    },
    fading: async (asked, by, most) => {
      const { shelf, order, isComplete } = await lookFor(asked)
      const rows = [...order].flatMap((slot) => shelf.rows[slot] ?? [])
      const fates = fatesBy(rows, asked.at, by, asked.forgetting)
      const soonest = fates
        .slice(0, most)
        .map((fate) => ({ ...fate, level: levelOf(shelf.levels, catalogue.slotOf.get(fate.memory.id) ?? 0) }))
      return { fates: soonest, more: fates.length - soonest.length, isComplete }
    },
    week: async (span, forgetting, upTo) => {
      await atHand(upTo, false)
      const { isComplete } = catalogue
      return { ...(await catalogue.letPass(reviewWeek(catalogue.rows, span, forgetting, upTo))), isComplete }
    },
    around: async (asked, centre, most) => {
      const { shelf, isComplete } = await lookFor(asked, true)
      return { ...(await neighbourhoodOf(centre, await aroundIn(db, catalogue, shelf), most)), isComplete }
    },
    hubs: (most) => hubsOf(db, most),
    names: async (most) => {
      await catalogue.complete
      const counts = new Map<string, number>()
      for (const row of catalogue.rows) for (const name of row?.entities ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([name]) => name)
    },
    whenComplete: () => catalogue.complete,
  }
}

function rowsOf(list: KeptList | undefined, from: number, to: number): readonly ShownRow[] {
  if (list === undefined) return []
  const { rows, levels } = list.shelf
  return [...list.order.subarray(from, to)].flatMap((slot) => {
    const row = rows[slot]
    return row === undefined ? [] : [{ row, level: levelOf(levels, slot) }]
  })
}
