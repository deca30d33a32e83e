// How strong a memory was, is and will be: a picture, and a sentence that says the same.

import { useId } from 'react'
import { useEngine, useForgetting } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import { isSpared } from '../../../core/forgetting/spared.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { curveSentence, curveShape, frame, type CurveShape } from './curve-shape.ts'
import { dayInSentence } from './stamps.ts'
import styles from './drawer.module.css'

export function StrengthSection({ memory, now }: { readonly memory: Memory; readonly now: EpochMs }) {
  const engine = useEngine()
  const deed = useDeed()
  const forgetting = useForgetting()
  const shape = curveShape(memory, now, forgetting)
  const sentence = curveSentence(memory, now, (at) => dayInSentence(at, now), forgetting)
  return (
    <SideSection title="Strength">
      {shape === undefined ? null : <Curve shape={shape} now={now} sentence={sentence} />}
      <p className={`note ${styles.under}`}>
        {sentence}{' '}
        {isSpared(memory, forgetting) || !isCurrent(memory) ? null : (
          <TextButton onClick={() => void deed(engine.memory.edit(memory.id, { pinned: true }), 'Pinned. It won’t fade')}>
            Keep at full strength
          </TextButton>
        )}
      </p>
    </SideSection>
  )
}

interface CurveProps {
  readonly shape: CurveShape
  readonly now: EpochMs
  readonly sentence: string
}

function Curve({ shape, now, sentence }: CurveProps) {
  const titleId = useId()
  const { past, ahead, today, band, rehearsals, fades } = shape
  const last = rehearsals.at(-1)
  const nearToday = (x: number): boolean => Math.abs(x - today) < 46
  return (
    <svg className={styles.curve} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>
        Strength since {dayInSentence(shape.start, now)}. {sentence}
      </title>
      <rect x={frame.left} y={band} width={frame.right - frame.left} height={frame.bottom - band} fill="var(--sunk)" opacity=".7" />
      <path d={`M${frame.left} ${frame.top}H${frame.right}`} stroke="var(--line)" fill="none" />
      <path d={`M${frame.left} ${frame.bottom}H${frame.right}`} stroke="var(--edge)" fill="none" />
      <text x={frame.right} y="12" textAnchor="end">
        full
      </text>
      <text x={today > 190 ? frame.left + 8 : today + 12} y={band + 19}>
        fading from here down
      </text>
      {past === '' ? null : <path d={past} fill="none" stroke="var(--ink-1)" strokeWidth="2" strokeLinejoin="round" />}
      <path d={ahead} fill="none" stroke="var(--ink-3)" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" />
      <path d={`M${today} ${frame.top}V${frame.bottom}`} stroke="var(--pen)" strokeWidth="1.5" />
      {rehearsals.map((mark) => (
        <circle
          key={mark.at}
          cx={mark.x}
          cy={mark.y}
          r="4"
          fill={mark === last && nearToday(mark.x) && today - mark.x < 4 ? 'var(--pen)' : 'var(--ink-1)'}
          stroke="var(--sheet)"
          strokeWidth="1.5"
        />
      ))}
      {fades === undefined ? null : <circle cx={fades.x} cy={fades.y} r="4" fill="var(--sheet)" stroke="var(--ink-3)" strokeWidth="1.5" />}
      {today - frame.left < 64 ? null : (
        <text x={frame.left} y="160">
          {shortDate(shape.start, now)}
        </text>
      )}
      <text className={styles.pen} x={today} y="160" textAnchor={today < 20 ? 'start' : today > frame.right - 20 ? 'end' : 'middle'}>
        Today
      </text>
      {fades === undefined || nearToday(fades.x) || fades.x < frame.left + 70 ? null : (
        <text x={Math.min(fades.x, frame.right - 4)} y="160" textAnchor={fades.x > frame.right - 26 ? 'end' : 'middle'}>
          {shortDate(fades.at, now)}
        </text>
      )}
    </svg>
  )
}
