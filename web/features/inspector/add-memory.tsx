// A memory written by hand. It is read like anything said to Keepsake, so it may replace an older one.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { MemoryId } from '../../../core/memory/ids.ts'

interface AddMemoryProps {
  readonly onClose: () => void
  readonly onAdded: (id: MemoryId) => void
}

export function AddMemory({ onClose, onAdded }: AddMemoryProps) {
  const engine = useEngine()
  const [statement, setStatement] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = async (): Promise<void> => {
    const outcome = await engine.memory
      .remember(statement)
      .catch(() => ({ ok: false as const, message: 'That didn’t work, nothing was kept. Try again.' }))
    if (!outcome.ok) return setProblem(outcome.message)
    onClose()
    onAdded(outcome.value)
    toast('Noted', {
      label: 'Undo',
      run: () => void engine.memory.undoLast().then((undone) => toast(undone.ok ? 'Taken back' : undone.message)),
    })
  }
  return (
    <Dialog title="Add a memory" deed="Keep it" ready={statement.trim() !== ''} onDeed={() => void add()} onClose={onClose}>
      <TextArea
        own
        autoFocus
        rows={3}
        label="One thing, in your words"
        hint="A sentence that makes sense by itself, such as “The spare key is with Mrs Okoro.”"
        error={problem}
        value={statement}
        onChange={(event) => {
          setStatement(event.target.value)
          setProblem(undefined)
        }}
      />
    </Dialog>
  )
}
