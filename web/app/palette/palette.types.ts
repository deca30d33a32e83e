// What the palette lists: something one can go to or do, under a heading. Types only.

import type { ReactNode } from 'react'
import type { TextSpan } from '../../ui/spans.ts'

export interface Entry {
  readonly key: string
  readonly icon: ReactNode
  readonly words: string
  /** Letters that were typed. */
  readonly spans: readonly TextSpan[]
  /** Your own words, in the serif. */
  readonly isOwn?: boolean
  readonly note?: string
  readonly keys?: readonly string[]
  readonly run: () => void
}

export interface Group {
  readonly title: string
  readonly entries: readonly Entry[]
}
