// How you want it: every rule I go by, what it does, where it came from, and how to stop it; what I worked out from corrections asks first.

import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button, TextLink } from '../../ui/button.tsx'
import { spokenDate } from '../../ui/dates.ts'
import { Empty, Row } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { currentRules } from '../../../store/read/rules.ts'
import { describeRule, lessonWords } from '../../../core/procedures/describe.ts'
import { settingOf } from '../../../core/procedures/setting.ts'
import type { Memory } from '../../../core/memory/records.ts'
import styles from './settings.module.css'

export function Wishes() {
  const rules = useLive(currentRules, [])
  const now = useNow()
  if (rules === undefined) return null
  return (
    <>
      <p className="lede">Told in the chat, in your words: “answer briefly”, “call me Sam”, “always metric”. The newer one counts.</p>
      {rules.length === 0 ? (
        <Empty title="Nothing yet" does={<TextLink href="/chat">Tell me how you like it</TextLink>}>
          What you want of my answers will be listed here, each with a way to stop it.
        </Empty>
      ) : (
        <div className={styles.wishes}>
          {rules.map((memory) =>
            memory.stance === 'inferred' ? (
              <Lesson key={memory.id} memory={memory} now={now} />
            ) : (
              <Wish key={memory.id} memory={memory} now={now} />
            ),
          )}
        </div>
      )}
    </>
  )
}

interface WishProps {
  readonly memory: Memory
  readonly now: number
}

function Wish({ memory, now }: WishProps) {
  const engine = useEngine()
  const deed = useDeed()
  return (
    <Row
      title={<span className="own">{memory.statement}</span>}
      does={
        <Button
          aria-label={`Stop: ${memory.statement}`}
          onClick={() => void deed(engine.memory.retract(memory.id), 'Stopped. I won’t go by it')}
        >
          Stop
        </Button>
      }
    >
      {describeRule(settingOf(memory)).effect} <Told memory={memory} now={now} />
    </Row>
  )
}

/** Worked out from corrections, and gone by only once it was said to be right. */
function Lesson({ memory, now }: WishProps) {
  const engine = useEngine()
  const deed = useDeed()
  return (
    <Row
      title={lessonWords(memory)}
      does={
        <>
          <Button onClick={() => void deed(engine.memory.confirm(memory.id), 'Noted. I’ll go by it')}>That’s right</Button>
          <Button onClick={() => void deed(engine.memory.retract(memory.id), 'Dropped')}>No</Button>
        </>
      }
    >
      Worked out from what you corrected. I don’t go by it until you say so. <Told memory={memory} now={now} />
    </Row>
  )
}

function Told({ memory, now }: WishProps) {
  return (
    <TextLink href={`/memories/${memory.id}`}>
      {memory.author === 'you' ? `Written ${spokenDate(memory.saidAt, now)}` : `Your words, ${spokenDate(memory.saidAt, now)}`}
    </TextLink>
  )
}
