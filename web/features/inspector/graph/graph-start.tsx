// Where a graph begins: who and what most is said about, topics, and what a search finds. Each is a centre to choose.

import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useEngine } from '../../../engine/engine-context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Drop } from '../../../ui/drop.tsx'
import { Empty } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import type { BrowseApi, Hub } from '../../../../workers/browse/browse.api.ts'
import { formatView } from '../filters.ts'
import { shownName } from '../people/name-words.ts'
import { useAnswer } from '../../../engine/use-answer.ts'
import type { ViewProps } from '../view-props.ts'
import styles from './graph.module.css'

const mostHubs = 24
const mostFound = 12

export function GraphStart({ view, asked, topics }: ViewProps) {
  const { browse } = useEngine()
  const [hubs, setHubs] = useState<readonly Hub[]>()
  const upTo = asked?.upTo
  useEffect(() => {
    let isPassed = false
    browse.hubs(mostHubs).then(
      (found) => (isPassed ? undefined : setHubs(found)),
      (error: unknown) => console.error(error),
    )
    return () => {
      isPassed = true
    }
  }, [browse, upTo])
  const ask = useMemo(() => (asked === undefined ? undefined : (api: BrowseApi) => api.list(asked, 0, mostFound)), [asked])
  const found = useAnswer(ask)
  const { around: _before, ...rest } = view
  const hrefOf = (id: string): string => `/memories?${formatView({ ...rest, text: '', around: id })}`
  const isSearching = view.text.trim() !== ''
  if (hubs === undefined || found === undefined) {
    return (
      <div className={styles.state}>
        <Waiting />
      </div>
    )
  }
  if (!isSearching && found.all === 0) {
    return (
      <div className={styles.state}>
        <Empty title="Nothing to connect yet" does={<ButtonLink href="/chat">Tell me something</ButtonLink>}>
          What you tell me is connected here: who, where, and what goes with it.
        </Empty>
      </div>
    )
  }
  return (
    <section className={styles.graph} aria-label="Where to begin">
      <p className={styles.lede}>Choose whom or what it is to be around, or search for it above.</p>
      {!isSearching && hubs.length > 0 ? (
        <>
          <h2>People, places and things</h2>
          <ul className={styles.hubs}>
            {hubs.map(({ entity, count }) => (
              <li key={entity.id}>
                <Link href={hrefOf(entity.id)}>
                  {shownName(entity)} <span>{count.toLocaleString('en-GB')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {!isSearching && topics.length > 0 ? (
        <>
          <h2>Topics</h2>
          <ul className={styles.hubs}>
            {topics.slice(0, mostHubs).map((topic) => (
              <li key={topic.id}>
                <Link href={hrefOf(topic.id)}>
                  {topic.name} <span>{topic.size.toLocaleString('en-GB')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{isSearching ? 'Found' : 'Memories'}</h2>
      <ul className={styles.found}>
        {found.rows.map(({ row, level }) => (
          <li key={row.id}>
            <Drop strength={level} />
            <Link href={hrefOf(row.id)} className={row.stance === 'stated' && !row.sensitive ? 'own' : undefined}>
              {row.sensitive ? 'A hidden memory' : row.statement}
            </Link>
          </li>
        ))}
      </ul>
      {found.rows.length === 0 ? <p className="note">Nothing you told me is close to these words.</p> : null}
    </section>
  )
}
