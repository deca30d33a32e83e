// What the palette lists for what is typed: places and deeds by their names, memories by the index, conversations by their titles.

import { MessageSquareText, NotebookText, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { spokenDate } from '../../ui/dates.ts'
import type { Episode, Memory } from '../../../core/memory/records.ts'
import { memoriesById } from '../../../store/read/inspector.ts'
import { recentConversations, turnsById } from '../../../store/read/talk.ts'
import { titleOf } from '../../features/chat/title-of.ts'
import type { TextSpan } from '../../ui/spans.ts'
import type { Command } from './commands.tsx'
import { fuzzy } from './fuzzy.ts'
import type { Entry, Group } from './palette.types.ts'

const mostNamed = 7
const mostDeeds = 7
const mostMemories = 6
const mostTalks = 5
const talksLooked = 300
const unitsAsked = 24
const typingPauseMs = 120

interface Asked {
  readonly text: string
  readonly goTo: readonly Command[]
  readonly deeds: readonly Command[]
  readonly go: (href: string) => void
  readonly ask: (text: string) => void
}

/** Groups with something in them, in the order they are shown. */
export function useGroups({ text, goTo, deeds, go, ask }: Asked): readonly Group[] {
  const now = Date.now()
  const wanted = text.trim()
  const talks = useLive((database) => recentConversations(database, talksLooked), []) ?? []
  const found = useFound(wanted)

  const openMemory = (memory: Memory): Entry => ({
    key: `memory ${memory.id}`,
    icon: <NotebookText />,
    words: memory.sensitive ? 'A hidden memory' : memory.statement,
    spans: [],
    isOwn: memory.stance === 'stated' && !memory.sensitive,
    note: spokenDate(memory.saidAt, now),
    run: () => go(`/memories/${memory.id}`),
  })
  const titles = talks.map((talk) => ({ key: `talk ${talk.id}`, words: titleOf(talk), note: spokenDate(talk.lastTurnAt, now), talk }))
  const named = wanted === '' ? titles.slice(0, mostTalks).map((each) => ({ ...each, spans: [] })) : best(titles, wanted, mostTalks)
  const said = found.turns
    .filter(({ conversationId }) => !named.some(({ talk }) => talk.id === conversationId))
    .slice(0, Math.max(0, mostTalks - named.length))

  const toGo = fitting(goTo, wanted, mostNamed)
  const toDo = fitting(deeds, wanted, mostDeeds)
  const byName: readonly Group[] = [
    { title: 'Go to', entries: toGo.map(entryOf) },
    { title: 'Do', entries: toDo.map(entryOf) },
  ]
  const groups: readonly Group[] = [
    // What fits best comes first.
    ...((toDo[0]?.score ?? 0) > (toGo[0]?.score ?? 0) ? byName.toReversed() : byName),
    { title: 'Memories', entries: found.memories.slice(0, mostMemories).map(openMemory) },
    {
      title: 'Conversations',
      entries: [
        ...named.map(({ key, words, note, spans, talk }) => ({
          key,
          icon: <MessageSquareText />,
          words,
          spans,
          note,
          run: () => go(`/chat/${talk.id}`),
        })),
        ...said.map(({ id, text: words, conversationId, saidAt, trust }) => ({
          key: `turn ${id}`,
          icon: <MessageSquareText />,
          words: words.length > 90 ? `${words.slice(0, 90)}…` : words,
          spans: [],
          isOwn: trust === 'own',
          note: spokenDate(saidAt, now),
          run: () => go(`/chat/${conversationId}#${id}`),
        })),
      ],
    },
    {
      title: 'With these words',
      entries:
        wanted === ''
          ? []
          : [
              { key: 'ask', icon: <MessageSquareText />, words: `Ask: ${wanted}`, spans: [], run: () => ask(wanted) },
              {
                key: 'search',
                icon: <Search />,
                words: `All memories with: ${wanted}`,
                spans: [],
                run: () => go(`/memories?q=${encodeURIComponent(wanted)}`),
              },
            ],
    },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

type Fitting = Command & { readonly spans: readonly TextSpan[]; readonly score: number }

/** Commands whose name or other words fit, the best first; without words the first ones. */
function fitting(all: readonly Command[], wanted: string, most: number): readonly Fitting[] {
  return wanted === '' ? all.slice(0, most).map((command) => ({ ...command, spans: [], score: 0 })) : best(all, wanted, most)
}

function entryOf({ words, icon, keys, spans, run }: Fitting): Entry {
  return { key: `command ${words}`, icon, words, spans, ...(keys === undefined ? {} : { keys }), run }
}

function best<T extends { readonly words: string; readonly also?: string }>(
  all: readonly T[],
  wanted: string,
  most: number,
): readonly (T & { readonly spans: readonly TextSpan[]; readonly score: number })[] {
  return all
    .flatMap((each) => {
      const fit = fuzzy(wanted, each.words)
      if (fit !== undefined) return [{ ...each, spans: fit.spans, score: fit.score }]
      // By its other words only where they begin so: strewn over all of them, any letters would be found.
      const begins = wanted
        .split(/\s+/u)
        .every((word) => ` ${each.words} ${each.also ?? ''}`.toLowerCase().includes(` ${word.toLowerCase()}`))
      return begins ? [{ ...each, spans: [], score: 1 }] : []
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
}

/** Memories and turns by the index, best first. */
function useFound(wanted: string): { readonly memories: readonly Memory[]; readonly turns: readonly Episode[] } {
  const engine = useEngine()
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    if (wanted.length < 2) return setIds([])
    let isPassed = false
    const timer = setTimeout(() => {
      engine.search(wanted, unitsAsked).then(
        (found) => (isPassed ? undefined : setIds(found)),
        (error: unknown) => console.error(error),
      )
    }, typingPauseMs)
    return () => {
      isPassed = true
      clearTimeout(timer)
    }
  }, [engine, wanted])
  const found = useLive(
    async (database) => ({ memories: await memoriesById(database, ids), turns: (await turnsById(database, ids)).map(({ turn }) => turn) }),
    [ids],
  )
  return { memories: found?.memories.filter(({ retractedAt }) => retractedAt === undefined) ?? [], turns: found?.turns ?? [] }
}
