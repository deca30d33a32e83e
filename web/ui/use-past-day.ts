// The day looked back to, on whichever page: it lives in the address, and goes along from page to page until one is back in today.

import { useLocation, useSearch } from 'wouter'
import { pastDayIn, writePastDay } from './past-day.ts'
import type { PastDay } from '../../core/memory/as-of.ts'

export function usePastDay(): readonly [PastDay | undefined, (past: PastDay | undefined) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  // The search as the browser has it: read through wouter a value would be split at its ampersand.
  return [pastDayIn(search), (past) => navigate(`${path}${writePastDay(location.search, past)}${location.hash}`, { replace: true })]
}

/**
 * Where a link leads while a past day is looked at: to that day of the other page. A link within the page says itself which day it means.
 * @param to `/you`, `/memories/m1?q=tea#words` @param at where one is
 */
export function alongWithDay(to: string, at: Pick<Location, 'pathname' | 'search'>): string {
  const past = pastDayIn(at.search)
  if (past === undefined) return to
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/u.exec(to) ?? []
  if (path === at.pathname || path === '' || pastDayIn(search) !== undefined) return to
  return `${path}${writePastDay(search, past)}${hash}`
}
