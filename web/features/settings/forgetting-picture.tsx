// The curve as it stands chosen: a passing remark and a request to remember over two years, the bands under which they fade and leave quick
// answers. The sentence beneath says the same in words.

import { useId } from 'react'
import { initialStability, type Forgetting } from '../../../core/forgetting/policy.ts'
import { crosses, retrievability } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { roughly } from './roughly.ts'
import styles from './settings.module.css'

const frame = { left: 0, right: 336, top: 16, bottom: 132, width: 336, height: 152 } as const
const dayMs = 86_400_000
const shownDays = 730
const samples = 60
/** Strength at the bottom edge. */
const floor = 0.2

export function ForgettingPicture({ forgetting }: { readonly forgetting: Forgetting }) {
  const titleId = useId()
  const remark = untouched(0, forgetting)
  const asked = untouched(1, forgetting)
  const words = `A remark you never come back to starts fading after ${when(remark, forgetting.clearFrom, forgetting)} and leaves quick answers after ${when(remark, forgetting.fadingFrom, forgetting)}; what you asked me to remember, after ${when(asked, forgetting.clearFrom, forgetting)} and ${when(asked, forgetting.fadingFrom, forgetting)}.`
  return (
    <>
      <svg className={styles.picture} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>Strength over two years. {words}</title>
        <rect
          x={frame.left}
          y={y(forgetting.clearFrom)}
          width={frame.width}
          height={frame.bottom - y(forgetting.clearFrom)}
          fill="var(--sunk)"
        />
        <path d={`M${frame.left} ${y(forgetting.fadingFrom)}H${frame.right}`} stroke="var(--line)" strokeDasharray="3 4" fill="none" />
        <path d={`M${frame.left} ${frame.bottom}H${frame.right}`} stroke="var(--edge)" fill="none" />
        <path d={line(asked, forgetting)} stroke="var(--ink-1)" strokeWidth="2" fill="none" strokeLinejoin="round" />
        <path d={line(remark, forgetting)} stroke="var(--ink-3)" strokeWidth="2" fill="none" strokeLinejoin="round" />
        <text x={frame.right} y={y(retrievability(asked, at(shownDays * 0.62), forgetting)) - 8} textAnchor="end">
          asked to remember
        </text>
        <text x={frame.right} y={Math.min(frame.bottom - 6, y(retrievability(remark, at(shownDays), forgetting)) + 16)} textAnchor="end">
          a remark
        </text>
        <text x={frame.left} y={148}>
          said
        </text>
        <text x={frame.width / 2} y={148} textAnchor="middle">
          a year later
        </text>
        <text x={frame.right} y={148} textAnchor="end">
          two years
        </text>
      </svg>
      <p className="note">{words}</p>
    </>
  )
}

/** A memory of this salience, said at time 0 and never again. */
function untouched(salience: number, forgetting: Forgetting) {
  return {
    stabilityDays: initialStability(salience, forgetting),
    lastReinforcedAt: 0 as EpochMs,
    pinned: false,
    kind: 'fact' as const,
    sensitive: false,
  }
}

type Untouched = ReturnType<typeof untouched>

const at = (days: number): EpochMs => (days * dayMs) as EpochMs
const y = (r: number): number => Math.round((frame.top + ((1 - Math.max(floor, r)) / (1 - floor)) * (frame.bottom - frame.top)) * 10) / 10

function line(memory: Untouched, forgetting: Forgetting): string {
  const points = Array.from({ length: samples + 1 }, (_, step) => {
    const share = (step / samples) ** 2
    return `${Math.round((frame.left + share * (frame.right - frame.left)) * 10) / 10} ${y(retrievability(memory, at(share * shownDays), forgetting))}`
  })
  return `M${points.join('L')}`
}

function when(memory: Untouched, r: number, forgetting: Forgetting): string {
  return roughly(((crosses(memory, r, forgetting) ?? 0) as number) / dayMs)
}
