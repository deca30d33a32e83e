// What is set on this device for the look and the keys. Kept in localStorage, apart from the vault; every tab follows.

import { useSyncExternalStore } from 'react'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  /** Single letters as shortcuts (N, U, ?). Ctrl and ⌘ work regardless. */
  readonly singleKeys: boolean
  /** The margin "Memory at work" stands open beside the chat on wide windows. */
  readonly workOpen: boolean
  /** Whether I tidy while the person is away: by myself, only when asked to, or not at all. */
  readonly sleep: 'alone' | 'ask' | 'never'
}

const keys = {
  theme: 'keepsake.theme',
  singleKeys: 'keepsake.single-keys',
  workOpen: 'keepsake.work-open',
  sleep: 'keepsake.sleep',
} as const
const themeColours = { light: '#F7F5F0', dark: '#1A1816' } as const
const listeners = new Set<() => void>()

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function read(): Preferences {
  const [theme, sleep] = [stored(keys.theme), stored(keys.sleep)]
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    singleKeys: stored(keys.singleKeys) !== 'off',
    workOpen: stored(keys.workOpen) !== 'off',
    sleep: sleep === 'ask' || sleep === 'never' ? sleep : 'alone',
  }
}

let current: Preferences = read()

export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  try {
    localStorage.setItem(keys[key], typeof value === 'boolean' ? (value ? 'on' : 'off') : value)
  } catch {
    // Storage refused: it holds until the tab closes.
  }
  current = { ...current, [key]: value }
  if (key === 'theme') showTheme(current.theme)
  for (const listener of listeners) listener()
}

export const preferences = (): Preferences => current

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences)
}

/** Puts the theme on the page, with the browser's own bars in the same colour. Colours change at once, without a fade. */
function showTheme(theme: Preferences['theme']): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = themeColours[theme === 'system' ? own : theme]
  }
}

/** Follows the other tabs from now on; call once. */
export function followPreferences(): void {
  showTheme(current.theme)
  addEventListener('storage', () => {
    current = read()
    showTheme(current.theme)
    for (const listener of listeners) listener()
  })
}
