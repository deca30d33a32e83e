// How quickly what you don't come back to fades, what never does, and the numbers behind it. One record, changed as a whole; every change can
// be taken back.

import { useState } from 'react'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Check, Field } from '../../ui/field.tsx'
import { Row } from '../../ui/page.tsx'
import { defaultChoice, sparable, type Forgetting, type ForgettingPolicy, type Spared } from '../../../core/forgetting/policy.ts'
import { ForgettingPicture } from './forgetting-picture.tsx'
import styles from './settings.module.css'

/** From quickly to slowly; each is a pace. */
const paces = [0.25, 0.5, 1, 2, 4] as const
const paceWords = ['quickly', 'rather quickly', 'as people do', 'rather slowly', 'slowly'] as const

const spareWords: Readonly<Record<Spared, string>> = {
  procedures: 'How you like things done',
  people: 'Facts about the people closest to you',
  health: 'Allergies, diet, medicines and conditions',
  secrets: 'Codes and other things hidden in lists',
}

export function ForgettingControl() {
  const engine = useEngine()
  const deed = useDeed()
  const forgetting = useForgetting()
  const choose = (change: Partial<ForgettingPolicy>, done: string): void => void deed(engine.memory.chooseForgetting(change), done)
  const toggle = (sort: Spared, isKept: boolean): void => {
    const spared = isKept ? [...forgetting.spared, sort] : forgetting.spared.filter((each) => each !== sort)
    choose({ spared: sparable.filter((each) => spared.includes(each)) }, isKept ? 'Kept from fading' : 'It may fade now')
  }
  return (
    <section className={styles.forgetting} aria-labelledby="forgetting">
      <h3 id="forgetting">Forgetting</h3>
      <p>
        What doesn’t come up again fades: it ranks lower, then only a longer look finds it. Your words stay, and what you need again comes
        back.
      </p>
      {/* A new choice from elsewhere, or an undo, moves the slider too. */}
      <Pace key={forgetting.pace} pace={forgetting.pace} onChoose={(pace, words) => choose({ pace }, `Forgetting ${words} from now on`)} />
      <ForgettingPicture forgetting={forgetting} />
      <fieldset className={styles.choices}>
        <legend>What never fades</legend>
        <Check checked disabled readOnly>
          Whatever you pin
        </Check>
        {sparable.map((sort) => (
          <Check key={sort} checked={forgetting.spared.includes(sort)} onChange={(event) => toggle(sort, event.target.checked)}>
            {spareWords[sort]}
          </Check>
        ))}
      </fieldset>
      <Numbers key={`${forgetting.clearFrom} ${forgetting.fadingFrom}`} forgetting={forgetting} onChoose={choose} />
    </section>
  )
}

function Pace({ pace, onChoose }: { readonly pace: number; readonly onChoose: (pace: number, words: string) => void }) {
  const chosen = nearest(pace)
  const [at, setAt] = useState(chosen)
  // While it is dragged only the picture in mind moves; letting go is the choice.
  const settle = (): void => {
    if (at !== chosen) onChoose(paces[at] ?? 1, paceWords[at] ?? '')
  }
  return (
    <div className={styles.pace}>
      <label htmlFor="pace">Forget {paceWords[at]}</label>
      <input
        id="pace"
        type="range"
        min={0}
        max={paces.length - 1}
        step={1}
        value={at}
        aria-valuetext={paceWords[at]}
        onChange={(event) => setAt(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span aria-hidden="true">quickly</span>
      <span aria-hidden="true">slowly</span>
    </div>
  )
}

function nearest(pace: number): number {
  const distance = (at: number): number => Math.abs(Math.log(pace / (paces[at] ?? 1)))
  return paces.reduce((best, _, at) => (distance(at) < distance(best) ? at : best), 0)
}

interface NumbersProps {
  readonly forgetting: Forgetting
  readonly onChoose: (change: Partial<ForgettingPolicy>, done: string) => void
}

function Numbers({ forgetting, onChoose }: NumbersProps) {
  const [clear, setClear] = useState(percent(forgetting.clearFrom))
  const [fading, setFading] = useState(percent(forgetting.fadingFrom))
  const [clearFrom, fadingFrom] = [Number(clear) / 100, Number(fading) / 100]
  const isSound = fadingFrom >= 0.05 && clearFrom <= 0.95 && fadingFrom <= clearFrom
  const isNew = clear !== percent(forgetting.clearFrom) || fading !== percent(forgetting.fadingFrom)
  return (
    <details className={styles.numbers}>
      <summary>In numbers</summary>
      <p>
        Strength is how likely you would still have something in mind, by the forgetting curve of FSRS-6, in days since you last said, used
        or confirmed it.
      </p>
      <form
        className={styles.thresholds}
        onSubmit={(event) => {
          event.preventDefault()
          onChoose({ clearFrom, fadingFrom }, 'Noted')
        }}
      >
        <Field label="Fades below, %" type="number" min={5} max={95} value={clear} onChange={(event) => setClear(event.target.value)} />
        <Field
          label="Out of quick answers below, %"
          type="number"
          min={5}
          max={95}
          value={fading}
          error={isSound ? undefined : 'Between 5 and 95, and not above the other'}
          onChange={(event) => setFading(event.target.value)}
        />
        <Button type="submit" disabled={!isSound || !isNew}>
          Save
        </Button>
      </form>
      <Row
        title="As it was at first"
        does={<Button onClick={() => onChoose(defaultChoice, 'As it was at first')}>Reset</Button>}
      >{`A remark begins at ${days(forgetting.leastStabilityDays)}, what you ask me to remember at ${days(forgetting.mostStabilityDays)}: after so long its strength is 90 %.`}</Row>
    </details>
  )
}

const percent = (share: number): string => String(Math.round(share * 100))
const days = (count: number): string => `${count.toLocaleString('en-GB', { maximumFractionDigits: 1 })} days`
