// A filter as a plain phrase: "about Juno". The cross removes it.

import { X } from 'lucide-react'
import styles from './marks.module.css'

interface TokenProps {
  /** "about", "is", "not", "said after". */
  readonly word: string
  readonly value: string
  readonly onRemove: () => void
}

export function Token({ word, value, onRemove }: TokenProps) {
  return (
    <span className={styles.token}>
      <b>{word}</b>
      <span title={value}>{value}</span>
      <button type="button" aria-label={`Remove: ${word} ${value}`} onClick={onRemove}>
        <X />
      </button>
    </span>
  )
}
