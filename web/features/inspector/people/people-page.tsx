// Everybody and everything your memories speak of, under all their names, as an index: people first.

import { useState } from 'react'
import { Link } from 'wouter'
import { useLive } from '../../../engine/engine-context.tsx'
import { TextLink } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Empty, Page, Section } from '../../../ui/page.tsx'
import { entityKey } from '../../../../core/graph/mentions.ts'
import type { Entity } from '../../../../core/memory/graph-records.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { everybody, type Known } from '../../../../store/read/people.ts'
import { otherNames, shownName } from './name-words.ts'
import styles from './people.module.css'

const titles: Readonly<Record<Entity['kind'], string>> = { person: 'People', place: 'Places', thing: 'Things' }
const kinds = ['person', 'place', 'thing'] as const
const memories = { href: '/memories', name: 'memories' }
const mostShown = 200

export function PeoplePage() {
  const all = useLive(everybody, [])
  const [text, setText] = useState('')
  if (all === undefined)
    return (
      <Page title="People and places" up={memories}>
        <Waiting />
      </Page>
    )
  const key = entityKey(text)
  const found = all.filter(({ entity }) => entity.keys.some((each) => each.includes(key)))
  return (
    <Page title="People and places" up={memories}>
      {all.length === 0 ? (
        <Empty title="Nobody yet" does={<TextLink href="/chat/new">Tell me of somebody</TextLink>}>
          Whom and what you speak of will be here, with all their names.
        </Empty>
      ) : (
        <>
          <Field className={styles.find} type="search" label="Find a name" value={text} onChange={(event) => setText(event.target.value)} />
          {kinds.map((kind) => (
            <Kind key={kind} title={titles[kind]} known={found.filter(({ entity }) => entity.kind === kind)} />
          ))}
          {found.length === 0 ? <p className="note">Nobody is called that.</p> : null}
        </>
      )}
    </Page>
  )
}

function Kind({ title, known }: { readonly title: string; readonly known: readonly Known[] }) {
  if (known.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.index}>
        {known.slice(0, mostShown).map(({ entity, count }) => (
          <li key={entity.id}>
            <Link href={`/memories/people/${entity.id}`}>
              <span>
                {shownName(entity)}
                <Also entity={entity} />
              </span>
              <span className="note">{count === 1 ? '1 memory' : `${count.toLocaleString('en-GB')} memories`}</span>
            </Link>
          </li>
        ))}
      </ul>
      {known.length > mostShown ? (
        <p className="note">And {(known.length - mostShown).toLocaleString('en-GB')} more. Find them by name.</p>
      ) : null}
    </Section>
  )
}

function Also({ entity }: { readonly entity: Entity }) {
  const others = otherNames(entity)
  return others.length === 0 ? null : <span className="note">, also {others.join(', ')}</span>
}
