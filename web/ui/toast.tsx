// The slip of ink: one sentence, one action, eight seconds, and as long as it is hovered or focused. The newest takes the place of the
// one before; whatever it says is in the history too, so nothing is lost with it.

import { useEffect, useState, useSyncExternalStore } from 'react'
import { TextButton } from './button.tsx'
import styles from './toast.module.css'

interface Toast {
  readonly key: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

const shownMs = 8000
let current: Toast | undefined
const listeners = new Set<() => void>()

function set(next: Toast | undefined): void {
  current = next
  for (const listener of listeners) listener()
}

/** @param text one sentence without a full stop */
export function toast(text: string, action?: Toast['action']): void {
  set({ key: (current?.key ?? 0) + 1, text, action })
}

export function dismissToast(): void {
  set(undefined)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place toasts appear in; the shell renders it once. */
export function ToastPlace() {
  const shown = useSyncExternalStore(subscribe, () => current)
  return (
    <output className={styles.place}>
      {shown === undefined ? null : <Slip key={shown.key} text={shown.text} action={shown.action} />}
    </output>
  )
}

function Slip({ text, action }: Omit<Toast, 'key'>) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(dismissToast, shownMs)
    return () => clearTimeout(timer)
  }, [isHeld])
  const hold = (): void => setHeld(true)
  const release = (): void => setHeld(false)
  return (
    <div className={styles.toast} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <span>{text}</span>
      {action === undefined ? null : (
        <TextButton
          onClick={() => {
            dismissToast()
            action.run()
          }}
        >
          {action.label}
        </TextButton>
      )}
    </div>
  )
}
