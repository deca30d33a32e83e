// The source chip: where a sentence comes from. Tie it to its sentence with a no-break space.

import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Drop } from './drop.tsx'
import { strengthWords, type Strength } from './strength.ts'
import styles from './marks.module.css'

interface ChipProps {
  /** What it reads: the day it was said, or a document's name. */
  readonly label: string
  /** What is spoken before the strength: "your words, 12 October". */
  readonly spoken: string
  readonly strength?: Strength | undefined
  readonly replaced?: boolean
  /** The memory it points at stands open in the margin. */
  readonly open?: boolean
  readonly onClick: () => void
}

export function Chip({ label, spoken, strength, replaced = false, open = false, onClick }: ChipProps) {
  const name = [spoken, strength === undefined ? undefined : strengthWords[strength].toLowerCase(), replaced ? 'replaced' : undefined]
  return (
    <button
      type="button"
      className={classNames(styles.chip, replaced && styles.replaced)}
      aria-expanded={open}
      aria-label={name.filter((part) => part !== undefined).join(', ')}
      onClick={onClick}
    >
      {strength === undefined || replaced ? null : <Drop strength={strength} />}
      {replaced ? <s>{label}</s> : label}
    </button>
  )
}

/** A quiet label with a thin outline, for what something is connected to. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>
}
