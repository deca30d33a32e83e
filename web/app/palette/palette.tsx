// The palette: one field over everything there is to go to or to do. The arrows move, Enter does, Escape leaves; the focus never leaves the field.

import { useId, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Modal } from '../../ui/dialog.tsx'
import { Marked } from '../../ui/evidence.tsx'
import { Keys } from '../../ui/key-list.tsx'
import { toast } from '../../ui/toast.tsx'
import { useBack } from '../../ui/use-back.ts'
import { isPhone, useMedia } from '../../ui/use-media.ts'
import { commands, type Hands } from './commands.tsx'
import type { Entry } from './palette.types.ts'
import { useGroups } from './use-groups.tsx'
import styles from './palette.module.css'

interface PaletteProps extends Pick<Hands, 'undo' | 'showKeys' | 'lookBack' | 'toToday'> {
  readonly onClose: () => void
}

export function Palette({ onClose, ...hands }: PaletteProps) {
  const [, go] = useLocation()
  const engine = useEngine()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string>()
  const id = useId()
  // There it covers the page.
  useBack(useMedia(isPhone), onClose)
  const ask = (question: string): void => {
    void engine
      .say({ text: question })
      .then((outcome) => (outcome.ok ? go(`/chat/${outcome.value.conversationId}`) : toast(outcome.message)))
  }
  const groups = useGroups({ text, ...commands({ ...hands, go }), go, ask })
  const entries = groups.flatMap((group) => group.entries)
  // Held on to by its key: what is found later may come before it.
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  )
  const optionId = (nth: number): string => `${id}-${nth}`

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    // First away, so that what it opens may take the focus.
    onClose()
    entry.run()
  }
  const choose = (nth: number): void => {
    setChosen(entries[nth]?.key)
    document.getElementById(optionId(nth))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const last = entries.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: last,
      PageUp: 0,
    }
    const to = steps[event.key]
    if (to !== undefined) {
      event.preventDefault()
      choose(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[at])
    }
  }

  let nth = -1
  return (
    <Modal label="Find anything, do anything" className={styles.palette} isLight onClose={onClose}>
      <input
        className={styles.field}
        role="combobox"
        aria-label="Find anything, do anything"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length === 0 ? undefined : optionId(at)}
        aria-autocomplete="list"
        placeholder="A place, a deed, something you told me"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(undefined)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} id={`${id}-list`} role="listbox" aria-label="Found">
        {groups.map(({ title, entries: ofGroup }) => (
          <div key={title} role="group" aria-label={title}>
            <p className={styles.title} aria-hidden="true">
              {title}
            </p>
            {ofGroup.map((entry) => {
              nth += 1
              return <Option key={entry.key} id={optionId(nth)} entry={entry} isChosen={nth === at} onRun={() => run(entry)} />
            })}
          </div>
        ))}
      </div>
      <output className="sr">{text === '' ? '' : `${entries.length} found`}</output>
    </Modal>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: Entry
  readonly isChosen: boolean
  readonly onRun: () => void
}

function Option({ id, entry: { icon, words, spans, isOwn = false, note, keys }, isChosen, onRun }: OptionProps) {
  return (
    // The field has the focus and takes the keys for all of them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={isChosen} className={styles.option} onClick={onRun}>
      {icon}
      <span className={classNames(styles.words, isOwn && styles.own)}>
        <Marked text={words} spans={spans} />
      </span>
      {note === undefined ? null : <span className="note">{note}</span>}
      {keys === undefined ? null : <Keys keys={keys} />}
    </div>
  )
}
