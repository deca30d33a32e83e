// The reasons of a hit as small bars with words; below them what its strength takes off. Read aloud they are the same list.

import { retrievability, strengthOf, type Strength } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import type { RecalledHit } from '../../../core/memory/recall-records.ts'
import { useForgetting } from '../../engine/engine-context.tsx'
import { strengthWords } from '../../ui/strength.ts'
import { whyBars } from './why-groups.ts'
import styles from './work.module.css'

interface WhyBarsProps {
  readonly why: RecalledHit['why']
  readonly memory: Memory | undefined
  readonly now: EpochMs
}

const counts: Readonly<Record<Strength, string>> = {
  strong: 'takes nothing off',
  clear: 'takes a little off',
  fading: 'takes some off',
  faint: 'found only when I look deeper',
}

export function WhyBars({ why, memory, now }: WhyBarsProps) {
  const forgetting = useForgetting()
  const bars = whyBars(why)
  if (bars.length === 0 && memory === undefined) return null
  const level = memory === undefined ? undefined : strengthOf(memory, now, forgetting)
  return (
    <dl className={styles.why}>
      {bars.map(({ group, share, reasons }) => (
        <Bar key={group} name={group} share={share} words={reasons.join(', ')} />
      ))}
      {memory === undefined || level === undefined ? null : (
        <Bar
          name="Strength"
          share={retrievability(memory, now, forgetting)}
          words={`${strengthWords[level].toLowerCase()}, ${memory.pinned ? 'pinned' : counts[level]}`}
        />
      )}
    </dl>
  )
}

function Bar({ name, share: value, words }: { readonly name: string; readonly share: number; readonly words: string }) {
  const share = Math.min(1, Math.max(0, value))
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className={styles.bar}>
          <i style={{ '--v': share } as React.CSSProperties} />
        </span>
        <span className="sr">{Math.round(share * 100)} of 100. </span>
        {words === '' ? null : <span className="note">{words}</span>}
      </dd>
    </>
  )
}
