// The places of the app: where they are, what they are called, and which icon leads there.

import { Archive, MessageSquareText, Moon, NotebookText, SlidersHorizontal, UserRound, type LucideIcon } from 'lucide-react'

export interface Place {
  readonly href: string
  readonly name: string
  readonly icon: LucideIcon
  /** First part of the paths that belong to it. */
  readonly paths: readonly string[]
}

export const places: readonly Place[] = [
  { href: '/', name: 'Chat', icon: MessageSquareText, paths: ['', 'chat'] },
  { href: '/memories', name: 'Memories', icon: NotebookText, paths: ['memories'] },
  { href: '/you', name: 'You', icon: UserRound, paths: ['you'] },
  { href: '/sleep', name: 'Sleep', icon: Moon, paths: ['sleep', 'week'] },
  { href: '/vault', name: 'Vault', icon: Archive, paths: ['vault'] },
  { href: '/settings', name: 'Settings', icon: SlidersHorizontal, paths: ['settings'] },
]

export function placeOf(path: string): Place | undefined {
  const first = path.split('/')[1] ?? ''
  return places.find((place) => place.paths.includes(first))
}
