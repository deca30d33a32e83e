// The statement, its facts in a line, and what can be done with it. Serif when it was said, sans when it was worked out.

import { Ellipsis } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { strengthWords } from '../../ui/strength.ts'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { modelIn, type Memory } from '../../../core/memory/records.ts'
import { EditMemory } from './edit-memory.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { stampWords } from './stamps.ts'
import { kindWords } from './token-words.ts'
import styles from './drawer.module.css'

interface MemoryLeadProps {
  readonly detail: MemoryDetail
  readonly now: EpochMs
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  readonly onErased: () => void
}

export function MemoryLead({ detail, now, isEditing, onEditing, onErased }: MemoryLeadProps) {
  const { memory } = detail
  const engine = useEngine()
  const deed = useDeed()
  const [isErasing, setErasing] = useState(false)
  const isGone = memory.supersededBy !== undefined || memory.retractedAt !== undefined

  if (isEditing) return <EditMemory memory={memory} onDone={() => onEditing(false)} />
  return (
    <>
      <p className={classNames(styles.lead, memory.stance === 'inferred' && styles.inferred)}>
        {isGone ? <s>{memory.statement}</s> : memory.statement}
      </p>
      <Facts memory={memory} now={now} />
      <div className={styles.acts}>
        <Button onClick={() => onEditing(true)}>Edit</Button>
        <Button
          aria-pressed={memory.pinned}
          onClick={() =>
            void deed(engine.memory.edit(memory.id, { pinned: !memory.pinned }), memory.pinned ? 'Unpinned' : 'Pinned. It won’t fade')
          }
        >
          {memory.pinned ? 'Unpin' : 'Pin'}
        </Button>
        {isGone ? (
          <Button onClick={() => void deed(engine.memory.putBack(memory.id), 'Put back')}>Put back</Button>
        ) : (
          <Button onClick={() => void deed(engine.memory.retract(memory.id), 'Marked wrong. I won’t use it')}>That’s wrong</Button>
        )}
        <Menu label="More: hide, erase" icon={<Ellipsis />}>
          <MenuItem
            onClick={() =>
              void deed(
                engine.memory.edit(memory.id, { sensitive: !memory.sensitive }),
                memory.sensitive ? 'Shown again' : 'Hidden. A rule stands for its words',
              )
            }
          >
            {memory.sensitive ? 'Show in lists' : 'Hide in lists'}
          </MenuItem>
          {memory.stance === 'inferred' && !isGone ? (
            <MenuItem onClick={() => void deed(engine.memory.confirm(memory.id), 'Thank you. It is stronger now')}>That’s right</MenuItem>
          ) : null}
          <MenuItem careful onClick={() => setErasing(true)}>
            Erase…
          </MenuItem>
        </Menu>
      </div>
      {isErasing ? <EraseDialog memory={memory} onClose={() => setErasing(false)} onErased={onErased} /> : null}
    </>
  )
}

function Facts({ memory, now }: { readonly memory: Memory; readonly now: EpochMs }) {
  const level = strengthOf(memory, now, useForgetting())
  const parts = [
    `${kindWords[memory.kind] ?? memory.kind}, ${origin(memory)}`,
    standing(memory, now),
    memory.pinned ? 'pinned' : undefined,
    memory.sensitive ? 'hidden in lists' : undefined,
  ].filter((part) => part !== undefined)
  return (
    <p className={styles.facts}>
      <b>
        <Drop strength={level} /> {strengthWords[level]}
      </b>
      {parts.map((part) => (
        <Fragment key={part}>
          <span aria-hidden="true">·</span>
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  )
}

/** Whose words they are. One that was worked out and said to be right still says by whom. */
function origin(memory: Memory): string {
  const model = modelIn(memory.author)
  if (model !== undefined) return `worked out by ${model}${memory.stance === 'stated' ? ', you said it’s right' : ''}`
  if (memory.stance === 'inferred') return 'worked out'
  return memory.author === 'you' && memory.evidence.length === 0 ? 'written by you' : 'in your words'
}

function standing(memory: Memory, now: EpochMs): string {
  if (memory.retractedAt !== undefined) return `marked wrong ${shortDate(memory.retractedAt, now)}`
  const from = memory.validFrom === undefined ? shortDate(memory.saidAt, now) : stampWords(memory.validFrom, now)
  if (memory.validUntil !== undefined) return `true ${from} to ${stampWords(memory.validUntil, now)}`
  if (memory.supersededBy !== undefined) return 'replaced'
  const happens = memory.kind === 'event' || memory.kind === 'plan'
  if (happens) return memory.validFrom === undefined ? `said ${from}` : `for ${from}`
  return memory.validFrom !== undefined && memory.validFrom > dayOf(now) ? `true from ${from}` : `true since ${from}`
}
