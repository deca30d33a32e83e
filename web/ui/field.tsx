// What can be typed or chosen. Every field has a label that is seen, or one that is only spoken.

import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

interface Labelled {
  readonly label: ReactNode
  /** Only spoken, where the place says it already. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** The owner's words: set in the serif. */
  readonly own?: boolean
}

export function Field({ label, labelHidden, hint, error, own = false, className, ...rest }: ComponentProps<'input'> & Labelled) {
  const { fieldId, note, described } = useNotes(hint, error)
  return (
    <div className={classNames(styles.group, className)}>
      <Label fieldId={fieldId} hidden={labelHidden}>
        {label}
      </Label>
      <input {...rest} {...described} className={classNames(styles.field, own && styles.own)} />
      {note}
    </div>
  )
}

export function TextArea({ label, labelHidden, hint, error, own = false, className, ...rest }: ComponentProps<'textarea'> & Labelled) {
  const { fieldId, note, described } = useNotes(hint, error)
  return (
    <div className={classNames(styles.group, className)}>
      <Label fieldId={fieldId} hidden={labelHidden}>
        {label}
      </Label>
      <textarea {...rest} {...described} className={classNames(styles.field, own && styles.own)} />
      {note}
    </div>
  )
}

export function Select({ label, labelHidden, hint, error, className, ...rest }: ComponentProps<'select'> & Omit<Labelled, 'own'>) {
  const { fieldId, note, described } = useNotes(hint, error)
  return (
    <div className={classNames(styles.group, className)}>
      <Label fieldId={fieldId} hidden={labelHidden}>
        {label}
      </Label>
      <select {...rest} {...described} className={styles.field} />
      {note}
    </div>
  )
}

function Label({
  fieldId,
  hidden = false,
  children,
}: {
  readonly fieldId: string
  readonly hidden?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <label htmlFor={fieldId} className={hidden ? 'sr' : styles.label}>
      {children}
    </label>
  )
}

function useNotes(hint: ReactNode, error: ReactNode) {
  const fieldId = useId()
  const noteId = `${fieldId}-note`
  const text = error ?? hint
  const hasError = error !== undefined && error !== null && error !== false
  return {
    fieldId,
    note: text ? (
      <span id={noteId} className={hasError ? styles.error : styles.hint} role={hasError ? 'alert' : undefined}>
        {text}
      </span>
    ) : null,
    described: { id: fieldId, 'aria-describedby': text ? noteId : undefined, 'aria-invalid': hasError || undefined },
  }
}

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Without children: the accessible name. */
  readonly label?: string
}

export function Check({ label, children, ...rest }: ChoiceProps) {
  return <Choice input={<input {...rest} type="checkbox" className={styles.check} aria-label={label} />}>{children}</Choice>
}

export function Radio({ label, children, ...rest }: ChoiceProps) {
  return <Choice input={<input {...rest} type="radio" className={styles.check} aria-label={label} />}>{children}</Choice>
}

// A checkbox says by itself whether it is on; aria-checked beside it would only go stale.
export function Switch({ label, children, ...rest }: ChoiceProps) {
  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
  return <Choice input={<input {...rest} type="checkbox" role="switch" className={styles.switch} aria-label={label} />}>{children}</Choice>
}

function Choice({ input, children }: { readonly input: ReactNode; readonly children?: ReactNode }) {
  if (children === undefined) return input
  return (
    <label className={styles.choice}>
      {input}
      <span>{children}</span>
    </label>
  )
}
