// Every key there is, told once: the keys dialog and Settings list them, the palette shows them beside what they do.

export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent)

/** Keys that work whatever is set. */
export const shortcuts: readonly [Shortcut, ...Shortcut[]] = [
  { keys: [isMac ? '⌘' : 'Ctrl', 'K'], does: 'Find anything, do anything' },
  { keys: ['↑', '↓'], does: 'Next and previous memory, on a row' },
  { keys: ['Enter'], does: 'Open what has the focus, or send what you wrote' },
  { keys: ['Space'], does: 'Choose a memory among others, on a row' },
  { keys: ['Shift', 'Space'], does: 'Choose all from there to here' },
  { keys: [isMac ? '⌘' : 'Ctrl', 'A'], does: 'Choose all in the list, on a row' },
  { keys: ['Backspace'], does: 'In the empty search field: take the last filter away' },
  { keys: ['Esc'], does: 'Close what is on top' },
]

/** Single letters: never while something is being typed, and they can be turned off (WCAG 2.1.4). */
export const letterShortcuts: readonly Shortcut[] = [
  { keys: ['/'], does: 'Search your memories' },
  { keys: ['N'], does: 'New conversation' },
  { keys: ['T'], does: 'Look back to a day' },
  { keys: ['U'], does: 'Undo the last change' },
  { keys: ['J', 'K'], does: 'Next and previous memory' },
  { keys: ['E'], does: 'Edit the memory' },
  { keys: ['P'], does: 'Pin it' },
  { keys: ['?'], does: 'All keys' },
]
