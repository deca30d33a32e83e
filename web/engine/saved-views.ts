// Views kept under a name on this device, apart from the vault: an address each, nothing more. Every tab follows.
// Invariants: a name stands for one view, the newest wins; a word that an erasing took out of the memory stands in none.

import { useSyncExternalStore } from 'react'
import { termsOf } from '../../core/text/terms.ts'

export interface SavedView {
  readonly name: string
  /** What stands behind the question mark: `view=timeline&about=Juno`. */
  readonly query: string
}

const key = 'keepsake.views'
const most = 40
const listeners = new Set<() => void>()
let read: { readonly text: string | null; readonly views: readonly SavedView[] } = { text: null, views: [] }

/** The same list until it changes. What is not a list of views reads as none. */
export function savedViews(): readonly SavedView[] {
  const text = stored()
  if (text !== read.text) read = { text, views: parse(text) }
  return read.views
}

export function saveView(view: SavedView): void {
  const name = view.name.trim()
  if (name === '') return
  write([...savedViews().filter((other) => other.name !== name), { name, query: view.query }].slice(-most))
}

export function removeView(name: string): void {
  write(savedViews().filter((view) => view.name !== name))
}

export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, savedViews)
}

/**
 * Erases, and takes away the views that hold a word which was known before and is not any more.
 * @param known which of these terms the memory still holds
 */
export async function erasingFromViews<T>(
  known: (terms: readonly string[]) => Promise<readonly string[]>,
  erase: () => Promise<T>,
): Promise<T> {
  const terms = [...new Set(savedViews().flatMap((view) => termsIn(view)))]
  if (terms.length === 0) return erase()
  const before = await known(terms)
  const outcome = await erase()
  const left = new Set(await known(terms))
  const gone = new Set(before.filter((term) => !left.has(term)))
  const views = savedViews()
  const kept = views.filter((view) => !termsIn(view).some((term) => gone.has(term)))
  if (kept.length < views.length) write(kept)
  return outcome
}

function termsIn({ name, query }: SavedView): readonly string[] {
  return termsOf([name, ...new URLSearchParams(query).values()].join(' '))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(views: readonly SavedView[]): void {
  try {
    if (views.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(views))
  } catch {
    // Storage refused: nothing is kept, and the address still holds the view.
  }
  for (const listener of listeners) listener()
}

function parse(text: string | null): readonly SavedView[] {
  if (text === null) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter((each) => isView(each)) : []
  } catch {
    return []
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false
  const { name, query } = value as Partial<Record<string, unknown>>
  return typeof name === 'string' && typeof query === 'string'
}
