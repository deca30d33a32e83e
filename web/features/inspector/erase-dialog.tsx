// Erasing for good, after showing what would go. The safe choice stands left; what happened is told by the receipt.

import { useEffect, useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useReceipt } from '../../engine/use-receipt.ts'
import { TextButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/field.tsx'
import { EraseAbout } from '../../ui/erase-about.tsx'
import type { ErasePreview } from '../../../workers/consolidate/consolidate.api.ts'
import type { MemoryId } from '../../../core/memory/ids.ts'
import type { Memory } from '../../../core/memory/records.ts'
import styles from './drawer.module.css'

interface EraseDialogProps {
  readonly ids: readonly MemoryId[]
  /** The one it is about, where it is one: then its names are offered too. */
  readonly memory?: Memory
  readonly onClose: () => void
  readonly onErased: () => void
}

export function EraseDialog({ ids, memory, onClose, onErased }: EraseDialogProps) {
  const engine = useEngine()
  const told = useReceipt()
  const [about, setAbout] = useState<string>()
  const [withTurns, setWithTurns] = useState(true)
  const [preview, setPreview] = useState<ErasePreview>()
  const [problem, setProblem] = useState<string>()
  const [isErasing, setErasing] = useState(false)
  useEffect(() => {
    let isStale = false
    engine.memory.previewErase(ids, withTurns).then(
      (seen) => {
        if (!isStale) setPreview(seen)
      },
      () => {
        if (!isStale) setProblem('I could not look up what would go. Nothing was erased.')
      },
    )
    return () => {
      isStale = true
    }
    // The chosen ones are the same as long as the dialog stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [engine, ids.join(), withTurns])

  const asked = new Set<string>(ids)
  const going = preview?.memories ?? (memory === undefined ? [] : [memory])
  const turns = new Set(going.filter(({ id }) => asked.has(id)).flatMap(({ evidence }) => evidence.map((span) => span.episodeId))).size
  const others = going.filter(({ id }) => !asked.has(id)).length
  const erase = async (): Promise<void> => {
    setErasing(true)
    const outcome = await engine.memory
      .erase(ids, withTurns)
      .catch(() => ({ ok: false as const, message: 'That didn’t work. Nothing was erased.' }))
    setErasing(false)
    if (!outcome.ok) return setProblem(outcome.message)
    onClose()
    onErased()
    told(outcome.value)
  }
  if (about !== undefined) {
    return (
      <EraseAbout
        about={about}
        now={Date.now()}
        look={engine.memory.previewAbout}
        erase={engine.memory.eraseChosen}
        onErased={(receipt) => {
          onClose()
          onErased()
          told(receipt)
        }}
        onClose={onClose}
      />
    )
  }

  return (
    <Dialog
      title={title(ids.length, withTurns ? (preview?.turns ?? turns) : 0, others)}
      deed={isErasing ? 'Erasing' : 'Erase'}
      kind="final"
      safe={ids.length === 1 ? 'Keep it' : 'Keep them'}
      ready={preview !== undefined && !isErasing}
      onDeed={() => void erase()}
      onClose={onClose}
    >
      <p>{ids.length === 1 ? 'It' : 'They'} can’t come back by import. A receipt is kept, the words are not.</p>
      <ul className={styles.preview}>
        {going.slice(0, mostShown).map((each) => (
          <li key={each.id} className="own">
            {each.statement}
          </li>
        ))}
        {going.length > mostShown ? <li className="note">and {(going.length - mostShown).toLocaleString('en-GB')} more</li> : null}
      </ul>
      {turns === 0 ? null : (
        <Check checked={withTurns} onChange={(event) => setWithTurns(event.target.checked)}>
          Also erase {turns === 1 ? 'the turn' : `the ${turns.toLocaleString('en-GB')} turns`} {ids.length === 1 ? 'it' : 'they'} came from
        </Check>
      )}
      {!withTurns && turns > 0 ? (
        <p className="note">Your words stay in the conversation. I won’t note {ids.length === 1 ? 'this' : 'these'} from them again.</p>
      ) : null}
      {(memory === undefined ? [] : namesIn(memory)).map((name) => (
        <p key={name}>
          <TextButton careful onClick={() => setAbout(name)}>
            Erase everything about {name} instead
          </TextButton>
        </p>
      ))}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Dialog>
  )
}

/** A list longer than this is not read. */
const mostShown = 200

/** Who and what it speaks of, by the names it was told with; a few, the rest can be asked for in the chat or the vault. */
function namesIn({ entities }: Memory): readonly string[] {
  return entities.slice(0, 2)
}

function title(asked: number, turns: number, others: number): string {
  const these = asked === 1 ? 'this memory' : `these ${asked.toLocaleString('en-GB')} memories`
  const what = others === 0 ? these : `${these} and ${others.toLocaleString('en-GB')} more from the same words`
  if (turns === 0) return `Erase ${what}?`
  const from = turns === 1 ? 'the turn' : `the ${turns.toLocaleString('en-GB')} turns`
  return `Erase ${what}${others === 0 ? ' and' : ', with'} ${from} ${asked === 1 ? 'it' : 'they'} came from?`
}
