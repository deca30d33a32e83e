// The statement, its facts in a line, and what can be done with it. Serif when it was said, sans when it was worked out.

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CorrectForm } from '../../ui/correct-form.tsx'
import { shortDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { strengthWords } from '../../ui/strength.ts'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs, MemoryId } from '../../../core/memory/ids.ts'
import { modelIn, type Memory } from '../../../core/memory/records.ts'
import { EditMemory } from './edit-memory.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { JoinMemory } from './join-memory.tsx'
import { SplitMemory } from './split-memory.tsx'
import { seamOf } from './split-proposal.ts'
import { stampWords } from './stamps.ts'
import { kindWords } from './token-words.ts'
import styles from './drawer.module.css'

interface MemoryLeadProps {
  readonly detail: MemoryDetail
  readonly now: EpochMs
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  readonly onErased: () => void
  /** Shows another memory in this place. */
  readonly onShow: (id: MemoryId) => void
}

export function MemoryLead({ detail, now, isEditing, onEditing, onErased, onShow }: MemoryLeadProps) {
  const { memory } = detail
  const engine = useEngine()
  const deed = useDeed()
  const [isErasing, setErasing] = useState(false)
  const [doing, setDoing] = useState<'correct' | 'split' | 'join'>()
  const isGone = memory.supersededBy !== undefined || memory.retractedAt !== undefined
  const close = (): void => setDoing(undefined)

  if (isEditing) return <EditMemory memory={memory} onDone={() => onEditing(false)} />
  if (doing === 'split') return <SplitMemory detail={detail} onDone={close} />
  if (doing === 'join') {
    return (
      <>
        <Statement memory={memory} />
        <JoinMemory
          memory={memory}
          now={now}
          onClose={close}
          onJoined={(keep) => {
            close()
            if (keep !== memory.id) onShow(keep)
          }}
        />
      </>
    )
  }
  return (
    <>
      <Statement memory={memory} />
      <Facts memory={memory} now={now} />
      {doing === 'correct' ? (
        <div className={styles.editing}>
          <CorrectForm
            statement={memory.statement}
            onCorrect={(right) => deed(engine.memory.shape({ do: 'correct', id: memory.id, statement: right }), 'Corrected')}
            onNotSo={() => {
              close()
              void deed(engine.memory.retract(memory.id), 'Marked wrong. I won’t use it')
            }}
            onClose={close}
          />
        </div>
      ) : null}
      <div className={styles.acts} hidden={doing === 'correct'}>
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
          <Button onClick={() => setDoing('correct')}>That’s wrong</Button>
        )}
        <Menu label="More: hide, split, join, erase" icon={<Ellipsis />}>
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
          {!isGone ? (
            <MenuItem onClick={() => void deed(engine.memory.confirm(memory.id), 'Thank you. It is stronger now')}>That’s right</MenuItem>
          ) : null}
          {isGone ? null : (
            <>
              {isDivisible(memory) ? <MenuItem onClick={() => setDoing('split')}>Split in two…</MenuItem> : null}
              <MenuItem onClick={() => setDoing('join')}>Join with another…</MenuItem>
              <MenuItem onClick={() => void deed(engine.memory.shape({ do: 'let-go', ids: [memory.id] }), 'Let go. Your words stay')}>
                Let go
              </MenuItem>
            </>
          )}
          <MenuItem careful onClick={() => setErasing(true)}>
            Erase…
          </MenuItem>
        </Menu>
      </div>
      {isErasing ? <EraseDialog ids={[memory.id]} memory={memory} onClose={() => setErasing(false)} onErased={onErased} /> : null}
    </>
  )
}

/** It says two things, or rests on words said apart. */
function isDivisible({ statement, evidence }: Memory): boolean {
  return evidence.length > 1 || seamOf(statement) !== undefined
}

/** Serif when it was said, sans when it was worked out. */
function Statement({ memory }: { readonly memory: Memory }) {
  const isGone = memory.supersededBy !== undefined || memory.retractedAt !== undefined
  return (
    <p className={classNames(styles.lead, memory.stance === 'inferred' && styles.inferred)}>
      {isGone ? <s>{memory.statement}</s> : memory.statement}
    </p>
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
        <span key={part}>{part}</span>
      ))}
    </p>
  )
}

/** Whose words they are. One that was worked out and said to be right still says by whom. */
function origin(memory: Memory): string {
  const model = modelIn(memory.author)
  if (model !== undefined) return `worked out by ${model}${memory.stance === 'stated' ? ', you said it’s right' : ''}`
  if (memory.stance === 'inferred') return 'worked out'
  if (memory.author !== 'you') return 'in your words'
  return memory.evidence.length === 0 ? 'written by you' : 'worded by you'
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
