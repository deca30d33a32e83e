// Choosing many in the list: Ctrl or Shift click, Space, Ctrl+A; on a touch screen a mode in which a tap chooses. It listens on the element the
// rows are in, so that a row knows nothing of it but whether it is chosen. Dragging one memory onto another asks to join them.

import { createContext, use, useEffect, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { everythingIn, nothingChosen, stretchedTo, toggled, within, type Selection } from './selection.ts'
import type { ShownList } from './use-list.ts'

export interface Choosing {
  readonly ids: ReadonlySet<MemoryId>
  readonly isChoosing: boolean
  readonly setChoosing: (isChoosing: boolean) => void
  readonly chooseAll: () => void
  readonly clear: () => void
  /** For the element that holds the rows. */
  readonly listeners: {
    readonly onClickCapture: (event: MouseEvent) => void
    readonly onKeyDownCapture: (event: KeyboardEvent) => void
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

const dragged = 'application/x-keepsake-memory'
const SelectionContext = createContext<ReadonlySet<MemoryId>>(nothingChosen.ids)
export const SelectionProvider = SelectionContext.Provider

/** Whether a row is chosen; no row is while its words are on their way. */
export function useIsSelected(id: MemoryId | undefined): boolean {
  const chosen = use(SelectionContext)
  return id !== undefined && chosen.has(id)
}

/** @param onJoin one was dragged onto another, which stays */
export function useSelection(shown: ShownList | undefined, onJoin: (keep: MemoryId, other: MemoryId) => void): Choosing {
  const { browse } = useEngine()
  const [selection, setSelection] = useState(nothingChosen)
  const [isChoosing, setChoosing] = useState(false)
  const key = shown?.listed.key
  const isAny = selection.ids.size > 0

  /** Changes the choice by what the list shows, in its order. */
  const byList = (change: (before: Selection, shownIds: readonly MemoryId[]) => Selection): void => {
    if (key === undefined) return
    void browse.idsOf(key).then((ids) => setSelection((before) => change(before, ids as readonly MemoryId[])))
  }
  useEffect(() => {
    if (!isAny || key === undefined) return
    void browse.idsOf(key).then((ids) => {
      const there = new Set(ids)
      setSelection((before) => within(before, (id) => there.has(id)))
    })
  }, [browse, key, isAny])

  const toggle = (id: MemoryId): void => setSelection((before) => toggled(before, id))
  const stretch = (id: MemoryId): void =>
    byList((before, ids) =>
      stretchedTo(
        before,
        id,
        (each) => ids.indexOf(each),
        (from, to) => ids.slice(from, to),
      ),
    )
  const chooseAll = (): void => byList((_, ids) => everythingIn(ids))
  const clear = (): void => {
    setSelection(nothingChosen)
    setChoosing(false)
  }

  return {
    ids: selection.ids,
    isChoosing: isChoosing || isAny,
    setChoosing,
    chooseAll,
    clear,
    listeners: {
      onClickCapture: (event) => {
        const id = memoryAt(event.target)
        const isMany = event.ctrlKey || event.metaKey || event.shiftKey
        if (id === undefined || event.button !== 0 || !(isMany || isChoosing)) return
        event.preventDefault()
        event.stopPropagation()
        if (event.shiftKey) stretch(id)
        else toggle(id)
      },
      onKeyDownCapture: (event) => {
        const id = memoryAt(event.target)
        if (id === undefined) return
        const does = deedOf(event, { toggle: () => toggle(id), stretch: () => stretch(id), chooseAll, clear }, isAny)
        if (does === undefined) return
        event.preventDefault()
        event.stopPropagation()
        does()
      },
      onDragStart: (event) => {
        const id = memoryAt(event.target)
        if (id !== undefined) event.dataTransfer.setData(dragged, id)
      },
      onDragOver: (event) => {
        if (event.dataTransfer.types.includes(dragged) && memoryAt(event.target) !== undefined) event.preventDefault()
      },
      onDrop: (event) => {
        const [keep, other] = [memoryAt(event.target), event.dataTransfer.getData(dragged) as MemoryId]
        if (keep === undefined || other === '' || keep === other) return
        event.preventDefault()
        onJoin(keep, other)
      },
    },
  }
}

interface Deeds {
  readonly toggle: () => void
  readonly stretch: () => void
  readonly chooseAll: () => void
  readonly clear: () => void
}

function deedOf(event: KeyboardEvent, deeds: Deeds, isAny: boolean): (() => void) | undefined {
  if (event.key === ' ') return event.shiftKey ? deeds.stretch : deeds.toggle
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) return deeds.chooseAll
  return event.key === 'Escape' && isAny ? deeds.clear : undefined
}

function memoryAt(target: EventTarget): MemoryId | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-memory]')?.dataset['memory'] as MemoryId | undefined) : undefined
}
