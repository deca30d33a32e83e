// Everything that is remembered: search, filters, the list by strength, and one memory in the margin.

import { History, ListChecks, Plus, UsersRound } from 'lucide-react'
import { lazy, Suspense, useMemo, useRef, useState, type ComponentType } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useDatabase, useEngine, useLive } from '../../engine/engine-context.tsx'
import { openOver } from '../../engine/ui-state.ts'
import { useDeed } from '../../engine/use-deed.ts'
import { IconButton, IconLink } from '../../ui/button.tsx'
import { exactDate, spokenDate } from '../../ui/dates.ts'
import { PageHeader } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { FilterToken } from '../../../core/browse/query.ts'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { AddMemory } from './add-memory.tsx'
import { Facets } from './facets.tsx'
import { isPastDay, pastDayOf, type ListView, type Shape } from './filters.ts'
import { NothingHere } from './nothing-here.tsx'
import { memoriesById } from '../../../store/read/inspector.ts'
import { MemoryDrawer } from './memory-drawer.tsx'
import { MemoryList, type MemoryListHandle } from './memory-list.tsx'
import { SearchBox } from './search-box.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { phrase, tokenWords, type TokenWords } from './token-words.ts'
import { useAsked } from './use-asked.ts'
import { useList } from './use-list.ts'
import { useExtent } from './use-extent.ts'
import { usePlaces, usePosition } from './use-places.ts'
import { useSteps } from './use-steps.ts'
import { SelectionProvider, useSelection } from './use-selection.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListView } from './use-list-view.ts'
import { useTopics } from './use-topics.ts'
import { ViewTabs } from './view-tabs.tsx'
import type { ViewProps } from './view-props.ts'
import { usePreferences } from '../../engine/preferences.ts'
import styles from './memories.module.css'

/** Every shape but the list comes when it is first looked at. */
const others: Readonly<Record<Exclude<Shape, 'list'>, ComponentType<ViewProps>>> = {
  timeline: lazy(async () => ({ default: (await import('./timeline/timeline-view.tsx')).TimelineView })),
  graph: lazy(async () => ({ default: (await import('./graph/graph-view.tsx')).GraphView })),
  topics: lazy(async () => ({ default: (await import('./topics-view.tsx')).TopicsView })),
  fading: lazy(async () => ({ default: (await import('./fading/fading-view.tsx')).FadingView })),
}

export function MemoriesPage() {
  const now = useNow()
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ id: string }>('/memories/:id')
  const openId = params?.id
  const { view, setView, query } = useListView()
  const past = pastDayOf(view)
  const sources = useLive((database) => database.sources.toArray(), []) ?? []
  const [isAdding, setAdding] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const { asked, searchFailed } = useAsked(useAskedView(view), now)
  const topics = useTopics(speaksOfTopics(view) ? asked?.upTo : undefined)
  const shown = useList(asked)
  const isEmpty = shown?.listed.isComplete === true && shown.listed.all === 0 && past === undefined
  const placeOf = usePlaces(shown)
  const Other = view.shape === 'list' ? undefined : others[view.shape]

  const wordsOf = (token: FilterToken): TokenWords =>
    tokenWords(
      token,
      (day) => dayWords(day, now),
      (id) => sources.find((source) => source.id === id)?.name ?? 'a removed file',
      (id) => topics.find((topic) => topic.id === id)?.name ?? 'a topic that is gone',
    )

  const list = useRef<MemoryListHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [above, measure] = useExtent('offsetHeight')
  const position = usePosition(openId, placeOf)
  const open = (id: string, options?: { replace: boolean }): void => navigate(`/memories/${id}${query}`, options)
  const close = (): void => {
    setEditing(false)
    navigate(`/memories${query}`)
  }
  const takeStep = useSteps(async (id, by) => {
    const from = await placeOf(id)
    if (shown === undefined) return undefined
    const to = Math.min(shown.listed.shown - 1, Math.max(0, from === -1 ? 0 : from + by))
    const next = await shown.rows.fetch(to)
    if (next === undefined) return undefined
    setEditing(false)
    if (openId !== undefined) open(next.row.id, { replace: true })
    await list.current?.show(to, openId === undefined || focusedId() !== undefined)
    return next.row.id
  })
  const step = (by: number): void => takeStep(openId ?? focusedId(), by)
  const pin = usePin()
  const engine = useEngine()
  const deed = useDeed()
  const choosing = useSelection(shown, (keep, other) => void deed(engine.memory.shape({ do: 'join', keep, others: [other] }), 'Joined'))
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
        <IconButton label="Look back to a day" icon={<History />} pressed={past !== undefined} onClick={() => openOver('look-back')} />
        <IconLink label="People and places" icon={<UsersRound />} href="/memories/people" />
        {view.shape !== 'list' ? null : (
          <IconButton
            label="Choose several"
            icon={<ListChecks />}
            pressed={choosing.isChoosing}
            onClick={() => (choosing.isChoosing ? choosing.clear() : choosing.setChoosing(true))}
          />
        )}
        <IconButton label="Add a memory" icon={<Plus />} onClick={() => setAdding(true)} />
      </PageHeader>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} ref={scroller} tabIndex={0} role="region" aria-label="Memories">
        <div className={styles.page}>
          <div className={styles.above} ref={measure}>
            <ViewTabs view={view} />
            <SearchBox view={view} onChange={setView} wordsOf={wordsOf} onLeave={() => list.current?.show(0, true)} />
            {isEmpty ? null : (
              <Facets view={view} onChange={setView} now={now} listed={shown?.listed} title={titleOf(view, wordsOf)} sources={sources} />
            )}
          </div>
          {Other !== undefined ? (
            <Suspense>
              <Other view={view} onChange={setView} asked={asked} now={now} query={query} chosenId={openId} topics={topics} />
            </Suspense>
          ) : shown === undefined || shown.listed.shown === 0 ? (
            <NothingHere
              view={view}
              listed={shown?.listed}
              searchFailed={searchFailed}
              wordsOf={wordsOf}
              onChange={setView}
              onAdd={() => setAdding(true)}
            />
          ) : (
            <SelectionProvider value={choosing.ids}>
              <div {...choosing.listeners}>
                <MemoryList ref={list} list={shown} now={now} chosenId={openId} query={query} scroller={scroller} above={above} />
              </div>
            </SelectionProvider>
          )}
          {choosing.isChoosing ? (
            <SelectionBar ids={choosing.ids} of={shown?.listed.shown ?? 0} onAll={choosing.chooseAll} onClear={choosing.clear} />
          ) : null}
        </div>
      </div>
      {openId === undefined ? null : (
        <MemoryDrawer
          id={openId as MemoryId}
          now={now}
          position={position === -1 ? undefined : { at: position + 1, of: shown?.listed.shown ?? 0 }}
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

/** "Memories about Juno, is current": what a list is called on paper. */
function titleOf({ text, tokens }: ListView, wordsOf: (token: FilterToken) => TokenWords): string {
  const parts = [...(text.trim() === '' ? [] : [`“${text.trim()}”`]), ...tokens.map((token) => phrase(wordsOf(token)))]
  return parts.length === 0 ? 'Memories' : `Memories: ${parts.join(', ')}`
}

/** Whether topics are called by their names in it. */
const speaksOfTopics = ({ shape, tokens }: ListView): boolean =>
  shape === 'timeline' || shape === 'graph' || tokens.some(({ field }) => field === 'topic')

/** The timeline shows what was before and since alike: its day only says where the line stands. */
function useAskedView(view: ListView): ListView {
  return useMemo(() => (view.shape === 'timeline' ? { ...view, tokens: view.tokens.filter((token) => !isPastDay(token)) } : view), [view])
}

function usePin(): (id: string | undefined) => void {
  const engine = useEngine()
  const database = useDatabase()
  const deed = useDeed()
  return (id) => {
    if (id === undefined) return
    void memoriesById(database, [id]).then(([memory]) => {
      if (memory === undefined) return undefined
      return deed(engine.memory.edit(memory.id, { pinned: !memory.pinned }), memory.pinned ? 'Unpinned' : 'Pinned')
    })
  }
}

function dayWords(day: string, now: number): string {
  const at = new Date(`${day}T12:00`).getTime()
  if (Number.isNaN(at)) return day
  return day.length === 10 ? exactDate(at, now) : spokenDate(at, now)
}

function focusedId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-memory]')?.dataset['memory']
}
