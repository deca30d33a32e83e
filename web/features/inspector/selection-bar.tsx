// What can be done with all that is chosen, each as one change that can be taken back: pin, hide, let go, join, take out as a file; erasing
// after a look at what would go.

import { useEffect, useId, useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button, QuietButton } from '../../ui/button.tsx'
import { dayTitle } from '../../ui/dates.ts'
import { Radio } from '../../ui/field.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import { saveFile } from '../../ui/save-file.ts'
import { asMarkdown } from '../../../core/browse/as-markdown.ts'
import { toLightRow } from '../../../core/browse/light-row.ts'
import type { MemoryId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { memoriesById } from '../../../store/read/inspector.ts'
import { EraseDialog } from './erase-dialog.tsx'
import styles from './selection.module.css'

interface SelectionBarProps {
  readonly ids: ReadonlySet<MemoryId>
  /** How many the view shows. */
  readonly of: number
  readonly onAll: () => void
  readonly onClear: () => void
}

export function SelectionBar({ ids: chosen, of, onAll, onClear }: SelectionBarProps) {
  const ids = [...chosen]
  const rows = useLive((database) => memoriesById(database, ids), [chosen]) ?? []
  const engine = useEngine()
  const deed = useDeed()
  const [doing, setDoing] = useState<'join' | 'erase'>()
  const allPinned = rows.every(({ pinned }) => pinned)
  const allHidden = rows.every(({ sensitive }) => sensitive)
  const words = counted(ids.length)
  const run = async (work: Parameters<typeof engine.memory.shape>[0], done: string): Promise<void> => {
    if (await deed(engine.memory.shape(work), done)) onClear()
  }
  const takeOut = (): void => {
    const now = Date.now()
    const title = `${words}, ${dayTitle(now, now)}`
    saveFile(new Blob([asMarkdown(title, [{ rows: rows.map(toLightRow) }])], { type: 'text/markdown' }), 'memories.md')
  }
  const canJoin = rows.length > 1 && rows.length <= mostJoined && rows.every((memory) => isCurrent(memory))
  return (
    <div className={styles.bar} role="region" aria-label="Chosen memories">
      {doing === 'join' && canJoin ? (
        <JoinChosen
          rows={rows}
          onJoin={(keep) => {
            setDoing(undefined)
            void run({ do: 'join', keep, others: ids.filter((id) => id !== keep) }, `${words} joined`)
          }}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
      <div className={styles.row} role="toolbar" aria-label="With the chosen memories">
        <output className={styles.count}>{ids.length === 0 ? 'Choose memories' : `${ids.length.toLocaleString('en-GB')} chosen`}</output>
        {ids.length === 0 ? null : (
          <>
            <Button onClick={() => void run({ do: 'pin', ids, to: !allPinned }, allPinned ? `${words} unpinned` : `${words} pinned`)}>
              {allPinned ? 'Unpin' : 'Pin'}
            </Button>
            <Button onClick={() => void run({ do: 'hide', ids, to: !allHidden }, allHidden ? `${words} shown again` : `${words} hidden`)}>
              {allHidden ? 'Show' : 'Hide'}
            </Button>
            <Button onClick={() => void run({ do: 'let-go', ids }, `${words} let go. Your words stay`)}>Let go</Button>
            {canJoin ? (
              <Button aria-expanded={doing === 'join'} onClick={() => setDoing(doing === 'join' ? undefined : 'join')}>
                Join…
              </Button>
            ) : null}
            <Button onClick={takeOut}>Save as a file</Button>
            <Button kind="careful" onClick={() => setDoing('erase')}>
              Erase…
            </Button>
          </>
        )}
        <span className={styles.end}>
          {ids.length < of ? <QuietButton onClick={onAll}>All {of.toLocaleString('en-GB')}</QuietButton> : null}
          <QuietButton onClick={onClear}>Done</QuietButton>
        </span>
      </div>
      {doing === 'erase' ? <EraseDialog ids={ids} onClose={() => setDoing(undefined)} onErased={onClear} /> : null}
    </div>
  )
}

function counted(count: number): string {
  return count === 1 ? '1 memory' : `${count.toLocaleString('en-GB')} memories`
}

/** More than this are no longer one thing said several times. */
const mostJoined = 12

interface JoinChosenProps {
  readonly rows: readonly Memory[]
  readonly onJoin: (keep: MemoryId) => void
  readonly onClose: () => void
}

function JoinChosen({ rows, onJoin, onClose }: JoinChosenProps) {
  const group = useId()
  const [keep, setKeep] = useState(rows[0]?.id)
  useEscape(true, onClose)
  useEffect(() => {
    if (!rows.some(({ id }) => id === keep)) setKeep(rows[0]?.id)
  }, [rows, keep])
  return (
    <form
      className={styles.joining}
      onSubmit={(event) => {
        event.preventDefault()
        if (keep !== undefined) onJoin(keep)
      }}
    >
      <fieldset>
        <legend>Which words stay? What each rests on is kept.</legend>
        {rows.map((row, at) => (
          <Radio key={row.id} name={group} autoFocus={at === 0} checked={keep === row.id} onChange={() => setKeep(row.id)}>
            <span className={row.stance === 'stated' && !row.sensitive ? 'own' : undefined}>
              {row.sensitive ? 'A hidden memory' : row.statement}
            </span>
          </Radio>
        ))}
      </fieldset>
      <div className={styles.row}>
        <Button onClick={onClose}>Leave them apart</Button>
        <Button type="submit" kind="main">
          Join {rows.length}
        </Button>
      </div>
    </form>
  )
}
