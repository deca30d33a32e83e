// Erasing for good, after showing what would go. The safe choice stands left; what happened is told by the receipt.

import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { ErasePreview } from '../../../workers/consolidate/consolidate.api.ts'
import type { Memory } from '../../../core/memory/records.ts'
import styles from './drawer.module.css'

interface EraseDialogProps {
  readonly memory: Memory
  readonly onClose: () => void
  readonly onErased: () => void
}

export function EraseDialog({ memory, onClose, onErased }: EraseDialogProps) {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const [withTurns, setWithTurns] = useState(true)
  const [preview, setPreview] = useState<ErasePreview>()
  const [problem, setProblem] = useState<string>()
  const [isErasing, setErasing] = useState(false)
  useEffect(() => {
    let isStale = false
    engine.memory.previewErase([memory.id], withTurns).then(
      (seen) => {
        if (!isStale) setPreview(seen)
      },
      () => {
        if (!isStale) setProblem('I could not look up what would go. Nothing was erased.')
      },
    )
    return () => {
      isStale = true
    }
  }, [engine, memory.id, withTurns])

  const turns = new Set(memory.evidence.map((span) => span.episodeId)).size
  const others = preview?.memories.filter((other) => other.id !== memory.id) ?? []
  const erase = async (): Promise<void> => {
    setErasing(true)
    const outcome = await engine.memory
      .erase([memory.id], withTurns)
      .catch(() => ({ ok: false as const, message: 'That didn’t work. Nothing was erased.' }))
    setErasing(false)
    if (!outcome.ok) return setProblem(outcome.message)
    onClose()
    onErased()
    const count = outcome.value.erased.memories
    toast(`Erased ${count} ${count === 1 ? 'memory' : 'memories'}`, { label: 'Receipt', run: () => navigate('/vault#receipts') })
  }

  return (
    <Dialog
      title={title(withTurns ? (preview?.turns ?? turns) : 0, others.length)}
      deed={isErasing ? 'Erasing' : 'Erase'}
      kind="final"
      safe="Keep it"
      ready={preview !== undefined && !isErasing}
      onDeed={() => void erase()}
      onClose={onClose}
    >
      <p>It can’t come back by import. A receipt is kept, the words are not.</p>
      <ul className={styles.preview}>
        {[memory, ...others].map((each) => (
          <li key={each.id} className="own">
            {each.statement}
          </li>
        ))}
      </ul>
      {turns === 0 ? null : (
        <Check checked={withTurns} onChange={(event) => setWithTurns(event.target.checked)}>
          Also erase {turns === 1 ? 'the turn' : `the ${turns} turns`} it came from
        </Check>
      )}
      {!withTurns && turns > 0 ? <p className="note">Your words stay in the conversation. I won’t note this from them again.</p> : null}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Dialog>
  )
}

function title(turns: number, others: number): string {
  const what = others === 0 ? 'this memory' : `this memory and ${others} more from the same words`
  if (turns === 0) return `Erase ${what}?`
  return `Erase ${what}${others === 0 ? ' and' : ', with'} ${turns === 1 ? 'the turn' : `the ${turns} turns`} it came from?`
}
