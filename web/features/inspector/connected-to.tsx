// What a memory hangs together with: people by all their names, its topic, and memories of the same matter. Names sleep has not met yet are shown
// as written. Each leads to everything about it.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLive } from '../../engine/engine-context.tsx'
import { SideSection } from '../../ui/page.tsx'
import type { Entity, LinkKind } from '../../../core/memory/graph-records.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { connectionsOf } from '../../../store/read/sleep.ts'
import styles from './drawer.module.css'

const how: Readonly<Record<LinkKind, string>> = {
  about: 'about the same',
  supersedes: 'replaced',
  contradicts: 'does not fit with this',
  'same-event': 'the same occasion',
  'part-of': 'said in one breath',
  follows: 'of the same matter',
}

export function ConnectedTo({ memory }: { readonly memory: Memory }) {
  const connections = useLive((database) => connectionsOf(database, memory), [memory])
  const { entities = [], memories = [], topic } = connections ?? {}
  const known = new Set(entities.flatMap(({ keys }) => keys))
  const onlyNamed = memory.entities.filter((name) => !known.has(name.toLowerCase()))
  if (entities.length + onlyNamed.length + memories.length === 0 && topic === undefined) return null
  return (
    <SideSection title="Connected to">
      <ul className={styles.links}>
        {entities.map((entity) => (
          <li key={entity.id}>
            <Link className={styles.tag} href={`/memories/people/${entity.id}`}>
              {entity.name}
              <Aliases entity={entity} />
            </Link>
          </li>
        ))}
        {onlyNamed.map((name) => (
          <li key={name}>
            <About name={name}>{name}</About>
          </li>
        ))}
        {topic === undefined ? null : (
          <li>
            <Link className={styles.tag} href={`/memories?${new URLSearchParams({ topic: topic.id }).toString()}`}>
              <span className="note">in&nbsp;</span>
              {topic.name}
            </Link>
          </li>
        )}
      </ul>
      {memories.length === 0 ? null : (
        <ul className={styles.related}>
          {memories.map(({ kind, memory: other }) => (
            <li key={other.id}>
              <Link className={other.stance === 'stated' && !other.sensitive ? 'own' : undefined} href={`/memories/${other.id}`}>
                {other.sensitive ? 'A hidden memory' : other.statement}
              </Link>
              <span className="note">{how[kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  )
}

function About({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Link className={styles.tag} href={`/memories?${new URLSearchParams({ about: name }).toString()}`}>
      {children}
    </Link>
  )
}

/** "Maya, also sister". */
function Aliases({ entity: { name, keys } }: { readonly entity: Entity }) {
  const others = keys.filter((key) => key !== name.toLowerCase())
  return others.length === 0 ? null : <span className="note">, also {others.join(', ')}</span>
}
