// How strong a memory was, is and will be: a picture, and a sentence that says the same. A slider asks what if it came up on some day.

import { useState } from 'react'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { SideSection } from '../../ui/page.tsx'
import { isSpared } from '../../../core/forgetting/spared.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { aheadIf, type AheadIf } from './curve-ahead.ts'
import { CurvePicture } from './curve-picture.tsx'
import { curveSentence, curveShape } from './curve-shape.ts'
import { dayInSentence } from './stamps.ts'
import styles from './drawer.module.css'

const dayMs = 86_400_000

export function StrengthSection({ memory, now }: { readonly memory: Memory; readonly now: EpochMs }) {
  const engine = useEngine()
  const deed = useDeed()
  const forgetting = useForgetting()
  const { days, setDays, ahead } = useWhatIf(memory, now)
  const shape = curveShape(memory, now, forgetting)
  const sentence = curveSentence(memory, now, (at) => dayInSentence(at, now), forgetting)
  const fades = !isSpared(memory, forgetting) && isCurrent(memory)
  const furthest = shape === undefined ? 0 : Math.floor((shape.end - now) / dayMs)
  return (
    <SideSection title="Strength">
      {shape === undefined ? null : <CurvePicture shape={shape} ahead={ahead} now={now} sentence={sentence} />}
      <p className={`note ${styles.under}`}>
        {sentence}{' '}
        {fades ? (
          <TextButton onClick={() => void deed(engine.memory.edit(memory.id, { pinned: true }), 'Pinned. It won’t fade')}>
            Keep at full strength
          </TextButton>
        ) : null}
      </p>
      {fades && furthest > 1 ? (
        <label className={styles.slider}>
          <span className="note">{days === 0 ? 'If it came up on …' : `If it came up on ${dayInSentence(now + days * dayMs, now)}`}</span>
          <input
            type="range"
            min={0}
            max={furthest}
            value={days}
            aria-valuetext={days === 0 ? 'no day chosen' : dayInSentence(now + days * dayMs, now)}
            onChange={(event) => setDays(Number(event.target.value))}
          />
          <output className="note">{ahead === undefined ? '' : whatThen(ahead, now)}</output>
        </label>
      ) : null}
    </SideSection>
  )
}

function whatThen({ fadesAt }: AheadIf, now: EpochMs): string {
  return fadesAt === undefined ? '' : `It would start fading around ${dayInSentence(fadesAt, now)}.`
}

/** What a use so many days from now would do. Worked out by the scheduler, which is fetched at the first touch of the slider. */
function useWhatIf(memory: Memory, now: EpochMs) {
  const forgetting = useForgetting()
  const [days, setDays] = useState(0)
  const [reinforce, setReinforce] = useState<typeof import('../../../core/forgetting/rehearsal.ts').reinforce>()
  const at = (now + days * dayMs) as EpochMs
  return {
    days,
    ahead: days === 0 || reinforce === undefined ? undefined : aheadIf(memory, reinforce(memory, 'used', at, forgetting), now, forgetting),
    setDays: (chosen: number): void => {
      setDays(chosen)
      if (reinforce === undefined) {
        void import('../../../core/forgetting/rehearsal.ts').then((scheduler) => setReinforce(() => scheduler.reinforce))
      }
    },
  }
}
