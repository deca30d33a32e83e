// When there is no row to show: why, and the one thing that would help.

import { Button, ButtonLink, TextButton } from '../../ui/button.tsx'
import { Alert, Empty } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import type { FilterToken } from '../../../core/browse/query.ts'
import type { Listed } from '../../../workers/browse/browse.api.ts'
import { lookBackTo, pastDayOf, removeToken, type ListView } from './filters.ts'
import { phrase, type TokenWords } from './token-words.ts'
import styles from './memories.module.css'

interface NothingHereProps {
  readonly view: ListView
  /** Undefined while the first answer is on its way. */
  readonly listed: Listed | undefined
  readonly searchFailed: boolean
  readonly wordsOf: (token: FilterToken) => TokenWords
  readonly onChange: (view: ListView) => void
  readonly onAdd: () => void
}

export function NothingHere({ view, listed, searchFailed, wordsOf, onChange, onAdd }: NothingHereProps) {
  if (searchFailed) return <Alert>The search is not answering. Your words are all here; the filters still work without it.</Alert>
  if (listed?.isComplete !== true) {
    return (
      <div className={styles.state}>
        <Waiting />
      </div>
    )
  }
  const past = pastDayOf(view)
  if (listed.all === 0 && past !== undefined) {
    return (
      <div className={styles.state}>
        <Empty
          title="Nothing yet on that day"
          does={
            past.clock === 'told' ? (
              <Button onClick={() => onChange(lookBackTo(view, { ...past, clock: 'true' }))}>What was true then, as told since</Button>
            ) : (
              <Button onClick={() => onChange(lookBackTo(view, undefined))}>Back to today</Button>
            )
          }
        >
          What you’ve told me begins later.
        </Empty>
      </div>
    )
  }
  if (listed.all === 0) {
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
  const dropped = listed.toDrop
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
