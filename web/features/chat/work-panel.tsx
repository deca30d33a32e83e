// Memory at work: what an answer rests on, what nearly made it, what you left out, and why each ranked where it did.

import { useState } from 'react'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { Recall, RecalledHit } from '../../../core/memory/recall-records.ts'
import { recallFinds } from '../../../store/read/talk.ts'
import { useLive } from '../../engine/engine-context.tsx'
import { Side } from '../../ui/side.tsx'
import { sameCite, type Cited } from './citation.tsx'
import { HitView } from './hit-view.tsx'
import { leftOutByYou, nearMisses } from './near-misses.ts'
import styles from './work.module.css'

interface WorkPanelProps {
  readonly recall: Recall | undefined
  /** The chip that was pressed. */
  readonly cite: Cite | undefined
  readonly takesFocus: boolean
  readonly onAskAgain?: (question: string) => void
  readonly onClose: () => void
}

export function WorkPanel({ recall, cite, takesFocus, onAskAgain, onClose }: WorkPanelProps) {
  return (
    <Side title="Memory at work" label="Memory at work" takesFocus={takesFocus} about={recall?.id} onClose={onClose}>
      {recall === undefined ? (
        <p className="note">Ask something, and what the answer rests on will be here.</p>
      ) : (
        <Work key={recall.id} asked={recall} cite={cite} onAskAgain={onAskAgain} />
      )}
    </Side>
  )
}

interface WorkProps {
  /** As it was when the panel was opened; what is said of it since is read from the store. */
  readonly asked: Recall
  readonly cite: Cite | undefined
  readonly onAskAgain: ((question: string) => void) | undefined
}

function Work({ asked, cite, onAskAgain }: WorkProps) {
  const finds = useLive((database) => recallFinds(database, asked), [asked.id])
  const recall = finds?.recall ?? asked
  const used = recall.hits.filter((hit) => hit.used)
  const again = onAskAgain === undefined ? undefined : (): void => onAskAgain(recall.query)
  return (
    <>
      <p className={`${styles.for} note`}>For “{recall.query}”</p>
      {finds === undefined ? null : (
        <>
          {used.length === 0 ? <p>Nothing I have answers that.</p> : null}
          <Hits title="Used in the answer" hits={used} recall={recall} cited={finds} open={cite ?? used[0]} onAskAgain={again} />
          <Hits title="Nearly" hits={nearMisses(recall)} recall={recall} cited={finds} open={cite} onAskAgain={again} />
          <Hits title="Left out, as you said" hits={leftOutByYou(recall)} recall={recall} cited={finds} open={cite} onAskAgain={again} />
        </>
      )}
      {recall.notes === undefined ? null : (
        <>
          <h3 className={styles.heading}>How I looked</h3>
          <ol className={`${styles.looks} note`}>
            {recall.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        </>
      )}
      <p className={`${styles.sum} note`}>
        Looked through {recall.searched.toLocaleString('en-GB')} {recall.searched === 1 ? 'memory or turn' : 'memories and turns'} in{' '}
        {duration(recall.elapsedMs)}. Nothing left this device.
      </p>
    </>
  )
}

const duration = (ms: number): string => (ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`)

interface HitsProps {
  readonly title: string
  readonly hits: readonly RecalledHit[]
  readonly recall: Recall
  readonly cited: Cited
  readonly open: Cite | undefined
  readonly onAskAgain: (() => void) | undefined
}

function Hits({ title, hits, recall, cited, open, onAskAgain }: HitsProps) {
  const [chosen, setChosen] = useState<Cite>()
  const [opened, setOpened] = useState(open)
  // A chip pressed later opens its hit, whatever was opened by hand before.
  if (!sameCite(open ?? {}, opened)) {
    setOpened(open)
    setChosen(undefined)
  }
  const current = chosen ?? open
  const known = hits.filter((hit) => (hit.memoryId === undefined ? cited.turns.has(hit.episodeId ?? '') : cited.memories.has(hit.memoryId)))
  if (known.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.used}>
        {known.map((hit) => (
          <HitView
            key={hit.memoryId ?? hit.episodeId}
            hit={hit}
            recallId={recall.id}
            cited={cited}
            isOpen={current !== undefined && sameCite(hit, current)}
            onToggle={() => setChosen(current !== undefined && sameCite(hit, current) ? {} : hit)}
            onAskAgain={onAskAgain}
          />
        ))}
      </div>
    </>
  )
}
