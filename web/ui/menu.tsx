// A menu and a small panel, both on the browser's own popover: light dismiss, Escape and top layer come with it.

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton, QuietButton } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'

interface PopoverProps {
  /** The accessible name, and what an icon trigger is called. */
  readonly label: string
  readonly icon?: ReactNode
  /** Words on the trigger; without them the icon stands alone. */
  readonly text?: ReactNode
  readonly role?: 'menu' | 'dialog'
  /** The place of the trigger styles it. */
  readonly bare?: boolean
  /** One of what it holds is where we are. */
  readonly current?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A trigger and what it opens. With `role="dialog"` (the default) it may hold anything; what has `data-closes` closes it. */
export function Popover({ label, icon, text, role = 'dialog', bare = false, current = false, className, children }: PopoverProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const Trigger = bare ? 'button' : QuietButton
  const shared = { ref: trigger, popoverTarget: id, 'aria-haspopup': role, 'aria-current': current || undefined, className } as const

  const place = (): void => {
    if (trigger.current === null || panel.current === null) return
    const from = trigger.current.getBoundingClientRect()
    const { offsetWidth, offsetHeight, style } = panel.current
    const below = from.bottom + 6
    const left = Math.min(Math.max(12, from.right - offsetWidth), innerWidth - offsetWidth - 12)
    style.left = `${Math.max(12, left)}px`
    style.top = `${below + offsetHeight > innerHeight - 12 ? Math.max(12, from.top - offsetHeight - 6) : below}px`
  }

  return (
    <>
      {text === undefined ? (
        <IconButton {...shared} label={label} icon={icon} />
      ) : (
        <Trigger {...shared} type="button">
          {text}
          {icon}
        </Trigger>
      )}
      {/* Its role comes as a value, which the rule cannot see. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        id={id}
        ref={panel}
        popover="auto"
        role={role}
        tabIndex={-1}
        aria-label={label}
        className={styles.panel}
        onKeyDown={role === 'menu' ? moveBetweenItems : undefined}
        onToggle={(event) => {
          if (event.newState !== 'open') return
          place()
          const first = panel.current?.querySelector<HTMLElement>('[role="menuitem"], a, button')
          ;(first ?? panel.current)?.focus()
        }}
        onClick={(event) => {
          const closes = event.target instanceof Element && event.target.closest('[role="menuitem"], a, [data-closes]') !== null
          if (closes) panel.current?.hidePopover()
        }}
      >
        {children}
      </div>
    </>
  )
}

export function Menu(props: Omit<PopoverProps, 'role'>) {
  return <Popover {...props} role="menu" />
}

interface MenuItemProps {
  readonly icon?: ReactNode
  readonly careful?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function MenuItem({ icon, careful = false, onClick, children }: MenuItemProps) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={classNames(styles.item, careful && styles.careful)} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}

/** Words in a popover. */
export function PopoverNote({ children }: { readonly children: ReactNode }) {
  return <div className={styles.note}>{children}</div>
}

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  const to = steps[event.key]
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}
