// Editing in place: the words, what kind of thing it is, and when it was true. The version before stays in the history.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select, TextArea } from '../../ui/field.tsx'
import type { Memory, MemoryKind } from '../../../core/memory/records.ts'
import { useEscape } from '../../ui/use-escape.ts'
import { readStamp, spellStamp } from './memory-dates.ts'
import { kindWords } from './token-words.ts'
import styles from './drawer.module.css'

interface EditMemoryProps {
  readonly memory: Memory
  readonly onDone: () => void
}

const notADate = 'Write it as 2024, May 2024 or 12 May 2024.'

export function EditMemory({ memory, onDone }: EditMemoryProps) {
  const engine = useEngine()
  const deed = useDeed()
  const [statement, setStatement] = useState(memory.statement)
  const [kind, setKind] = useState<MemoryKind>(memory.kind)
  const [from, setFrom] = useState(spellStamp(memory.validFrom))
  const [until, setUntil] = useState(spellStamp(memory.validUntil))

  // Escape leaves the editing, not the whole drawer.
  useEscape(true, onDone)
  const isReworded = statement.trim() !== memory.statement || kind !== memory.kind
  const dates = datesIn(memory, from, until)
  const isRedated = dates !== undefined && Object.keys(dates).length > 0
  const isReady = (isReworded || isRedated) && statement.trim() !== '' && dates !== undefined

  const save = async (): Promise<void> => {
    if (!isReady) return
    // First the dates: they may be refused, and then nothing is changed.
    if (isRedated && !(await deed(engine.memory.shape({ do: 'redate', id: memory.id, ...dates }), 'Noted'))) return
    const edit = {
      ...(statement.trim() === memory.statement ? {} : { statement: statement.trim() }),
      ...(kind === memory.kind ? {} : { kind }),
    }
    if (!isReworded || (await deed(engine.memory.edit(memory.id, edit), 'Noted'))) onDone()
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
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
      <Select label="Kind" value={kind} onChange={(event) => setKind(event.target.value as MemoryKind)}>
        {Object.entries(kindWords).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <div className={styles.dates}>
        <Field
          label="True from"
          placeholder="not told"
          value={from}
          error={from.trim() === '' || readStamp(from) !== undefined ? undefined : notADate}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          label="Until"
          placeholder="still true"
          value={until}
          error={until.trim() === '' || readStamp(until) !== undefined ? undefined : notADate}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <div className={styles.acts}>
        <Button onClick={onDone}>Leave as it was</Button>
        <Button type="submit" kind="main" disabled={!isReady}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** What of the dates is to change; undefined while one of the fields holds no date. */
function datesIn({ validFrom, validUntil }: Memory, from: string, until: string) {
  const [begins, ends] = [readStamp(from), readStamp(until)]
  if ((begins === undefined && from.trim() !== '') || (ends === undefined && until.trim() !== '')) return undefined
  return {
    ...(begins === validFrom ? {} : { validFrom: begins ?? null }),
    ...(ends === validUntil ? {} : { validUntil: ends ?? null }),
  }
}
