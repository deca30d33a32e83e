// Buttons and links that look like them. One `main` a screen; everything else is outlined, or an underlined word.

import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'
import styles from './button.module.css'

export type ButtonKind = 'plain' | 'main' | 'careful' | 'final'

interface ButtonProps extends ComponentProps<'button'> {
  /** `careful` asks first, `final` erases for good. */
  readonly kind?: ButtonKind
}

export function Button({ kind = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNames(styles.button, kind !== 'plain' && styles[kind], className)} />
}

interface LinkProps {
  readonly href: string
  readonly children: ReactNode
  readonly className?: string
  readonly onClick?: () => void
}

export function ButtonLink({ kind = 'plain', className, ...rest }: LinkProps & { readonly kind?: 'plain' | 'main' }) {
  return <Link {...rest} className={classNames(styles.button, kind === 'main' && styles.main, className)} />
}

/** An underlined word that does something. */
export function TextButton({
  careful = false,
  type = 'button',
  className,
  ...rest
}: ComponentProps<'button'> & { readonly careful?: boolean }) {
  return <button {...rest} type={type} className={classNames(styles.text, careful && styles.textCareful, className)} />
}

/** An underlined word that goes somewhere in the app. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link {...rest} className={classNames(styles.text, className)} />
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** The accessible name. */
  readonly label: string
  readonly icon: ReactNode
  readonly pressed?: boolean
}

export function IconButton({ label, icon, pressed, type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(styles.icon, className)} aria-label={label} title={label} aria-pressed={pressed}>
      {icon}
    </button>
  )
}

export function IconLink({
  label,
  icon,
  href,
  className,
}: Omit<LinkProps, 'children'> & { readonly label: string; readonly icon: ReactNode }) {
  return (
    <Link href={href} className={classNames(styles.icon, className)} aria-label={label} title={label}>
      {icon}
    </Link>
  )
}

/** A borderless control in a toolbar: words, perhaps with an icon. */
export function QuietButton({ type = 'button', className, ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classNames(styles.quiet, className)} />
}
