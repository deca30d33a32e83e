// One memory: what it says, what can be done with it, and everything it rests on.

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLocation } from 'wouter'
import { useLive } from '../../engine/engine-context.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Side } from '../../ui/side.tsx'
import { memoryDetail } from '../../../store/read/inspector.ts'
import type { EpochMs, MemoryId } from '../../../core/memory/ids.ts'
import { ConnectedTo } from './connected-to.tsx'
import { HowItChanged } from './how-it-changed.tsx'
import { MemoryLead } from './memory-lead.tsx'
import { StrengthSection } from './strength-section.tsx'
import { WhereUsed } from './where-used.tsx'
import { YourWords } from './your-words.tsx'

interface MemoryDrawerProps {
  readonly id: MemoryId
  readonly now: EpochMs
  /** Place in the list; undefined when the list does not show it. */
  readonly position: { readonly at: number; readonly of: number } | undefined
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  readonly onStep: (by: number) => void
  readonly onClose: () => void
}

export function MemoryDrawer({ id, now, position, isEditing, onEditing, onStep, onClose }: MemoryDrawerProps) {
  const [, navigate] = useLocation()
  const read = useLive(async (database) => ({ id, detail: await memoryDetail(database, id) }), [id])
  // Between two memories the one before stays until the next is read.
  const detail = read?.detail
  const isErased = read !== undefined && read.id === id && detail === undefined
  return (
    <Side
      plain
      isPlace
      label="Memory"
      about={id}
      title={position === undefined ? 'Memory' : `${position.at.toLocaleString('en-GB')} of ${position.of.toLocaleString('en-GB')}`}
      actions={
        <>
          <IconButton label="Previous memory" icon={<ChevronUp />} onClick={() => onStep(-1)} />
          <IconButton label="Next memory" icon={<ChevronDown />} onClick={() => onStep(1)} />
        </>
      }
      onClose={onClose}
    >
      {isErased ? <p>This memory is gone. If you erased it, its receipt is in the vault.</p> : null}
      {detail === undefined ? null : (
        <>
          <MemoryLead
            key={detail.memory.id}
            detail={detail}
            now={now}
            isEditing={isEditing}
            onEditing={onEditing}
            onErased={onClose}
            onShow={(other) => navigate(`/memories/${other}${location.search}`)}
          />
          <YourWords detail={detail} now={now} />
          <StrengthSection memory={detail.memory} now={now} />
          <HowItChanged detail={detail} now={now} />
          <WhereUsed memory={detail.memory} uses={detail.uses} unfit={detail.unfit} now={now} />
          <ConnectedTo memory={detail.memory} />
        </>
      )}
    </Side>
  )
}
