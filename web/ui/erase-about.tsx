// Everything about somebody or something, to be looked over before it goes: each memory and each turn can be kept. Nothing is chosen for the
// person but what the question asked for.

import { useEffect, useState } from 'react'
import type { AboutPreview, ChosenErase, Outcome } from '../../workers/consolidate/consolidate.api.ts'
import { restingOnlyOn } from '../../core/consolidation/erase.ts'
import type { Receipt } from '../../core/memory/erasure-records.ts'
import { TextButton } from './button.tsx'
import { shortDate } from './dates.ts'
import { Dialog } from './dialog.tsx'
import styles from './erase-about.module.css'
import { Check } from './field.tsx'

interface EraseAboutProps {
  /** As the person named it. */
  readonly about: string
  readonly now: number
  readonly look: (about: string) => Promise<AboutPreview>
  readonly erase: (chosen: ChosenErase) => Promise<Outcome<Receipt>>
  readonly onErased: (receipt: Receipt) => void
  readonly onClose: () => void
}

export function EraseAbout({ about, now, look, erase, onErased, onClose }: EraseAboutProps) {
  const [preview, setPreview] = useState<AboutPreview>()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [isErasing, setErasing] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let isStale = false
    look(about).then(
      (seen) => {
        if (!isStale) setPreview(seen)
      },
      () => {
        if (!isStale) setProblem('I could not look up what there is. Nothing was erased.')
      },
    )
    return () => {
      isStale = true
    }
    // Looked up once for each opening: what is shown is what is chosen from.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [about])

  if (preview !== undefined && preview.memories.length + preview.turns.length === 0) {
    return (
      <Dialog title={`I have nothing about ${about}`} deed="Close" alone onDeed={onClose} onClose={onClose}>
        <p>No memory and no turn speaks of it by that name.</p>
      </Dialog>
    )
  }
  const memories = preview?.memories.filter(({ id }) => !kept.has(id)) ?? []
  const turns = preview?.turns.filter(({ id }) => !kept.has(id)) ?? []
  const adrift = restingOnlyOn(turns, preview?.others ?? [])
  const others = preview?.names.slice(1) ?? []
  const toggle = (id: string): void => {
    const next = new Set(kept)
    if (!next.delete(id)) next.add(id)
    setKept(next)
  }
  const carryOut = async (): Promise<void> => {
    setErasing(true)
    const chosen = { memories: memories.map(({ id }) => id), turns: turns.map(({ id }) => id), about }
    const outcome = await erase(chosen).catch(() => ({ ok: false as const, message: 'That didn’t work. Nothing was erased.' }))
    setErasing(false)
    if (!outcome.ok) return setProblem(outcome.message)
    onErased(outcome.value)
  }
  return (
    <Dialog
      title={`Erase everything about ${about}?`}
      deed={isErasing ? 'Erasing' : `Erase ${memories.length + turns.length}`}
      kind="final"
      safe="Keep it"
      ready={preview !== undefined && !isErasing && memories.length + turns.length > 0}
      onDeed={() => void carryOut()}
      onClose={onClose}
    >
      {others.length === 0 ? null : <p>Also looked for as {others.join(', ')}.</p>}
      {preview === undefined ? (
        <p className="note">Looking through everything</p>
      ) : (
        <div className={styles.lists}>
          <Items
            title="Memories"
            items={preview.memories.map(({ id, statement, saidAt }) => ({ id, text: statement, at: saidAt }))}
            kept={kept}
            now={now}
            onToggle={toggle}
            onAll={setKept}
          />
          <Items
            title="What was said"
            items={preview.turns.map(({ id, text, saidAt }) => ({ id, text, at: saidAt }))}
            kept={kept}
            now={now}
            onToggle={toggle}
            onAll={setKept}
          />
          {adrift.length === 0 ? null : (
            <div className={styles.adrift}>
              <p>
                {adrift.length === 1 ? 'One memory more rests' : `${adrift.length} memories more rest`} on these words alone and{' '}
                {adrift.length === 1 ? 'goes' : 'go'} with them:
              </p>
              <ul>
                {adrift.map(({ id, statement }) => (
                  <li key={id} className="own">
                    {statement}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
      <p className="note">
        {kept.size === 0
          ? 'Nothing said of it until now can come back, by import or by reading again. A receipt is kept, the words are not.'
          : 'What is not ticked stays as it is. A receipt is kept, the words are not.'}
      </p>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
    </Dialog>
  )
}

interface ItemsProps {
  readonly title: string
  readonly items: readonly { readonly id: string; readonly text: string; readonly at: number }[]
  readonly kept: ReadonlySet<string>
  readonly now: number
  readonly onToggle: (id: string) => void
  readonly onAll: (kept: ReadonlySet<string>) => void
}

function Items({ title, items, kept, now, onToggle, onAll }: ItemsProps) {
  if (items.length === 0) return null
  const isAll = items.every(({ id }) => !kept.has(id))
  const all = (): void => {
    const next = new Set(kept)
    for (const { id } of items)
      if (isAll) next.add(id)
      else next.delete(id)
    onAll(next)
  }
  return (
    <fieldset className={styles.items}>
      <legend>
        {title} ({items.length}){' '}
        <TextButton onClick={all} aria-label={isAll ? `Keep all: ${title}` : `Erase all: ${title}`}>
          {isAll ? 'Keep all' : 'All'}
        </TextButton>
      </legend>
      {items.map(({ id, text, at }) => (
        <Check key={id} checked={!kept.has(id)} onChange={() => onToggle(id)}>
          <span className="own">{text}</span> <span className="note">{shortDate(at, now)}</span>
        </Check>
      ))}
    </fieldset>
  )
}
