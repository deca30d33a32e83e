// How Keepsake understands you, now or on a past day: sentences worked out from memories each time, never stored, so never out of date.

import { CalendarDays, Copy, History } from 'lucide-react'
import { useState } from 'react'
import { openOver } from '../../engine/ui-state.ts'
import { ButtonLink, IconButton, IconLink } from '../../ui/button.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { pastDayWords } from '../../ui/past-day.ts'
import { endOf, type PastDay } from '../../../core/memory/as-of.ts'
import { toast } from '../../ui/toast.tsx'
import { useNow } from '../../ui/use-now.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { usePastDay } from '../../ui/use-past-day.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { PortraitSection } from '../../../core/portrait/portrait.ts'
import { PortraitPart } from './portrait-part.tsx'
import { changeWords, plainText } from './portrait-words.ts'
import { usePortrait } from './use-portrait.ts'
import styles from './portrait.module.css'

export function PortraitPage() {
  const now = useNow()
  const [past] = usePastDay()
  const written = usePortrait(past, dayOf(now))
  const [chosen, setChosen] = useState<string>()

  const parts = written?.portrait.sections ?? []
  // On a past day the words beside are as strong as they were then.
  const at = past === undefined ? now : (Math.min(now, endOf(past.day)) as EpochMs)
  return (
    <Page
      title="You"
      actions={
        <>
          {parts.length === 0 ? null : <IconButton label="Copy as text" icon={<Copy />} onClick={() => copy(parts)} />}
          <IconLink href="/week" label="The week in review" icon={<CalendarDays />} />
          <IconButton label="Look back to a day" icon={<History />} pressed={past !== undefined} onClick={() => openOver('look-back')} />
        </>
      }
    >
      {written === undefined ? (
        <Waiting />
      ) : parts.length === 0 ? (
        <NothingYet isEmpty={written.portrait.isEmpty} past={written.of} now={now} />
      ) : (
        <>
          {past === undefined ? (
            <p className={`lede ${styles.lede}`}>
              This is how I understand you, from what you’ve told me. Choose a sentence to see your words beside it. If one is wrong, say so
              and it changes everywhere.
            </p>
          ) : null}
          <div className={styles.portrait}>
            {parts.map((part) => (
              <PortraitPart key={part.title} part={part} chosen={chosen} now={at} isPast={past !== undefined} onChoose={setChosen} />
            ))}
          </div>
          {/* Counted once everything has been read. */}
          {written.isComplete ? <p className={`note ${styles.foot}`}>{footOf(parts, written.of, now)}</p> : null}
        </>
      )}
    </Page>
  )
}

function NothingYet({ isEmpty, past, now }: { readonly isEmpty: boolean; readonly past: PastDay | undefined; readonly now: number }) {
  if (past !== undefined) {
    return <Empty title="I didn’t know you yet">{`${pastDayWords(past, now)}: nothing about you.`}</Empty>
  }
  return (
    <Empty title="I don’t know you yet" does={<ButtonLink href="/chat/new">Tell me something</ButtonLink>}>
      {isEmpty
        ? 'Tell me where you live, who your people are, what you like. What I understand of it will be written here, with your words beside it.'
        : 'What you’ve told me so far isn’t about yourself. Tell me where you live, who your people are, what you like.'}
    </Empty>
  )
}

function footOf(parts: readonly PortraitSection[], past: PastDay | undefined, now: EpochMs): string {
  const behind = new Set(parts.flatMap((part) => part.sentences.flatMap((sentence) => sentence.memoryIds))).size
  const from = `from ${behind.toLocaleString('en-GB')} ${behind === 1 ? 'memory' : 'memories'}. Hidden ones are left out.`
  return past === undefined ? `Written just now ${from}${changeWords(parts, now)}` : `${pastDayWords(past, now)}, ${from}`
}

function copy(parts: readonly PortraitSection[]): void {
  navigator.clipboard.writeText(plainText(parts)).then(
    () => toast('Copied'),
    () => toast('This browser did not let me copy'),
  )
}
