// The stretch of time in sight: moved at once, written into the address when it rests. Ctrl and the wheel, or two fingers, come closer.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Timeline } from '../../../../core/browse/timeline.ts'
import { formatSpan, panned, parseSpan, wholeSpan, zoomed, type Span } from './zoom.ts'

export interface Zoom {
  readonly span: Span
  readonly isWhole: boolean
  /** Below 1 comes closer; `at` is the place that stays, 0–1. */
  readonly by: (factor: number, at?: number) => void
  /** To the later by this share of the width. */
  readonly pan: (share: number) => void
  readonly whole: () => void
}

const restsAfterMs = 350

export function useZoom(timeline: Timeline | undefined, now: number, written: string | undefined, onRest: (written: string) => void): Zoom {
  const all = wholeSpan(timeline?.from ?? now, timeline?.until ?? now, now)
  const [moving, setMoving] = useState<Span | 'whole'>()
  const [before, setBefore] = useState(written)
  const latest = useRef(onRest)
  const ends = useRef(all)
  useEffect(() => {
    latest.current = onRest
    ends.current = all
  })
  if (before !== written) {
    setBefore(written)
    setMoving(undefined)
  }
  useEffect(() => {
    if (moving === undefined) return undefined
    const next = formatSpan(moving === 'whole' ? ends.current : moving)
    if (next === written) return undefined
    const timer = setTimeout(() => latest.current(next), restsAfterMs)
    return () => clearTimeout(timer)
  }, [moving, written])

  const span = moving === 'whole' ? all : (moving ?? parseSpan(written) ?? firstLook(timeline, all, now))
  const isWhole = span.until - span.from >= all.until - all.from - 1
  const set = (next: Span): void => setMoving(next)
  return {
    span,
    isWhole,
    by: (factor, at = 0.5) => set(zoomed(span, factor, at, all)),
    pan: (share) => set(panned(span, share, all)),
    whole: () => setMoving('whole'),
  }
}

/** All of it, unless a few old things would press the rest together: then from where most begin. */
function firstLook(timeline: Timeline | undefined, all: Span, now: number): Span {
  if (timeline === undefined) return all
  const mostly = wholeSpan(timeline.mostlyFrom, timeline.until, now)
  return all.until - all.from > 3 * (mostly.until - mostly.from) ? mostly : all
}

/** Wheel and fingers over an element, as zooming and moving. Plain scrolling is left to the page. */
export function useZoomGestures(zoom: Zoom): (element: HTMLElement | null) => (() => void) | undefined {
  const latest = useRef(zoom)
  useEffect(() => {
    latest.current = zoom
  })
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const fingers = new Map<number, number>()
    const placeOf = (clientX: number): number => {
      const { left, width } = element.getBoundingClientRect()
      return Math.min(1, Math.max(0, (clientX - left) / width))
    }
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        latest.current.by(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 150), placeOf(event.clientX))
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && !latest.current.isWhole) {
        event.preventDefault()
        latest.current.pan(event.deltaX / element.offsetWidth)
      }
    }
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, event.clientX)
    }
    const onMove = (event: PointerEvent): void => {
      const before = fingers.get(event.pointerId)
      if (before === undefined || fingers.size !== 2) return
      const [other = before] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, x]) => x)
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)]
      fingers.set(event.pointerId, event.clientX)
      if (was > 8 && is > 8) latest.current.by(was / is, placeOf((event.clientX + other) / 2))
    }
    const onUp = (event: PointerEvent): void => {
      fingers.delete(event.pointerId)
    }
    const stopped = new AbortController()
    const { signal } = stopped
    element.addEventListener('wheel', onWheel, { passive: false, signal })
    element.addEventListener('pointerdown', onDown, { signal })
    element.addEventListener('pointermove', onMove, { signal })
    for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, onUp, { signal })
    return () => stopped.abort()
  }, [])
}
