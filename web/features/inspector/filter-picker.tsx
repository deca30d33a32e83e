// Every filter there is, to choose from. Choosing the one that is on takes it off again.

import { useId, useState, type ReactNode } from 'react'
import { Popover } from '../../ui/menu.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { strengthOrder, type FilterField, type FilterToken } from '../../../core/browse/query.ts'
import type { Source } from '../../../core/memory/records.ts'
import { addToken, removeToken, type ListView } from './filters.ts'
import { SavedViews } from './saved-views-menu.tsx'
import { kindWords } from './token-words.ts'
import styles from './memories.module.css'

const mostNames = 300

interface FilterPickerProps {
  readonly view: ListView
  readonly onChange: (view: ListView) => void
  readonly sources: readonly Source[]
}

interface PickGroup {
  readonly legend: string
  readonly picks: readonly (FilterToken & { readonly words: string })[]
}

const groups: readonly PickGroup[] = [
  {
    legend: 'It is',
    picks: [
      { field: 'is', value: 'current', words: 'current' },
      { field: 'is', value: 'replaced', words: 'replaced' },
      { field: 'is', value: 'retracted', words: 'marked wrong' },
      { field: 'pinned', value: 'yes', words: 'pinned' },
      { field: 'hidden', value: 'yes', words: 'hidden' },
      { field: 'stance', value: 'stated', words: 'in your words' },
      { field: 'stance', value: 'inferred', words: 'worked out' },
    ],
  },
  { legend: 'Kind', picks: Object.entries(kindWords).map(([kind, words]) => ({ field: 'kind', value: kind, words })) },
  {
    legend: 'Strength',
    picks: [...strengthOrder, 'not-faint'].map((value) => ({ field: 'strength', value, words: value.replace('-', ' ') })),
  },
]

export function FilterPicker({ view, onChange, sources }: FilterPickerProps) {
  const toggle = { view, onChange }
  return (
    <Popover label="Add a filter" text={<span className={styles.word}>Add a filter</span>}>
      <div className={styles.tools}>
        {groups.map(({ legend, picks }) => (
          <Group key={legend} legend={legend}>
            {picks.map(({ words, ...token }) => (
              <Pick key={`${token.field} ${token.value}`} {...toggle} {...token}>
                {words}
              </Pick>
            ))}
          </Group>
        ))}
        <AboutField onChoose={(name) => onChange(addToken(view, { field: 'about', value: name }))} />
        <Group legend="Said">
          <DayField field="after" label="after" view={view} onChange={onChange} />
          <DayField field="before" label="before" view={view} onChange={onChange} />
        </Group>
        {sources.length === 0 ? null : (
          <Group legend="From">
            <Pick {...toggle} field="source" value="you">
              what you told me
            </Pick>
            {sources.map((source) => (
              <Pick key={source.id} {...toggle} field="source" value={source.id}>
                {source.name}
              </Pick>
            ))}
          </Group>
        )}
        <SavedViews view={view} />
      </div>
    </Popover>
  )
}

interface ToggleProps extends FilterToken {
  readonly view: ListView
  readonly onChange: (view: ListView) => void
  readonly children: ReactNode
}

function Pick({ field, value, view, onChange, children }: ToggleProps) {
  const on = view.tokens.find((token) => token.field === field && token.value === value)
  return (
    <button
      type="button"
      className={styles.pick}
      aria-pressed={on !== undefined}
      onClick={() => onChange(on === undefined ? addToken(view, { field, value }) : removeToken(view, on))}
    >
      {children}
    </button>
  )
}

function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

function AboutField({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const { browse } = useEngine()
  const [names, setNames] = useState<readonly string[]>([])
  const id = useId()
  const [text, setText] = useState('')
  const choose = (value: string): void => {
    const name = names.find((known) => known.toLocaleLowerCase() === value.trim().toLocaleLowerCase())
    setText(name === undefined ? value : '')
    if (name !== undefined) onChoose(name)
  }
  const lookUp = (): void => {
    void browse.names(mostNames).then(setNames)
  }
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>About someone or something</label>
      <input
        id={id}
        list={`${id}-names`}
        className={styles.small}
        value={text}
        autoComplete="off"
        onFocus={lookUp}
        onChange={(event) => choose(event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  )
}

interface DayFieldProps {
  readonly field: Extract<FilterField, 'after' | 'before'>
  readonly label: string
  readonly view: ListView
  readonly onChange: (view: ListView) => void
}

/** A day chosen from a calendar; emptied, the filter goes. */
function DayField({ field, label, view, onChange }: DayFieldProps) {
  const id = useId()
  const on = view.tokens.find((token) => token.field === field)
  return (
    <span className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className={styles.small}
        value={on?.value ?? ''}
        onChange={({ target }) => {
          if (target.value !== '') onChange(addToken(view, { field, value: target.value }))
          else if (on !== undefined) onChange(removeToken(view, on))
        }}
      />
    </span>
  )
}
