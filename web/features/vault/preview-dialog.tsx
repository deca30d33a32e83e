// What would come in, before it does: how much is new, how much differs, how much stays erased; and whose words they are.

import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { shortDate } from '../../ui/dates.ts'
import { Radio } from '../../ui/field.tsx'
import { Prog } from '../../ui/page.tsx'
import type { ImportPreview } from '../../../workers/vault/vault.api.ts'
import { countWords, counted } from './vault-words.ts'
import styles from './vault.module.css'

interface PreviewDialogProps {
  readonly preview: ImportPreview
  readonly isApplying: boolean
  readonly onBringIn: (owner: string | undefined) => void
  readonly onClose: () => void
}

const nobody = '\u0000nobody'
const shownSpeakers = 8

export function PreviewDialog({ preview, isApplying, onBringIn, onClose }: PreviewDialogProps) {
  const asksWho = preview.kind === 'transcript' && preview.speakers.length > 0
  const [owner, setOwner] = useState<string>()
  const isNothing = preview.adds.turns + preview.adds.memories + preview.adds.conversations === 0
  const deed = isApplying ? 'Bringing it in' : isNothing ? 'Close' : 'Bring in'
  return (
    <Dialog
      title={isNothing ? `Nothing new in ${preview.name}` : `Bring in ${preview.name}?`}
      deed={deed}
      alone={isNothing}
      safe="Leave it"
      ready={!isApplying && (isNothing || !asksWho || owner !== undefined)}
      onDeed={() => (isNothing ? onClose() : onBringIn(owner === nobody ? undefined : owner))}
      onClose={onClose}
    >
      <p>{previewWords(preview)}</p>
      {isNothing ? null : <Coming preview={preview} />}
      {isApplying ? <Prog label="Writing it down, all of it or nothing." /> : null}
      {asksWho && !isNothing ? (
        <fieldset className={styles.speakers}>
          <legend>Which of these is you? Only your own words become memories.</legend>
          {preview.speakers.slice(0, shownSpeakers).map((speaker) => (
            <Radio key={speaker} name="owner" checked={owner === speaker} onChange={() => setOwner(speaker)}>
              {speaker}
            </Radio>
          ))}
          <Radio name="owner" checked={owner === nobody} onChange={() => setOwner(nobody)}>
            None of them
          </Radio>
        </fieldset>
      ) : null}
      {isNothing ? null : <p className="note">You can take it out again afterwards, with everything that came from it.</p>}
    </Dialog>
  )
}

/** What comes in, to look over before deciding. */
function Coming({ preview: { first, adds } }: { readonly preview: ImportPreview }) {
  const [now] = useState(Date.now)
  const more = adds.memories + adds.turns - first.length
  if (first.length === 0) return null
  return (
    <details className={styles.coming}>
      <summary>See what comes in</summary>
      {/* A list that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul tabIndex={0} aria-label="What comes in">
        {first.map(({ id, text, speaker, at }) => (
          <li key={id}>
            <span className="note">
              {speaker ?? 'Memory'}, {shortDate(at, now)}
            </span>
            <span className="own">{text}</span>
          </li>
        ))}
        {more > 0 ? <li className="note">And {more.toLocaleString('en-GB')} more.</li> : null}
      </ul>
    </details>
  )
}

/** "214 memories and 900 turns would come in, 9 differ from yours, 2 you erased will stay erased." */
export function previewWords({ adds, same, differ, erased, unread, from, until }: ImportPreview): string {
  const coming = countWords({ memories: adds.memories, turns: adds.turns, conversations: adds.conversations })
  const parts = [
    coming === 'nothing' ? 'Nothing new would come in' : `${coming} would come in`,
    differ === 0 ? '' : `${differ.toLocaleString('en-GB')} ${differ === 1 ? 'differs' : 'differ'} from yours, the newer stays`,
    erased === 0 ? '' : `${erased.toLocaleString('en-GB')} you erased will stay erased`,
    unread === 0 ? '' : `${counted(unread, 'file', 'files')} I can’t read stay${unread === 1 ? 's' : ''} out`,
    same === 0 ? '' : `${counted(same, 'record is', 'records are')} here already`,
  ].filter((part) => part !== '')
  const now = Date.now()
  const when = from === undefined || until === undefined ? '' : ` ${span(shortDate(from, now), shortDate(until, now))}`
  return `${parts.join(', ')}.${when}`
}

const span = (from: string, until: string): string => (from === until ? `Said ${from}.` : `Said from ${from} to ${until}.`)
