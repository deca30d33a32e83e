// One day: each thing done, in a plain verb, before and after where there is a before, and why. An import is one row.

import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLive } from '../../engine/engine-context.tsx'
import { useTakeBack } from '../../engine/use-deed.ts'
import { Button, TextButton, TextLink } from '../../ui/button.tsx'
import type { JournalSeq } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { foldImports, tally, tallyOfDay, type DayOfDoings, type Deed, type Doing, type FromSource, type TopicDeed } from './doings.ts'
import { dayHeading } from './day-words.ts'
import { useTakeBackDay } from './use-take-back-day.ts'
import styles from './sleep.module.css'

const shown = 40

const verbs: Readonly<Record<Deed, string>> = {
  noted: 'Noted',
  'worked out': 'Worked out',
  replaced: 'Replaced an older one',
  joined: 'Joined to what you said before',
  closed: 'Closed an older one',
  strengthened: 'Made stronger',
}

const reasons: Readonly<Record<Deed, string>> = {
  noted: 'you said it',
  'worked out': 'from your words',
  replaced: 'you said something newer',
  joined: 'said again',
  closed: 'no longer so',
  strengthened: 'it came up again',
}

export function DayCard({ day, now }: { readonly day: DayOfDoings; readonly now: number }) {
  const takeBackDay = useTakeBackDay(now)
  const { own, imports } = foldImports(day.doings)
  const more = own.length - shown
  return (
    <section className={styles.card} aria-labelledby="day">
      <header className={styles.head}>
        <div>
          <h2 id="day">{dayHeading(day.day, now)}</h2>
          <p className="note">{day.isUndone ? 'Taken back by you.' : `${tallyOfDay(day)}. Nothing was erased.`}</p>
        </div>
        {day.isUndone ? null : <Button onClick={() => void takeBackDay(day)}>Take it all back</Button>}
      </header>
      <ul>
        {imports.map((brought) => (
          <Import key={brought.sourceId} brought={brought} />
        ))}
        {own.slice(0, shown).map((doing) => (
          <Op key={`${doing.seq} ${doing.memory.id}`} doing={doing} />
        ))}
        {day.topics.slice(0, shown).map((deed) => (
          <OfTopic key={`${deed.seq} ${deed.id}`} deed={deed} />
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.more}>
          And {more.toLocaleString('en-GB')} more. <TextLink href="/memories?sort=newest">See them in memories</TextLink>
        </p>
      ) : null}
    </section>
  )
}

function Import({ brought: { sourceId, doings } }: { readonly brought: FromSource }) {
  const source = useLive((database) => database.sources.get(sourceId), [sourceId])
  return (
    <li className={styles.op}>
      <h3>
        Read what you brought in
        <span className="note">
          <TextLink href="/vault">Take it out again</TextLink>
        </span>
      </h3>
      <p className={styles.one}>
        {source?.kind === 'sample' ? 'The sample' : (source?.name ?? 'A file')}. {tally(doings)}.{' '}
        <TextLink href={`/memories?is=current&source=${encodeURIComponent(sourceId)}`}>See them</TextLink>
      </p>
    </li>
  )
}

function OfTopic({ deed: { seq, id, model } }: { readonly deed: TopicDeed }) {
  const takeBack = useTakeBack()
  const topic = useLive((database) => database.topics.get(id), [id])
  if (topic === undefined) return null
  return (
    <li className={styles.op}>
      <h3>
        {topic.namedBy === 'model' ? 'Named a topic' : 'Summed up a topic'}
        <span className="note">
          from your words, by {model} · <TextButton onClick={() => void takeBack(seq as JournalSeq)}>Undo</TextButton>
        </span>
      </h3>
      <p className={styles.one}>
        {topic.name}. {topic.summary?.sentences.map(({ text }) => text).join(' ')}
      </p>
    </li>
  )
}

function Op({ doing }: { readonly doing: Doing }) {
  const takeBack = useTakeBack()
  const { deed, memory, instead, model } = doing
  return (
    <li className={styles.op}>
      <h3>
        {verbs[deed]}
        <span className="note">
          {model === undefined ? reasons[deed] : `${reasons[deed]}, by ${model}`} ·{' '}
          <TextButton onClick={() => void takeBack(doing.seq as JournalSeq)}>Undo</TextButton>
        </span>
      </h3>
      {instead === undefined ? (
        <div className={styles.one}>
          <Said memory={memory} />
          {deed === 'joined' && memory.evidence.length > 1 ? (
            <p className="note">Keeps all {memory.evidence.length} of your sentences as sources</p>
          ) : null}
        </div>
      ) : (
        <div className={styles.diff}>
          <div className={styles.from}>
            <Said memory={instead} />
          </div>
          <ArrowRight aria-hidden="true" />
          <div>
            <Said memory={memory} />
            <p className="note">The older one is kept as history</p>
          </div>
        </div>
      )}
    </li>
  )
}

function Said({ memory }: { readonly memory: Memory }): ReactNode {
  const isOld = memory.supersededBy !== undefined || memory.retractedAt !== undefined
  const words = memory.sensitive ? 'A hidden memory' : memory.statement
  return (
    <p className={memory.stance === 'stated' && !memory.sensitive ? 'own' : undefined}>
      <Link href={`/memories/${memory.id}`}>{isOld ? <s>{words}</s> : words}</Link>
    </p>
  )
}
