// The strength curve as a picture: past solid, today a pen line, future dotted, uses as dots, a band where fading begins; and in pen what a use
// on a day ahead would change. Its title says the same in words.

import { useId } from 'react'
import { shortDate } from '../../ui/dates.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { AheadIf } from './curve-ahead.ts'
import { labelPlace } from './curve-label.ts'
import { frame, type CurveShape } from './curve-shape.ts'
import { dayInSentence } from './stamps.ts'
import styles from './drawer.module.css'

interface CurvePictureProps {
  readonly shape: CurveShape
  /** What would come if it were used on a day ahead. */
  readonly ahead?: AheadIf | undefined
  readonly now: EpochMs
  readonly sentence: string
}

export function CurvePicture({ shape, ahead: instead, now, sentence }: CurvePictureProps) {
  const titleId = useId()
  const { past, ahead, today, band, rehearsals, fades } = shape
  const last = rehearsals.at(-1)
  const label = labelPlace(shape, instead === undefined ? [] : [instead.path])
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
      {label === undefined ? null : (
        <text x={label.x} y={label.y}>
          fading from here down
        </text>
      )}
      {past === '' ? null : <path d={past} fill="none" stroke="var(--ink-1)" strokeWidth="2" strokeLinejoin="round" />}
      <path d={ahead} fill="none" stroke="var(--ink-3)" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" />
      {instead === undefined ? null : (
        <>
          <path d={instead.path} fill="none" stroke="var(--pen)" strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" />
          <circle cx={instead.use.x} cy={instead.use.y} r="4" fill="var(--sheet)" stroke="var(--pen)" strokeWidth="2" />
        </>
      )}
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
