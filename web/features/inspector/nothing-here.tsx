// When there is no row to show: why, and the one thing that would help.

import { Button, ButtonLink, TextButton } from '../../ui/button.tsx'
import { Alert, Empty } from '../../ui/page.tsx'
import { bestToDrop, removeToken, type FilterToken, type ListView, type RatedRow } from './filters.ts'
import { phrase, type TokenWords } from './token-words.ts'
import styles from './memories.module.css'

interface NothingHereProps {
  readonly view: ListView
  readonly rated: readonly RatedRow[]
  /** A past day is looked back to. */
  readonly isPast: boolean
  readonly isReading: boolean
  readonly searchFailed: boolean
  readonly wordsOf: (token: FilterToken) => TokenWords
  readonly onChange: (view: ListView) => void
  readonly onAdd: () => void
}

export function NothingHere({ view, rated, isPast, isReading, searchFailed, wordsOf, onChange, onAdd }: NothingHereProps) {
  if (searchFailed) return <Alert>The search is not answering. Your words are all here; the filters still work without it.</Alert>
  if (isReading) return null
  if (rated.length === 0 && isPast) {
    return (
      <div className={styles.state}>
        <Empty title="Nothing yet on that day">What you’ve told me begins later.</Empty>
      </div>
    )
  }
  if (rated.length === 0) {
    return (
      <div className={styles.state}>
        <Empty
          title="Your first memory will be here"
          does={
            <>
              <ButtonLink kind="main" href="/chat">
                Tell me something
              </ButtonLink>{' '}
              <TextButton onClick={onAdd}>or write one down</TextButton>
            </>
          }
        >
          Tell me one thing worth keeping.
        </Empty>
      </div>
    )
  }
  const dropped = view.text.trim() === '' ? bestToDrop(rated, view.tokens) : undefined
  if (dropped !== undefined) {
    return (
      <div className={styles.state}>
        <Empty
          title="No memories match"
          does={<Button onClick={() => onChange(removeToken(view, dropped.token))}>Remove that filter</Button>}
        >
          {dropped.count.toLocaleString('en-GB')} {dropped.count === 1 ? 'does' : 'do'} without “{phrase(wordsOf(dropped.token))}”.
        </Empty>
      </div>
    )
  }
  return (
    <div className={styles.state}>
      <Empty
        title="No memories match"
        does={<Button onClick={() => onChange({ ...view, text: '', tokens: [{ field: 'is', value: 'current' }] })}>Start again</Button>}
      >
        {view.tokens.length === 0
          ? 'Nothing you told me is close to these words.'
          : 'Nothing you told me is close to these words with these filters.'}
      </Empty>
    </div>
  )
}
