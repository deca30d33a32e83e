// One memory in a list; the whole row is the target. Serif when it was said, sans when it was worked out; struck when it was replaced.

import type { MouseEvent, Ref } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'
import { Drop } from './drop.tsx'
import { strengthWords, type Strength } from './strength.ts'
import styles from './memory-row.module.css'

interface MemoryRowProps {
  readonly href: string
  readonly statement: string
  /** "Fact · Juno · used today". */
  readonly note: string
  /** As shown at the right. */
  readonly date: string
  /** ISO, for machines. */
  readonly dateTime: string
  readonly strength: Strength
  readonly stance: 'stated' | 'inferred'
  readonly replaced?: boolean
  /** Sensitive: a rule stands for the words until it is opened. */
  readonly hidden?: boolean
  readonly chosen?: boolean
  /** One of several chosen, to do something with all of them. */
  readonly selected?: boolean
  /** A hairline above, where rows are not siblings (virtual lists). */
  readonly ruled?: boolean
  readonly tabIndex?: number
  readonly onClick?: (event: MouseEvent) => void
  readonly ref?: Ref<HTMLAnchorElement>
}

export function MemoryRow(props: MemoryRowProps) {
  const {
    href,
    statement,
    note,
    date,
    dateTime,
    strength,
    stance,
    replaced = false,
    hidden = false,
    chosen = false,
    ruled = false,
    selected = false,
  } = props
  const words = hidden ? (
    <span className={styles.hidden}>
      <span className="sr">Hidden. Open to show.</span>
    </span>
  ) : (
    statement
  )
  const { tabIndex, onClick, ref } = props
  return (
    <Link
      href={href}
      data-testid="memory-row"
      ref={ref}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(onClick === undefined ? {} : { onClick })}
      aria-current={chosen || undefined}
      className={classNames(
        styles.row,
        strength !== 'strong' && styles[strength],
        chosen && styles.chosen,
        ruled && styles.ruled,
        selected && styles.selected,
      )}
    >
      <Drop strength={strength} />
      <span className={styles.words}>
        <span className={classNames(styles.statement, stance === 'stated' ? 'own' : styles.inferred)}>
          {replaced ? <s>{words}</s> : words}
        </span>
        <span className={styles.note}>
          <span className="sr">
            {selected ? 'Chosen. ' : ''}
            {strengthWords[strength]}.{' '}
          </span>
          {note}
        </span>
      </span>
      <time dateTime={dateTime}>{date}</time>
    </Link>
  )
}
