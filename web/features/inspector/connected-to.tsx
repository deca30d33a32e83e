// The people, places and things a memory names; each leads to everything about it.

import { Link } from 'wouter'
import { SideSection } from '../../ui/page.tsx'
import type { Memory } from '../../../core/memory/records.ts'
import styles from './drawer.module.css'

export function ConnectedTo({ memory }: { readonly memory: Memory }) {
  if (memory.entities.length === 0) return null
  return (
    <SideSection title="Connected to">
      <ul className={styles.links}>
        {memory.entities.map((name) => (
          <li key={name}>
            <Link className={styles.tag} href={`/memories?${new URLSearchParams({ about: name }).toString()}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
