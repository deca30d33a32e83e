// Keeps the words one is reading where they are when turns come in above or below; at the end of the conversation, stays at the end.
// The browsers' own scroll anchoring differs too much to rely on, so it is off in the log and done here.

import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Attribute of the elements that can be held on to; unique within the log. */
export const anchorAttribute = 'data-anchor'

const atEndWithinPx = 8
/** Where in the log one is taken to be reading, in px from its top left; further down where that is between two exchanges. */
const readingAt = { left: 120, top: 60, step: 20 } as const

interface Held {
  readonly key: string
  readonly top: number
}

interface Anchor {
  readonly hold: () => void
  readonly toEnd: () => void
}

/**
 * @param change whatever stands for a change of the contents
 * @param isEnd whether the newest turn is among them
 * @returns `hold`, to be called on every scroll, and `toEnd`, which goes to the newest turn as soon as it is there
 */
export function useAnchor(log: RefObject<HTMLElement | null>, change: unknown, isEnd: boolean): Anchor {
  const wantsEnd = useRef(false)
  const held = useRef<Held>(undefined)

  useLayoutEffect(() => {
    const element = log.current
    if (element === null) return
    if (wantsEnd.current && isEnd) {
      wantsEnd.current = false
      element.scrollTop = 0
    } else if (held.current !== undefined) {
      const now = element.querySelector(`[${anchorAttribute}="${CSS.escape(held.current.key)}"]`)
      if (now !== null) element.scrollTop += now.getBoundingClientRect().top - held.current.top
      held.current = holdOn(element, isEnd)
    }
  }, [log, change, isEnd])

  return {
    hold: () => {
      held.current = log.current === null ? undefined : holdOn(log.current, isEnd)
    },
    toEnd: () => {
      wantsEnd.current = !isEnd
      held.current = undefined
      if (isEnd) log.current?.scrollTo(0, 0)
    },
  }
}

/** What is being read now; nothing at the end, where the log holds itself. */
function holdOn(log: HTMLElement, isEnd: boolean): Held | undefined {
  // In a log that grows upwards 0 is the end.
  if (isEnd && log.scrollTop > -atEndWithinPx) return undefined
  const at = readAt(log)
  return at === undefined ? undefined : { key: at.getAttribute(anchorAttribute) ?? '', top: at.getBoundingClientRect().top }
}

function readAt(log: HTMLElement): Element | undefined {
  const box = log.getBoundingClientRect()
  for (let y = box.top + readingAt.top; y < box.bottom; y += readingAt.step) {
    const at = document.elementFromPoint(box.left + readingAt.left, y)?.closest(`[${anchorAttribute}]`)
    if (at !== null && at !== undefined) return at
  }
  return undefined
}
