// Two who are one: found by name, joined under all names of both. It can be taken back, and taken apart.

import { useState } from 'react'
import { useEngine, useLive } from '../../../engine/engine-context.tsx'
import { useDeed } from '../../../engine/use-deed.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { useEscape } from '../../../ui/use-escape.ts'
import { entityKey } from '../../../../core/graph/mentions.ts'
import type { Entity } from '../../../../core/memory/graph-records.ts'
import type { EntityId } from '../../../../core/memory/ids.ts'
import { everybody } from '../../../../store/read/people.ts'
import { nameWithin, otherNames, shownName } from './name-words.ts'
import styles from './people.module.css'

interface JoinPersonProps {
  readonly entity: Entity
  readonly onJoined: (keep: EntityId) => void
  readonly onClose: () => void
}

const mostShown = 8

export function JoinPerson({ entity, onJoined, onClose }: JoinPersonProps) {
  const engine = useEngine()
  const deed = useDeed()
  const all = useLive(everybody, [])
  const [text, setText] = useState('')
  useEscape(true, onClose)
  const key = entityKey(text)
  const fitting = (all ?? [])
    .filter(({ entity: other }) => other.id !== entity.id && other.keys.some((each) => each.includes(key)))
    // People are joined with people, until somebody is looked for by name.
    .filter(({ entity: other }) => key !== '' || other.kind === entity.kind)
    .slice(0, mostShown)
  const join = async (other: Entity): Promise<void> => {
    const done = await deed(
      engine.memory.shape({ do: 'join-people', keep: entity.id, other: other.id }),
      `${shownName(other)} is the same as ${nameWithin(entity)} now`,
    )
    if (done) onJoined(entity.id)
  }
  return (
    <section className={styles.joining} aria-label={`Who is the same as ${nameWithin(entity)}`}>
      <Field
        autoFocus
        type="search"
        label={`Who is the same as ${nameWithin(entity)}?`}
        hint="Both become one, under all their names. You can undo it."
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.names}>
        {fitting.map(({ entity: other, count }) => (
          <li key={other.id}>
            <span>
              {shownName(other)}
              <span className="note">
                {otherNames(other).length === 0 ? '' : `, also ${otherNames(other).join(', ')}`} ·{' '}
                {count === 1 ? '1 memory' : `${count} memories`}
              </span>
            </span>
            <Button aria-label={`Join with ${nameWithin(other)}`} onClick={() => void join(other)}>
              The same
            </Button>
          </li>
        ))}
      </ul>
      {all !== undefined && fitting.length === 0 ? <p className="note">Nobody else is called that.</p> : null}
      <div className={styles.acts}>
        <Button onClick={onClose}>Leave them two</Button>
      </div>
    </section>
  )
}
