// The rail at the left (icons only below 1100 px) and the tabs of the phone. Both lead to the same places.

import { Ellipsis, Search } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { recentConversations, tally } from '../../store/read/talk.ts'
import type { Conversation } from '../../core/memory/records.ts'
import { useLive } from '../engine/engine-context.tsx'
import { openOver } from '../engine/ui-state.ts'
import { clockTime, dayTitle } from '../ui/dates.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { shortcuts } from '../ui/shortcuts.ts'
import { placeOf, places } from './places.ts'
import styles from './app.module.css'

const listed = 40
const shownInTabs = 4

export function Rail() {
  const [path] = useLocation()
  const here = placeOf(path)
  return (
    <header className={styles.rail} data-under-side>
      <Link href="/" className={styles.brand} aria-label="Keepsake">
        <span className={styles.word}>Keepsake</span>
        <span className={styles.letter} aria-hidden="true">
          K
        </span>
      </Link>
      <nav aria-label="Main">
        <ul>
          {places.map(({ href, name, icon: Icon }) => (
            <li key={href}>
              <Link href={href} aria-current={here?.href === href ? 'page' : undefined}>
                <Icon />
                <span>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {here?.href === '/' ? <Talks path={path} /> : null}
      <p className={styles.find}>
        <button type="button" aria-label={shortcuts[0].does} title={shortcuts[0].does} onClick={() => openOver('palette')}>
          <Search />
          <span>
            Find anything <kbd>{shortcuts[0].keys.join(' ')}</kbd>
          </span>
        </button>
      </p>
      <HowMuch />
    </header>
  )
}

function Talks({ path }: { readonly path: string }) {
  const talks = useLive((database) => recentConversations(database, listed), [])
  if (talks === undefined || talks.length === 0) return null
  const open = path === '/' ? talks.find((talk) => talk.sourceId === undefined)?.id : path.split('/')[2]
  const names = namesOf(talks)
  return (
    <nav className={styles.talks} aria-labelledby="talks">
      <h2 id="talks">Conversations</h2>
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <Link href={`/chat/${talk.id}`} aria-current={talk.id === open || undefined}>
              {names.get(talk.id)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Title or day; two of the same day by their time too. */
function namesOf(talks: readonly Conversation[]): ReadonlyMap<string, string> {
  const now = Date.now()
  const days = talks.filter(({ title }) => title === '').map(({ startedAt }) => dayTitle(startedAt, now))
  return new Map(
    talks.map(({ id, title, startedAt }) => {
      const day = dayTitle(startedAt, now)
      const isOneOfMany = days.filter((each) => each === day).length > 1
      return [id, title !== '' ? title : isOneOfMany ? `${day}, ${clockTime(startedAt)}` : day]
    }),
  )
}

function HowMuch() {
  const counts = useLive(tally, [])
  if (counts === undefined) return null
  return (
    <p className={`${styles.here} note`}>
      {counts.memories === 0 ? 'No' : counts.memories.toLocaleString('en-GB')} {counts.memories === 1 ? 'memory' : 'memories'},<br />
      all on this device
    </p>
  )
}

export function Tabs() {
  const [path, navigate] = useLocation()
  const here = placeOf(path)
  const rest = places.slice(shownInTabs)
  return (
    <nav className={styles.tabs} aria-label="Main" data-under-side>
      {places.slice(0, shownInTabs).map(({ href, name, icon: Icon }) => (
        <Link key={href} href={href} aria-current={here?.href === href ? 'page' : undefined}>
          <Icon />
          {name}
        </Link>
      ))}
      <Menu
        label="More"
        bare
        text={
          <>
            <Ellipsis />
            More
          </>
        }
        current={rest.some((place) => place.href === here?.href)}
      >
        <MenuItem icon={<Search />} onClick={() => openOver('palette')}>
          Find anything
        </MenuItem>
        {rest.map(({ href, name, icon: Icon }) => (
          <MenuItem key={href} icon={<Icon />} onClick={() => navigate(href)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </nav>
  )
}
