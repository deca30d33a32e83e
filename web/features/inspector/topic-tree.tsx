// Topics as a tree: choose one to see what is in it, or give it a name of your own.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button, TextButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { TopicId } from '../../../core/memory/ids.ts'
import type { Topic } from '../../../core/memory/sleep-records.ts'
import { TopicSummary } from './topic-summary.tsx'
import styles from './memories.module.css'

interface TopicTreeProps {
  readonly topics: readonly Topic[]
  readonly onChoose: (id: TopicId) => void
  readonly under?: TopicId
}

export function TopicTree({ topics, onChoose, under }: TopicTreeProps) {
  const here = topics
    .filter(({ parent }) => parent === under)
    .map((topic) => ({ topic, count: countUnder(topic, topics) }))
    .sort((a, b) => b.count - a.count || a.topic.name.localeCompare(b.topic.name))
  return (
    <ul className={under === undefined ? styles.tree : undefined}>
      {here.map(({ topic, count }) => (
        <li key={topic.id}>
          <TopicLine topic={topic} count={count} onChoose={onChoose} />
          <TopicSummary topic={topic} />
          {topics.some(({ parent }) => parent === topic.id) ? <TopicTree topics={topics} onChoose={onChoose} under={topic.id} /> : null}
        </li>
      ))}
    </ul>
  )
}

function TopicLine({
  topic,
  count,
  onChoose,
}: {
  readonly topic: Topic
  readonly count: number
  readonly onChoose: (id: TopicId) => void
}) {
  const engine = useEngine()
  const deed = useDeed()
  const [name, setName] = useState<string>()
  if (name === undefined) {
    return (
      <div className={styles.topic}>
        <button type="button" data-closes onClick={() => onChoose(topic.id)}>
          {topic.name}
        </button>
        <span className="note num">{count.toLocaleString('en-GB')}</span>
        <TextButton aria-label={`Rename ${topic.name}`} onClick={() => setName(topic.name)}>
          Rename
        </TextButton>
      </div>
    )
  }
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        void deed(engine.sleep.renameTopic(topic.id, name), 'Renamed').then(() => setName(undefined))
      }}
    >
      <Field label={`Your name for ${topic.name}`} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="submit">Rename</Button>
    </form>
  )
}

function countUnder(topic: Topic, topics: readonly Topic[]): number {
  return topics.filter(({ parent }) => parent === topic.id).reduce((sum, below) => sum + countUnder(below, topics), topic.members.length)
}
