// Erasing for good, after showing what would go. The safe choice stands left; what happened is told by the receipt.

import { useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useReceipt } from '../../engine/use-receipt.ts'
import { TextButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/field.tsx'
import { EraseAbout } from '../../ui/erase-about.tsx'
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
  const told = useReceipt()
  const [about, setAbout] = useState<string>()
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
    told(outcome.value)
  }
  if (about !== undefined) {
    return (
      <EraseAbout
        about={about}
        now={Date.now()}
        look={engine.memory.previewAbout}
        erase={engine.memory.eraseChosen}
        onErased={(receipt) => {
          onClose()
          onErased()
          told(receipt)
        }}
        onClose={onClose}
      />
    )
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
      {namesIn(memory).map((name) => (
        <p key={name}>
          <TextButton careful onClick={() => setAbout(name)}>
            Erase everything about {name} instead
          </TextButton>
        </p>
      ))}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Dialog>
  )
}

/** Who and what it speaks of, by the names it was told with; a few, the rest can be asked for in the chat or the vault. */
function namesIn({ entities }: Memory): readonly string[] {
  return entities.slice(0, 2)
}

function title(turns: number, others: number): string {
  const what = others === 0 ? 'this memory' : `this memory and ${others} more from the same words`
  if (turns === 0) return `Erase ${what}?`
  return `Erase ${what}${others === 0 ? ' and' : ', with'} ${turns === 1 ? 'the turn' : `the ${turns} turns`} it came from?`
}
