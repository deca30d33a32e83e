// All the names somebody goes by: which is shown, which are theirs, and which are somebody else's after all.

import { useState } from 'react'
import { useEngine } from '../../../engine/engine-context.tsx'
import { useDeed } from '../../../engine/use-deed.ts'
import { Button, TextButton } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { relationOf } from '../../../../core/extraction/relations.ts'
import { entityKey } from '../../../../core/graph/mentions.ts'
import type { Entity } from '../../../../core/memory/graph-records.ts'
import { nameOfKey, nameWithin } from './name-words.ts'
import styles from './people.module.css'

export function PersonNames({ entity }: { readonly entity: Entity }) {
  const engine = useEngine()
  const deed = useDeed()
  const main = entityKey(entity.name)
  const [fresh, setFresh] = useState('')
  const name = async (wanted: string): Promise<void> => {
    if (await deed(engine.memory.shape({ do: 'name-person', id: entity.id, name: wanted }), `Shown as ${wanted} from now on`)) setFresh('')
  }
  return (
    <>
      <ul className={styles.names}>
        {[main, ...entity.keys.filter((key) => key !== main)].map((key) => {
          const words = nameOfKey(key, entity)
          return (
            <li key={key}>
              <span>{words}</span>
              {key === main ? (
                <span className="note">shown</span>
              ) : (
                <>
                  {relationOf(key) === undefined ? (
                    <TextButton aria-label={`Show as ${words}`} onClick={() => void name(words)}>
                      Show this one
                    </TextButton>
                  ) : null}
                  <TextButton
                    aria-label={`${words} is somebody else`}
                    onClick={() =>
                      void deed(
                        engine.memory.shape({ do: 'separate-people', id: entity.id, keys: [key] }),
                        `${words.charAt(0).toUpperCase()}${words.slice(1)} is somebody else now`,
                      )
                    }
                  >
                    Somebody else
                  </TextButton>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <form
        className={styles.fresh}
        onSubmit={(event) => {
          event.preventDefault()
          if (fresh.trim() !== '') void name(fresh.trim())
        }}
      >
        <Field label={`Another name for ${nameWithin(entity)}`} value={fresh} onChange={(event) => setFresh(event.target.value)} />
        <Button type="submit" disabled={fresh.trim() === ''}>
          Show by it
        </Button>
      </form>
    </>
  )
}
