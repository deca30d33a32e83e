// Everything that is remembered: search, filters, the list by strength, and one memory in the margin.

import { Plus } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useEngine, useForgetting, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { IconButton } from '../../ui/button.tsx'
import { exactDate, spokenDate } from '../../ui/dates.ts'
import { PastDayBanner } from '../../ui/looking-back.tsx'
import { PageHeader } from '../../ui/page.tsx'
import { endOf } from '../../ui/past-day.ts'
import { useNow } from '../../ui/use-now.ts'
import { retrievability, strengthOf } from '../../../core/forgetting/strength.ts'
import type { Forgetting } from '../../../core/forgetting/policy.ts'
import type { EpochMs, MemoryId } from '../../../core/memory/ids.ts'
import { AddMemory } from './add-memory.tsx'
import { Facets } from './facets.tsx'
import { lookBackTo, pastDayOf, type FilterToken, type RatedRow } from './filters.ts'
import type { LightRow } from './light-row.ts'
import { NothingHere } from './nothing-here.tsx'
import { MemoryDrawer } from './memory-drawer.tsx'
import { MemoryList, type MemoryListHandle } from './memory-list.tsx'
import { rankMemories, shapeList } from './list-shape.ts'
import { useRowsThen } from './rows-then.ts'
import { SearchBox } from './search-box.tsx'
import { tokenWords, type TokenWords } from './token-words.ts'
import { useFound } from './use-found.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListView } from './use-list-view.ts'
import { useTopics } from './use-topics.ts'
import { useMemoryRows } from './use-memory-rows.ts'
import { usePreferences } from '../../engine/preferences.ts'
import styles from './memories.module.css'

export function MemoriesPage() {
  const now = useNow()
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ id: string }>('/memories/:id')
  const openId = params?.id
  const { view, setView, query } = useListView()
  const everything = useMemoryRows()
  const past = pastDayOf(view)
  const { rows, isComplete } = useRowsThen(everything, past)
  // A past day is seen with the strength things had then.
  const at = past === undefined ? now : (Math.min(now, endOf(past.day)) as EpochMs)
  const sources = useLive((database) => database.sources.toArray(), []) ?? []
  const [isAdding, setAdding] = useState(false)
  const [isEditing, setEditing] = useState(false)

  const forgetting = useForgetting()
  const topics = useTopics()
  const rated = useMemo(
    () => rows.map((row) => ({ ...rate(row, at, forgetting), topics: topics.of(row.id) })),
    [rows, at, forgetting, topics],
  )
  const { ids: found, failed } = useFound(view.text)
  const ranks = useMemo(() => (found === undefined ? undefined : rankMemories(found, rated)), [found, rated])
  const shape = useMemo(() => shapeList(rated, view, ranks), [rated, view, ranks])
  const names = useMemo(() => namesIn(rows), [rows])

  const wordsOf = (token: FilterToken): TokenWords =>
    tokenWords(
      token,
      (day) => dayWords(day, now),
      (id) => sources.find((source) => source.id === id)?.name ?? 'a removed file',
      (id) => topics.all.find((topic) => topic.id === id)?.name ?? 'a topic that is gone',
    )

  const list = useRef<MemoryListHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [above, measure] = useHeight()
  const positionOf = (id: string | undefined): number => shape.positions.get(id ?? '') ?? -1
  const position = positionOf(openId)
  const open = (id: string, options?: { replace: boolean }): void => navigate(`/memories/${id}${query}`, options)
  const close = (): void => {
    setEditing(false)
    navigate(`/memories${query}`)
  }
  const step = (by: number): void => {
    const focused = positionOf(focusedId())
    const from = openId === undefined ? focused : position
    const to = Math.min(shape.rows.length - 1, Math.max(0, from === -1 ? 0 : from + by))
    const next = shape.rows[to]
    if (next === undefined) return
    setEditing(false)
    if (openId !== undefined) open(next.row.id, { replace: true })
    list.current?.show(to, openId === undefined || focused !== -1)
  }
  const pin = usePin(rows)
  const atHand = (): string | undefined => openId ?? focusedId()
  useListKeys(
    {
      move: step,
      edit: () => {
        const id = atHand()
        if (id === undefined) return
        setEditing(true)
        if (id !== openId) open(id)
      },
      pin: () => pin(atHand()),
    },
    usePreferences().singleKeys,
  )

  return (
    <>
      <PageHeader title="Memories">
        <IconButton label="Add a memory" icon={<Plus />} onClick={() => setAdding(true)} />
      </PageHeader>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} ref={scroller} tabIndex={0} role="region" aria-label="Memories">
        <div className={styles.page}>
          <div className={styles.above} ref={measure}>
            <SearchBox view={view} onChange={setView} wordsOf={wordsOf} onLeave={() => list.current?.show(0, true)} />
            {isComplete && everything.rows.length === 0 ? null : (
              <Facets
                view={view}
                onChange={setView}
                now={now}
                shown={shape.rows.length}
                all={rows.length}
                sources={sources}
                names={names}
                topics={topics}
              />
            )}
            {past === undefined ? null : <PastDayBanner past={past} now={now} onToday={() => setView(lookBackTo(view, undefined))} />}
          </div>
          {shape.rows.length === 0 ? (
            <NothingHere
              view={view}
              rated={rated}
              isPast={past !== undefined}
              isReading={!isComplete || (view.text.trim() !== '' && found === undefined && !failed)}
              searchFailed={failed}
              wordsOf={wordsOf}
              onChange={setView}
              onAdd={() => setAdding(true)}
            />
          ) : (
            <MemoryList ref={list} shape={shape} now={now} chosenId={openId} query={query} scroller={scroller} above={above} />
          )}
        </div>
      </div>
      {openId === undefined ? null : (
        <MemoryDrawer
          id={openId as MemoryId}
          now={now}
          position={position === -1 ? undefined : { at: position + 1, of: shape.rows.length }}
          isEditing={isEditing}
          onEditing={setEditing}
          onStep={step}
          onClose={close}
        />
      )}
      {isAdding ? <AddMemory onClose={() => setAdding(false)} onAdded={(id) => open(id)} /> : null}
    </>
  )
}

function rate(row: LightRow, now: EpochMs, forgetting: Forgetting): RatedRow {
  // A replaced one fades although its kind is kept.
  const memory = row.standing === 'current' ? row : { ...row, retractedAt: row.recordedAt }
  return { row, strength: retrievability(memory, now, forgetting), level: strengthOf(memory, now, forgetting) }
}

function usePin(rows: readonly LightRow[]): (id: string | undefined) => void {
  const engine = useEngine()
  const deed = useDeed()
  return (id) => {
    const row = rows.find((known) => known.id === id)
    if (row !== undefined) void deed(engine.memory.edit(row.id, { pinned: !row.pinned }), row.pinned ? 'Unpinned' : 'Pinned')
  }
}

/** The names that occur, the most frequent first. */
function namesIn(rows: readonly LightRow[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const name of row.entities) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

function dayWords(day: string, now: number): string {
  const at = new Date(`${day}T12:00`).getTime()
  if (Number.isNaN(at)) return day
  return day.length === 10 ? exactDate(at, now) : spokenDate(at, now)
}

function focusedId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-memory]')?.dataset['memory']
}

/** Height in px of the element the returned ref is put on, kept up. */
function useHeight(): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [height, ref]
}
