// A dialog, only for consent, passphrases and erasing; and the bare modal under it, which the palette stands on too. The safe choice stands
// left of the deed; the deed is named, never "OK". The browser keeps the focus inside, closes it on Escape and gives the focus back. Where
// something would be gone for good, the focus begins on the safe choice, unless a phrase must be typed first.

import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

interface ModalProps {
  readonly labelledBy?: string
  readonly label?: string
  readonly className?: string | undefined
  /** A press beside it closes it, as Escape does: where nothing is decided in it. */
  readonly isLight?: boolean
  readonly onOpened?: (dialog: HTMLDialogElement) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Over everything else while it is rendered. */
export function Modal({ labelledBy, label, className, isLight = false, onOpened, onClose, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null)
  // Before the browser paints, and before the element is gone: only a dialog that still stands gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    if (dialog !== null) onOpened?.(dialog)
    return () => dialog?.close()
    // Only the opening moves the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    // For the keyboard there is Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={classNames(styles.modal, className)}
      aria-labelledby={labelledBy}
      aria-label={label}
      onClick={(event) => {
        if (isLight && event.target === element.current) onClose()
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}

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
  const safeChoice = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) onDeed()
  }
  return (
    <Modal
      labelledBy={titleId}
      className={styles.dialog}
      onOpened={(dialog) => {
        const isTyped = dialog.querySelector('input:not([type="checkbox"], [type="radio"]), textarea') !== null
        if (kind === 'final' && !isTyped) safeChoice.current?.focus()
      }}
      onClose={onClose}
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
    </Modal>
  )
}
