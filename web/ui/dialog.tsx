// A dialog, only for consent, passphrases and erasing. The safe choice stands left of the deed; the deed is named, never "OK".
// The browser keeps the focus inside, closes it on Escape and gives the focus back. Where something would be gone for good, the focus
// begins on the safe choice, unless a phrase must be typed first.

import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: ReactNode
  readonly children?: ReactNode
  /** What happens, as a verb: "Erase 3 memories". */
  readonly deed: string
  readonly kind?: Exclude<ButtonKind, 'plain'>
  /** The final button stays off until it holds. */
  readonly ready?: boolean
  readonly safe?: string
  /** Nothing to decide: only the one button. */
  readonly alone?: boolean
  readonly onDeed: () => void
  readonly onClose: () => void
}

/** Render it only while it is open. */
export function Dialog({
  title,
  children,
  deed,
  kind = 'main',
  ready = true,
  safe = 'Cancel',
  alone = false,
  onDeed,
  onClose,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const safeChoice = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  // Before the browser paints, and before the element is gone: only a dialog that still stands gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    const isTyped = dialog?.querySelector('input:not([type="checkbox"], [type="radio"]), textarea') !== null
    if (kind === 'final' && !isTyped) safeChoice.current?.focus()
    return () => dialog?.close()
    // Only the opening moves the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) onDeed()
  }
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <form onSubmit={submit}>
        <h2 id={titleId}>{title}</h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.buttons}>
          {alone ? null : (
            <Button ref={safeChoice} onClick={onClose}>
              {safe}
            </Button>
          )}
          <Button type="submit" kind={kind} disabled={!ready}>
            {deed}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
