// One memory that is about to fade: what it says, when it crosses, and what to do about it: keep it, or let it go.

import { Link } from 'wouter'
import type { Strength } from '../../core/forgetting/strength.ts'
import type { EpochMs, MemoryId } from '../../core/memory/ids.ts'
import { useEngine } from '../engine/engine-context.tsx'
import { useDeed } from '../engine/use-deed.ts'
import { TextButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { shortDate } from './dates.ts'
import { Drop } from './drop.tsx'
import styles from './fate-row.module.css'

interface FateRowProps {
  readonly memory: {
    readonly id: MemoryId
    readonly statement: string
    readonly stance: 'stated' | 'inferred'
    readonly sensitive: boolean
  }
  readonly strength: Strength
  readonly becomes: 'fading' | 'archived'
  /** When it crosses. */
  readonly at: EpochMs
  readonly now: EpochMs
  readonly href: string
  readonly isCurrent?: boolean
}

export function FateRow({ memory, strength, becomes, at, now, href, isCurrent = false }: FateRowProps) {
  const engine = useEngine()
  const deed = useDeed()
  const words = memory.sensitive ? 'A hidden memory' : memory.statement
  return (
    <li className={styles.row}>
      <Drop strength={strength} />
      <Link
        className={classNames(styles.words, memory.stance === 'stated' && !memory.sensitive && 'own')}
        href={href}
        aria-current={isCurrent || undefined}
      >
        {words}
      </Link>
      <span className="note">
        {becomes === 'archived' ? 'faint ' : ''}around {shortDate(at, now)}
      </span>
      <TextButton
        aria-label={`Keep: ${words}`}
        onClick={() => void deed(engine.memory.edit(memory.id, { pinned: true }), 'Pinned. It won’t fade')}
      >
        Keep
      </TextButton>
      <TextButton aria-label={`Let go: ${words}`} onClick={() => void deed(engine.memory.retract(memory.id), 'Let go. Your words stay')}>
        Let go
      </TextButton>
    </li>
  )
}
