// Topics as the index at the back of a book: name, when each was spoken of, how many; those below it indented. Each leads to its memories,
// and can be given a name of one's own.

import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button, ButtonLink, TextButton, TextLink } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Empty } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import type { Mentions, TopicEntry } from '../../../core/browse/topic-index.ts'
import type { BrowseApi } from '../../../workers/browse/browse.api.ts'
import { addToken, formatView, reshaped, type ListView } from './filters.ts'
import { TopicSummary } from './topic-summary.tsx'
import { useAnswer } from '../../engine/use-answer.ts'
import type { ViewProps } from './view-props.ts'
import styles from './topics.module.css'

/** Fewer memories than this make no topics. */
const enough = 20

interface Span {
  readonly from: number
  readonly until: number
}

export function TopicsView({ view, asked, now }: ViewProps) {
  const ask = useMemo(() => (asked === undefined ? undefined : (browse: BrowseApi) => browse.topics(asked)), [asked])
  const found = useAnswer(ask)
  if (found === undefined || (!found.isComplete && found.entries.length === 0)) {
    return (
      <div className={styles.state}>
        <Waiting />
      </div>
    )
  }
  const { entries, loose } = found
  if (entries.length === 0) {
    return (
      <div className={styles.state}>
        {loose < enough ? (
          <Empty title="No topics here yet" does={<ButtonLink href="/chat">Tell me something</ButtonLink>}>
            When you’ve told me twenty things or so, what belongs together is gathered here while you are away.
          </Empty>
        ) : (
          <Empty title="No topics here yet" does={<TextLink href="/sleep">See what I would tidy</TextLink>}>
            I gather what belongs together when I tidy, while you are away.
          </Empty>
        )}
      </div>
    )
  }
  const span: Span = { from: entries.reduce<number>((first, { mentions }) => Math.min(first, mentions?.from ?? now), now), until: now }
  return (
    <section className={styles.index} aria-label="Topics">
      <Entries entries={entries} span={span} view={view} now={now} depth={0} />
      {loose === 0 || !found.isComplete ? null : (
        <p className="note">
          {loose.toLocaleString('en-GB')} {loose === 1 ? 'memory stands' : 'memories stand'} by {loose === 1 ? 'itself' : 'themselves'}.
        </p>
      )}
    </section>
  )
}

interface EntriesProps {
  readonly entries: readonly TopicEntry[]
  readonly span: Span
  readonly view: ListView
  readonly now: number
  readonly depth: number
}

function Entries({ entries, span, view, now, depth }: EntriesProps) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.topic.id}>
          <Entry entry={entry} span={span} view={view} now={now} depth={depth} />
          {entry.below.length === 0 ? null : <Entries entries={entry.below} span={span} view={view} now={now} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

function Entry({ entry: { topic, mentions }, span, view, now, depth }: Omit<EntriesProps, 'entries'> & { readonly entry: TopicEntry }) {
  const [isRenaming, setRenaming] = useState(false)
  const place = (at: number): number => ((at - span.from) / Math.max(1, span.until - span.from)) * 100
  const members = formatView(addToken(reshaped(view, 'list'), { field: 'topic', value: topic.id }))
  const around = formatView({ ...reshaped(view, 'graph'), around: topic.id })
  return (
    <>
      <div className={styles.entry}>
        <Link href={`/memories?${members}`} className={styles.name} style={{ paddingInlineStart: depth * 20 }}>
          {topic.name}
        </Link>
        <span className={styles.bar} aria-hidden="true">
          {mentions === undefined ? null : <i style={{ left: `${place(mentions.from)}%`, right: `${100 - place(mentions.until)}%` }} />}
        </span>
        <span className={styles.when}>{mentions === undefined ? null : whenWords(mentions, now)}</span>
        <span className={styles.count}>
          {mentions === undefined ? '…' : mentions.count.toLocaleString('en-GB')}
          <span className="sr"> {mentions?.count === 1 ? 'memory' : 'memories'}</span>
        </span>
        <span className={styles.does}>
          <TextLink href={`/memories?${around}`}>
            Graph<span className="sr"> around {topic.name}</span>
          </TextLink>
          <TextButton aria-label={`Rename ${topic.name}`} aria-expanded={isRenaming} onClick={() => setRenaming(!isRenaming)}>
            Rename
          </TextButton>
        </span>
      </div>
      <TopicSummary topic={topic} />
      {isRenaming ? <Rename topic={topic} onDone={() => setRenaming(false)} /> : null}
    </>
  )
}

function whenWords({ from, until }: Mentions, now: number): string {
  const [first, last] = [shortDate(from, now), shortDate(until, now)]
  return first === last ? first : `${first} to ${last}`
}

function Rename({ topic, onDone }: { readonly topic: TopicEntry['topic']; readonly onDone: () => void }) {
  const engine = useEngine()
  const deed = useDeed()
  const [name, setName] = useState(topic.name)
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        void deed(engine.sleep.renameTopic(topic.id, name), 'Renamed').then(onDone)
      }}
    >
      <Field label={`Your name for ${topic.name}`} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit">Rename</Button>
    </form>
  )
}
