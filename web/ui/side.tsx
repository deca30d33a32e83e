// The margin: what stands beside the text. From 1100 px it is a column, below that a drawer over the text, below 720 px a page.
// There Back closes it, as it leaves any page. It takes the focus to its heading when someone opened it, and gives it back when it closes.

import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from './button.tsx'
import styles from './side.module.css'
import { isPhone, useMedia } from './use-media.ts'
import { useBack } from './use-back.ts'
import { useEscape } from './use-escape.ts'

let slot: HTMLElement | null = null
const waiting = new Set<() => void>()

/** Where the margin stands: beside the main landmark, not inside it. The shell renders it once. */
export function SideSlot({ className }: { readonly className?: string | undefined }) {
  return (
    <div
      className={className}
      ref={(element) => {
        slot = element
        for (const tell of waiting) tell()
      }}
    />
  )
}

function useSlot(): HTMLElement | null {
  return useSyncExternalStore(
    (tell) => {
      waiting.add(tell)
      return () => waiting.delete(tell)
    },
    () => slot,
  )
}

interface SideProps {
  readonly title: ReactNode
  /** A small grey heading instead of a title, as in "1 of 38"; then `label` names the panel. */
  readonly plain?: boolean
  readonly label: string
  /** Before the closing cross. */
  readonly actions?: ReactNode
  readonly onClose: () => void
  /** It has an address of its own, so that Back leaves it without help. */
  readonly isPlace?: boolean
  /** False when nobody asked for it to open, as on arriving at a screen. */
  readonly takesFocus?: boolean
  /** Change it to bring focus and scroll position back to the top: the id of what is shown. */
  readonly about?: string | undefined
  readonly children: ReactNode
}

export function Side(props: SideProps) {
  const place = useSlot()
  return place === null ? null : createPortal(<Panel {...props} />, place)
}

function Panel({ title, plain = false, label, actions, onClose, isPlace = false, takesFocus = true, about, children }: SideProps) {
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLElement>(null)
  const coversPage = useMedia(isPhone)
  useEscape(true, onClose)
  useBack(coversPage && !isPlace, onClose)

  // Laid bare before the focus is given back: what is inert takes none. Effects are undone in the order they were done.
  useEffect(() => {
    if (!coversPage) return
    const covered = document.querySelectorAll('[data-under-side]')
    for (const element of covered) element.toggleAttribute('inert', true)
    return () => {
      for (const element of covered) element.toggleAttribute('inert', false)
    }
  }, [coversPage])

  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus()
    },
    [before],
  )
  // When it opens, and when somebody asks for it that stood open by itself.
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  useEffect(() => {
    body.current?.scrollTo(0, 0)
  }, [about])

  useEffect(() => {
    const element = body.current
    if (!coversPage || isPlace || element === null) return
    // Where a link within leads must not stay covered. Closed only once it has been followed: a link gone from the page in the middle
    // of its click would be followed by the browser, with a load of everything.
    const closeOnLink = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a[href]') !== null) setTimeout(onClose)
    }
    element.addEventListener('click', closeOnLink)
    return () => element.removeEventListener('click', closeOnLink)
  }, [coversPage, isPlace, onClose])

  return (
    <aside
      className={styles.side}
      data-on-paper={isPlace || undefined}
      aria-labelledby={plain ? undefined : headingId}
      aria-label={plain ? label : undefined}
    >
      <header className={styles.head}>
        <h2 id={headingId} ref={heading} tabIndex={-1} className={plain ? styles.plain : undefined}>
          {title}
        </h2>
        {actions}
        <IconButton label="Close" icon={<X />} onClick={onClose} />
      </header>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.body} ref={body} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </aside>
  )
}
