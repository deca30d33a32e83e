// The search field with its filters inside it. Backspace in the empty field takes the last filter away; Enter and the down arrow go on
// to what was found.

import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Token } from '../../ui/token.tsx'
import type { FilterToken } from '../../../core/browse/query.ts'
import { removeToken, type ListView } from './filters.ts'
import type { TokenWords } from './token-words.ts'
import styles from './memories.module.css'

interface SearchBoxProps {
  readonly view: ListView
  readonly onChange: (view: ListView) => void
  readonly wordsOf: (token: FilterToken) => TokenWords
  /** To the first row of the list. */
  readonly onLeave: () => void
}

export function SearchBox({ view, onChange, wordsOf, onLeave }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if ((event.key === 'Enter' && !event.nativeEvent.isComposing) || event.key === 'ArrowDown') {
      event.preventDefault()
      return onLeave()
    }
    const last = view.tokens.at(-1)
    if (event.key !== 'Backspace' || view.text !== '' || last === undefined) return
    event.preventDefault()
    onChange(removeToken(view, last))
  }
  return (
    <div className={styles.search} role="search">
      <Search aria-hidden="true" />
      {view.tokens.map((token) => {
        const words = wordsOf(token)
        return (
          <Token
            key={`${token.field} ${token.value}`}
            word={words.label}
            value={words.value}
            onRemove={() => onChange(removeToken(view, token))}
          />
        )
      })}
      <input
        type="search"
        enterKeyHint="search"
        aria-label="Search your memories"
        placeholder="in your words"
        autoComplete="off"
        value={view.text}
        onChange={(event) => onChange({ ...view, text: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
