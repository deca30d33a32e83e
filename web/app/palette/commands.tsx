// The places and deeds the palette knows, each doing what its button does elsewhere.

import {
  CalendarClock,
  CalendarDays,
  CircleQuestionMark,
  History,
  Moon,
  Palette,
  PenOff,
  Plus,
  SlidersHorizontal,
  SquarePen,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { setPreference } from '../../engine/preferences.ts'
import { openPrivateTalk } from '../../features/chat/private-talk.ts'
import { places } from '../places.ts'
import { whenThere } from '../when-there.ts'

export interface Command {
  readonly words: string
  /** Other words one may look for it by. */
  readonly also?: string
  readonly icon: ReactNode
  readonly keys?: readonly string[]
  readonly run: () => void
}

/** What a command may need of the app around it. */
export interface Hands {
  readonly go: (href: string) => void
  readonly undo: () => void
  readonly showKeys: () => void
  readonly lookBack: () => void
  /** Only while a past day is looked at. */
  readonly toToday: (() => void) | undefined
}

const settings = [
  ['models', 'Models', 'download writer search embedder'],
  ['remembering', 'Remembering', 'forgetting fade speed name'],
  ['wishes', 'How you want it', 'rules instructions brief'],
  ['privacy', 'Privacy', 'nothing leaves'],
  ['network', 'Network log', 'requests'],
  ['look', 'Look', 'theme dark light'],
  ['keyboard', 'Keyboard', 'keys shortcuts'],
] as const

const views = [
  ['timeline', 'Timeline', 'when dates'],
  ['graph', 'Graph', 'connected people'],
  ['topics', 'Topics', 'index'],
  ['fading', 'Fading', 'forget soon'],
] as const

const themes = [
  ['light', 'Light paper'],
  ['dark', 'Dark paper'],
  ['system', 'Paper as this device is set'],
] as const

export function commands(hands: Hands): { readonly goTo: readonly Command[]; readonly deeds: readonly Command[] } {
  const { go } = hands
  return {
    goTo: [
      ...places.map(({ href, name, icon: Icon }) => ({ words: name, icon: <Icon />, run: () => go(href) })),
      { words: 'The week in review', also: 'new changed faded most used', icon: <CalendarDays />, run: () => go('/week') },
      ...views.map(([view, name, also]) => ({
        words: `Memories: ${name}`,
        also,
        icon: <CalendarClock />,
        run: () => go(`/memories?view=${view}`),
      })),
      ...settings.map(([part, name, also]) => ({
        words: `Settings: ${name}`,
        also,
        icon: <SlidersHorizontal />,
        run: () => go(`/settings?part=${part}`),
      })),
    ],
    deeds: [
      { words: 'New conversation', icon: <SquarePen />, keys: ['N'], run: () => go('/chat/new') },
      {
        words: 'Add a memory',
        also: 'write remember note',
        icon: <Plus />,
        run: () => {
          go('/memories')
          whenThere('main button[aria-label="Add a memory"]', (button) => button.click())
        },
      },
      { words: 'Look back to a day', also: 'time travel as of past date', icon: <History />, keys: ['T'], run: hands.lookBack },
      ...(hands.toToday === undefined ? [] : [{ words: 'Back to today', icon: <History />, run: hands.toToday }]),
      { words: 'Undo the last change', also: 'take back', icon: <Undo2 />, keys: ['U'], run: hands.undo },
      {
        words: 'Talk without being remembered',
        also: 'private off the record',
        icon: <PenOff />,
        run: () => {
          openPrivateTalk()
          go('/chat/new')
        },
      },
      { words: 'See what I would tidy', also: 'sleep plan', icon: <Moon />, run: () => go('/sleep') },
      ...themes.map(([theme, words]) => ({
        words,
        also: 'theme look',
        icon: <Palette />,
        run: () => setPreference('theme', theme),
      })),
      { words: 'All keys', also: 'shortcuts help', icon: <CircleQuestionMark />, keys: ['?'], run: hands.showKeys },
    ],
  }
}
