// Settings: what runs here, what is remembered, what leaves (nothing), how it looks, which keys there are. Nothing here pretends.

import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { Keyboard } from './keyboard.tsx'
import { Look } from './look.tsx'
import { Models } from './models.tsx'
import { NetworkLog } from './network-log.tsx'
import { Privacy } from './privacy.tsx'
import { Remembering } from './remembering.tsx'
import { Wishes } from './wishes.tsx'
import styles from './settings.module.css'

interface Part {
  readonly key: string
  readonly name: string
  readonly show: () => ReactNode
}

const parts: readonly [Part, ...Part[]] = [
  { key: 'models', name: 'Models', show: () => <Models /> },
  { key: 'remembering', name: 'Remembering', show: () => <Remembering /> },
  { key: 'wishes', name: 'How you want it', show: () => <Wishes /> },
  { key: 'privacy', name: 'Privacy', show: () => <Privacy /> },
  { key: 'network', name: 'Network log', show: () => <NetworkLog /> },
  { key: 'look', name: 'Look', show: () => <Look /> },
  { key: 'keyboard', name: 'Keyboard', show: () => <Keyboard /> },
]

export function SettingsPage() {
  const asked = new URLSearchParams(useSearch()).get('part')
  const part = parts.find(({ key }) => key === asked) ?? parts[0]
  return (
    <Page title="Settings">
      <div className={styles.split}>
        <nav className={styles.nav} aria-label="Settings">
          {parts.map(({ key, name }) => (
            <Link
              key={key}
              href={`/settings?part=${key}`}
              aria-current={key === part.key ? 'page' : undefined}
              ref={key === part.key ? intoSight : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className={styles.part}>
          <h2>{part.name}</h2>
          {part.show()}
        </div>
      </div>
    </Page>
  )
}

/** On a phone the parts stand in one line that scrolls: the current one must be in it. */
function intoSight(element: HTMLElement | null): void {
  const line = element?.parentElement
  if (element === null || line === null || line === undefined) return
  const [box, inside] = [line.getBoundingClientRect(), element.getBoundingClientRect()]
  line.scrollLeft += inside.left - box.left - (box.width - inside.width) / 2
}
