// This memory and another as one: found by search, looked at side by side, joined with the words of the one you choose. The other stays in
// the history, and what both rest on is kept.

import { useId, useState } from 'react'
import { useDatabase, useEngine, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Radio } from '../../ui/field.tsx'
import { shortDate } from '../../ui/dates.ts'
import { useEscape } from '../../ui/use-escape.ts'
import { memoriesById } from '../../../store/read/inspector.ts'
import { connectionsOf } from '../../../store/read/sleep.ts'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { useFound } from './use-found.ts'
import styles from './drawer.module.css'

interface JoinMemoryProps {
  readonly memory: Memory
  readonly now: number
  /** With the one that stands. */
  readonly onJoined: (keep: MemoryId) => void
  readonly onClose: () => void
}

const mostShown = 6

export function JoinMemory({ memory, now, onJoined, onClose }: JoinMemoryProps) {
  const [text, setText] = useState('')
  const [other, setOther] = useState<Memory>()
  useEscape(other === undefined, onClose)
  const candidates = useCandidates(memory, text)
  if (other !== undefined) return <Choose one={memory} other={other} onJoined={onJoined} onBack={() => setOther(undefined)} />
  return (
    <section className={styles.editing} aria-label="Join with another">
      <Field
        autoFocus
        type="search"
        label="Join with which?"
        hint="Both become one. What each rests on is kept, and it can be undone."
        placeholder="Search your memories"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.candidates}>
        {candidates.map((each) => (
          <li key={each.id}>
            <button type="button" className={each.stance === 'stated' ? 'own' : undefined} onClick={() => setOther(each)}>
              {each.sensitive ? 'A hidden memory' : each.statement}
              <span className="note">{shortDate(each.saidAt, now)}</span>
            </button>
          </li>
        ))}
      </ul>
      {candidates.length === 0 ? (
        <p className="note">{text.trim() === '' ? 'Type a few words of the other one.' : 'No other memory says that.'}</p>
      ) : null}
      <div className={styles.acts}>
        <Button onClick={onClose}>Leave them two</Button>
      </div>
    </section>
  )
}

/** What is searched for; before that, what it already hangs together with. */
function useCandidates(memory: Memory, text: string): readonly Memory[] {
  const database = useDatabase()
  const { ids } = useFound(text)
  const isSearching = text.trim() !== ''
  const known = useLive(async () => {
    if (!isSearching) return (await connectionsOf(database, memory)).memories.map(({ memory: near }) => near)
    const found = await memoriesById(database, (ids ?? []).slice(0, 40))
    const fromTurns = await database.memories
      .where('ix.episodes')
      .anyOf((ids ?? []).slice(0, 40))
      .distinct()
      .toArray()
    return [...found, ...fromTurns]
  }, [memory, isSearching, ids])
  const fitting = (known ?? []).filter((each) => each.id !== memory.id && isCurrent(each))
  return [...new Map(fitting.map((each) => [each.id, each])).values()].slice(0, mostShown)
}

interface ChooseProps {
  readonly one: Memory
  readonly other: Memory
  readonly onJoined: (keep: MemoryId) => void
  readonly onBack: () => void
}

function Choose({ one, other, onJoined, onBack }: ChooseProps) {
  const engine = useEngine()
  const deed = useDeed()
  const group = useId()
  const [keep, setKeep] = useState(one)
  useEscape(true, onBack)
  const dropped = keep.id === one.id ? other : one
  const join = async (): Promise<void> => {
    if (await deed(engine.memory.shape({ do: 'join', keep: keep.id, others: [dropped.id] }), 'Joined')) onJoined(keep.id)
  }
  const isOfTwoMatters =
    one.slot !== undefined &&
    other.slot !== undefined &&
    (one.slot.subject !== other.slot.subject || one.slot.attribute !== other.slot.attribute || one.slot.value !== other.slot.value)
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <fieldset className={styles.choice}>
        <legend>Which words stay?</legend>
        {[one, other].map((each, at) => (
          <Radio key={each.id} name={group} autoFocus={at === 0} checked={keep.id === each.id} onChange={() => setKeep(each)}>
            <span className={each.stance === 'stated' ? 'own' : undefined}>{each.statement}</span>
          </Radio>
        ))}
      </fieldset>
      {isOfTwoMatters ? (
        <p className="note">They don’t say the same. What only “{dropped.statement}” says will no longer be answered from.</p>
      ) : null}
      <div className={styles.acts}>
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" kind="main">
          Join them
        </Button>
      </div>
    </form>
  )
}
