// Editing in place: the words and what kind of thing it is. The version before stays in the history.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import type { Memory, MemoryKind } from '../../../core/memory/records.ts'
import { kindWords } from './token-words.ts'
import styles from './drawer.module.css'

interface EditMemoryProps {
  readonly memory: Memory
  readonly onDone: () => void
}

export function EditMemory({ memory, onDone }: EditMemoryProps) {
  const engine = useEngine()
  const deed = useDeed()
  const [statement, setStatement] = useState(memory.statement)
  const [kind, setKind] = useState<MemoryKind>(memory.kind)
  const isChanged = statement.trim() !== memory.statement || kind !== memory.kind
  const save = async (): Promise<void> => {
    const edit = {
      ...(statement.trim() === memory.statement ? {} : { statement: statement.trim() }),
      ...(kind === memory.kind ? {} : { kind }),
    }
    if (await deed(engine.memory.edit(memory.id, edit), 'Noted')) onDone()
  }
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        own
        autoFocus
        rows={4}
        label="What is true"
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isChanged) void save()
          if (event.key !== 'Escape') return
          // Escape leaves the editing, not the whole drawer.
          event.preventDefault()
          onDone()
        }}
      />
      <Select label="Kind" value={kind} onChange={(event) => setKind(event.target.value as MemoryKind)}>
        {Object.entries(kindWords).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <div className={styles.acts}>
        <Button onClick={onDone}>Leave as it was</Button>
        <Button type="submit" kind="main" disabled={!isChanged || statement.trim() === ''}>
          Save
        </Button>
      </div>
    </form>
  )
}
