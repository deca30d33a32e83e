// What the writer may do for the memory besides answering: off until turned on, told as counts, taken back as a whole.

import { useEffect, useState } from 'react'
import { problemWords } from '../../../core/generation/chat-engine.ts'
import {
  noProgress,
  readByModelProgress,
  readByModelWishes,
  type ByModelProgress,
  type ByModelWishes,
} from '../../../store/read/by-model.ts'
import { readWriter } from '../../../store/read/writer.ts'
import { workedOutByModel } from '../../../store/read/by-model-memories.ts'
import type { ByModelOutcome, ByModelRefusal } from '../../../workers/chat/by-model/by-model.api.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/field.tsx'
import { Row, Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './settings.module.css'

const switches: readonly { readonly wish: keyof ByModelWishes; readonly words: string }[] = [
  { wish: 'memories', words: 'Read what you said for what the rules missed' },
  { wish: 'names', words: 'Name topics, sum them up, and say what follows from several memories' },
  { wish: 'questions', words: 'Take a question apart when I look deeper' },
  { wish: 'talks', words: 'Sum up the beginning of a talk that grows long' },
]

export function ByModel() {
  const { byModel } = useEngine()
  const stored = useLive(readByModelWishes, [])
  const [asked, setAsked] = useState<ByModelWishes>()
  const progress = useLive(readByModelProgress, []) ?? noProgress
  const writer = useLive(readWriter, [])
  const memories = useLive(workedOutByModel, []) ?? 0
  // A switch moves when it is pressed, not when the worker has answered.
  useEffect(() => {
    if (asked !== undefined && stored !== undefined && switches.every(({ wish }) => asked[wish] === stored[wish])) setAsked(undefined)
  }, [asked, stored])
  const wishes = asked ?? stored
  if (wishes === undefined || writer === undefined) return null
  const choose = (next: ByModelWishes): void => {
    setAsked(next)
    byModel.choose(next).catch(() => setAsked(undefined))
  }
  const hasWriter = writer.kind !== 'memory'
  return (
    <Section title="The writer and your memory">
      <p>
        A writer can do this while you’re away. Each thing it proposes must quote you word for word, or it is dropped. What it works out is
        marked as such, changes nothing you wrote or pinned, and can be taken back.
      </p>
      {hasWriter ? null : (
        <p className={`note ${styles.device}`}>
          There is no writer yet, so nothing happens. <TextLink href="/settings?part=models">Choose one</TextLink>
        </p>
      )}
      <div className={classNames(styles.choices, styles.byModel)}>
        {switches.map(({ wish, words }) => (
          <Switch key={wish} checked={wishes[wish]} onChange={(event) => choose({ ...wishes, [wish]: event.target.checked })}>
            {words}
          </Switch>
        ))}
      </div>
      {wishes.memories || wishes.names ? <LookNow progress={progress} isOff={!hasWriter} /> : null}
      <TakeBack count={memories} />
    </Section>
  )
}

function LookNow({ progress, isOff }: { readonly progress: ByModelProgress; readonly isOff: boolean }) {
  const { byModel } = useEngine()
  const [isLooking, setLooking] = useState(false)
  const look = async (): Promise<void> => {
    setLooking(true)
    const outcome = await byModel.look().finally(() => setLooking(false))
    toast(wordsFor(outcome))
  }
  return (
    <Row
      title="Look through now"
      does={
        isLooking ? (
          <Button onClick={() => void byModel.pause()}>Stop</Button>
        ) : (
          <Button disabled={isOff} onClick={() => void look()}>
            Look through
          </Button>
        )
      }
    >
      <span role="status">{isLooking ? 'Reading what you said…' : progressWords(progress)}</span>
    </Row>
  )
}

function TakeBack({ count }: { readonly count: number }) {
  const { memory } = useEngine()
  const [isAsking, setAsking] = useState(false)
  if (count === 0) return null
  const takeBack = async (): Promise<void> => {
    setAsking(false)
    const outcome = await memory.takeBackByModel()
    toast(outcome.ok ? 'Taken back. What you said yourself is as it was' : outcome.message)
  }
  return (
    <>
      <Row title="Take back what it worked out" does={<Button onClick={() => setAsking(true)}>Take back…</Button>}>
        {counted(count, 'thing')} in your memory {count === 1 ? 'is' : 'are'} the writer’s.{' '}
        <TextLink href="/memories?is=current&stance=inferred">See what was worked out</TextLink>
      </Row>
      {isAsking ? (
        <Dialog
          title="Take back everything the writer worked out?"
          deed="Take back"
          safe="Not now"
          onDeed={() => void takeBack()}
          onClose={() => setAsking(false)}
        >
          <p>
            Memories it added go, and what it replaced is current again. What you confirmed as right stays. Nothing you said is touched.
          </p>
        </Dialog>
      ) : null}
    </>
  )
}

const counted = (count: number, noun: string): string => `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

function progressWords({ at, read, left, noted, dropped, model }: ByModelProgress): string {
  if (at === undefined) return 'It has not looked yet. It does by itself while you’re away, when the writer is started.'
  const rest = left === 0 ? 'nothing is left to read' : `${counted(left, 'turn')} to go`
  return `${model ?? 'The writer'} read ${counted(read.length, 'turn')}, ${rest}. ${noted.toLocaleString('en-GB')} noted, ${dropped.toLocaleString('en-GB')} dropped: not in your words.`
}

const refusals: Readonly<Partial<Record<ByModelRefusal, string>>> = {
  off: 'Turn on what it may do first',
  'no-writer': 'There is no writer that can do it now',
  busy: 'It is being done already',
}

function wordsFor(outcome: ByModelOutcome): string {
  if (!outcome.ok) {
    const { reason } = outcome
    return refusals[reason] ?? (reason in problemWords ? problemWords[reason as keyof typeof problemWords].what : 'That didn’t work')
  }
  const { turns, noted, left } = outcome.value
  if (turns + noted === 0 && left === 0) return 'Nothing new to read'
  return `${counted(turns, 'turn')} read, ${noted.toLocaleString('en-GB')} noted`
}
