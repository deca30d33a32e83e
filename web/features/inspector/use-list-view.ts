// The view of the list: what is searched for, the filters, the order. It lives in the address, so that every view is a link; typing
// writes it there only after a pause, because browsers limit how often an address may change.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formatView, parseView, type ListView } from './filters.ts'

const typingPauseMs = 350

interface ListViewState {
  readonly view: ListView
  readonly setView: (view: ListView) => void
  /** `?is=any&q=…` or nothing: what a link must carry to keep the view. */
  readonly query: string
}

export function useListView(): ListViewState {
  // wouter decodes the search as a whole, which would split a value at its ampersand: it only tells when to look.
  const changed = useSearch()
  const [, navigate] = useLocation()
  const [view, setShown] = useState(() => parseView(location.search))
  const written = useRef(formatView(view))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Before anything is painted: what would be painted is the view that was left.
  useLayoutEffect(() => {
    const asked = parseView(location.search)
    const query = formatView(asked)
    if (query === written.current) return
    written.current = query
    setShown(asked)
  }, [changed])
  useEffect(() => () => clearTimeout(timer.current), [])

  const setView = useCallback(
    (next: ListView) => {
      setShown((before) => {
        clearTimeout(timer.current)
        const query = formatView(next)
        const write = (): void => {
          written.current = query
          navigate(query === '' ? location.pathname : `${location.pathname}?${query}`, { replace: true })
        }
        timer.current = setTimeout(write, next.text === before.text ? 0 : typingPauseMs)
        return next
      })
    },
    [navigate],
  )
  const query = formatView(view)
  return { view, setView, query: query === '' ? '' : `?${query}` }
}
