// How Keepsake understands you: sentences written from current memories each time the page is opened, never stored, so never out of date.

import { useMemo, useState } from 'react'
import { useLive } from '../../engine/engine-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { currentMemories } from '../../../store/read/portrait.ts'
import { portraitOf } from '../../../core/portrait/portrait.ts'
import { PortraitPart } from './portrait-part.tsx'
import styles from './portrait.module.css'

/** Written from the newest; older ones that were never said again describe somebody who has moved on. */
const most = 2000

export function PortraitPage() {
  const now = useNow()
  const memories = useLive((database) => currentMemories(database, most), [])
  const parts = useMemo(() => (memories === undefined ? undefined : portraitOf(memories, now)), [memories, now])
  const [chosen, setChosen] = useState<string>()
  const behind = useMemo(() => new Set(parts?.flatMap((part) => part.sentences.flatMap((sentence) => sentence.memoryIds))).size, [parts])

  if (parts === undefined || memories === undefined) return <Page title="You">{null}</Page>
  if (parts.length === 0) {
    return (
      <Page title="You">
        <Empty title="I don’t know you yet" does={<ButtonLink href="/chat/new">Tell me something</ButtonLink>}>
          {memories.length === 0
            ? 'Tell me where you live, who your people are, what you like. What I understand of it will be written here, with your words beside it.'
            : 'What you’ve told me so far isn’t about yourself. Tell me where you live, who your people are, what you like.'}
        </Empty>
      </Page>
    )
  }
  return (
    <Page title="You">
      <p className={`lede ${styles.lede}`}>
        This is how I understand you, from what you’ve told me. Choose a sentence to see your words beside it. If one is wrong, say so and
        it changes everywhere.
      </p>
      <div className={styles.portrait}>
        {parts.map((part) => (
          <PortraitPart key={part.title} part={part} chosen={chosen} now={now} onChoose={setChosen} />
        ))}
      </div>
      <p className={`note ${styles.foot}`}>
        Written just now from {behind.toLocaleString('en-GB')} {behind === 1 ? 'memory' : 'memories'}. Hidden ones are left out.
      </p>
    </Page>
  )
}
