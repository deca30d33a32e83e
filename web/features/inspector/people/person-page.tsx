// Somebody or something by themselves: all their names, what is known of them and since when, and who they are not. Who is one and who is two
// is yours to say, and to take back.

import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useEngine, useForgetting, useLive } from '../../../engine/engine-context.tsx'
import { useReceipt } from '../../../engine/use-receipt.ts'
import { Button, ButtonLink, TextLink } from '../../../ui/button.tsx'
import { fullDate, shortDate } from '../../../ui/dates.ts'
import { EraseAbout } from '../../../ui/erase-about.tsx'
import { MemoryRow } from '../../../ui/memory-row.tsx'
import { Empty, Page, Section } from '../../../ui/page.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { dayOf } from '../../../../core/consolidation/ledger.ts'
import { strengthOf } from '../../../../core/forgetting/strength.ts'
import type { Entity } from '../../../../core/memory/graph-records.ts'
import type { EntityId } from '../../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../../core/memory/records.ts'
import { personOf, type Person } from '../../../../store/read/people.ts'
import { toLightRow } from '../../../../core/browse/light-row.ts'
import { rowNote } from '../row-words.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { JoinPerson } from './join-person.tsx'
import { kindOf, otherNames, shownName } from './name-words.ts'
import { PersonNames } from './person-names.tsx'
import styles from './people.module.css'

const everybody = { href: '/memories/people', name: 'people and places' }

export function PersonPage({ id }: { readonly id: string }) {
  const read = usePerson(id as EntityId)
  if (read === undefined)
    return (
      <Page title="People and places" up={everybody}>
        <Waiting />
      </Page>
    )
  if (read.person === undefined) {
    return (
      <Page title="People and places" up={everybody}>
        <Empty title="Nobody is here any more" does={<TextLink href="/memories/people">See everybody</TextLink>}>
          They were joined with somebody else, or what spoke of them was erased.
        </Empty>
      </Page>
    )
  }
  return <OnePerson key={id} person={read.person} />
}

/** More are counted, and stand in the list. */
const mostShown = 60

/** The latest first, so that somebody of whom a thousand memories speak is no wait; then all of them, in the order they were said. */
function usePerson(id: EntityId): { readonly person: Person | undefined } | undefined {
  const latest = useLive(async (database) => ({ of: id, person: await personOf(database, id, mostShown) }), [id])
  const isThere = latest?.of === id
  const isPart = isThere && (latest.person?.count ?? 0) > mostShown
  const whole = useLive(async (database) => (isPart ? { of: id, person: await personOf(database, id) } : undefined), [id, isPart])
  if (isPart && whole?.of === id) return whole
  return isThere ? latest : undefined
}

function OnePerson({ person }: { readonly person: Person }) {
  const { entity, memories, because, together, apart } = person
  const now = useNow()
  const [, navigate] = useLocation()
  const [isJoining, setJoining] = useState(false)
  const inList = `/memories?${new URLSearchParams({ about: entity.name }).toString()}`
  const current = memories.filter((memory) => isCurrent(memory))
  const former = memories.filter((memory) => !isCurrent(memory))
  return (
    <Page title={shownName(entity)} up={everybody}>
      <p className={styles.facts}>{factsOf(person, now)}</p>
      <div className={styles.acts}>
        <Button onClick={() => setJoining(!isJoining)} aria-expanded={isJoining}>
          Same as somebody else…
        </Button>
        <ButtonLink href={inList}>In the list</ButtonLink>
        <EraseEverything entity={entity} />
      </div>
      {isJoining ? (
        <JoinPerson
          entity={entity}
          onClose={() => setJoining(false)}
          onJoined={(keep) => {
            setJoining(false)
            if (keep !== entity.id) navigate(`/memories/people/${keep}`, { replace: true })
          }}
        />
      ) : null}
      <Section title="Names">
        <PersonNames entity={entity} />
        {because.length === 0 ? null : (
          <>
            <p className="note">These names are one person’s because you said so:</p>
            <Rows memories={because} now={now} />
          </>
        )}
        {apart.length === 0 ? null : (
          <p className="note">
            Not the same as{' '}
            {apart.map((other, at) => (
              <span key={other.id}>
                {at === 0 ? '' : ', '}
                <TextLink href={`/memories/people/${other.id}`}>{shownName(other)}</TextLink>
              </span>
            ))}
            , as you said.
          </p>
        )}
      </Section>
      <Section title="What I know">
        {current.length === 0 ? (
          <p className="note">Nothing that still holds.</p>
        ) : (
          <Rows memories={current} now={now} all={inList} unread={person.count - memories.length} />
        )}
      </Section>
      {former.length === 0 ? null : (
        <Section title="What was so before">
          <Rows memories={former} now={now} all={`${inList}&is=replaced`} />
        </Section>
      )}
      {together.length === 0 ? null : (
        <Section title="Spoken of together">
          <ul className={styles.tags}>
            {together.map((other) => (
              <li key={other.id}>
                <Link href={`/memories/people/${other.id}`}>{shownName(other)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function factsOf({ entity, count, since }: Person, now: number): string {
  const others = otherNames(entity)
  return [
    kindOf[entity.kind],
    others.length === 0 ? undefined : `also ${others.join(', ')}`,
    count === 1 ? 'one memory' : `${count.toLocaleString('en-GB')} memories`,
    since === undefined ? undefined : `known since ${fullDate(since, now)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

interface RowsProps {
  readonly memories: readonly Memory[]
  readonly now: ReturnType<typeof useNow>
  /** Where all of them are, when there are more than are shown. */
  readonly all?: string
  /** How many more there are that have not been read yet. */
  readonly unread?: number
}

function Rows({ memories, now, all, unread = 0 }: RowsProps) {
  const forgetting = useForgetting()
  const shown = all === undefined ? memories : memories.slice(0, mostShown)
  const more = memories.length - shown.length + unread
  return (
    <div>
      {shown.map((memory, at) => (
        <MemoryRow
          key={memory.id}
          href={`/memories/${memory.id}`}
          statement={memory.statement}
          note={rowNote(toLightRow(memory), now)}
          date={shortDate(memory.saidAt, now)}
          dateTime={dayOf(memory.saidAt)}
          strength={strengthOf(memory, now, forgetting)}
          stance={memory.stance}
          replaced={!isCurrent(memory)}
          hidden={memory.sensitive}
          ruled={at > 0}
        />
      ))}
      {all === undefined || more <= 0 ? null : (
        <p className="note">
          And {more.toLocaleString('en-GB')} more, told before these. <TextLink href={all}>See them all</TextLink>
        </p>
      )}
    </div>
  )
}

function EraseEverything({ entity }: { readonly entity: Entity }) {
  const engine = useEngine()
  const told = useReceipt()
  const [, navigate] = useLocation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="careful" onClick={() => setOpen(true)}>
        Erase everything…
      </Button>
      {isOpen ? (
        <EraseAbout
          about={entity.name}
          now={Date.now()}
          look={engine.memory.previewAbout}
          erase={engine.memory.eraseChosen}
          onErased={(receipt) => {
            setOpen(false)
            navigate('/memories/people')
            told(receipt)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
