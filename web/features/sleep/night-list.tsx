// The rows of a night, as a plan with a tick at each or as a report: what stands now, what stands then, and why.

import { ArrowRight } from 'lucide-react'
import { Link } from 'wouter'
import type { Memory } from '../../../core/memory/records.ts'
import type { NightRow } from './night-rows.ts'
import styles from './sleep.module.css'

const shown = 60

interface NightListProps {
  readonly rows: readonly NightRow[]
  /** For a plan: which rows are to be left out, and how to change that. */
  readonly choice?: { readonly isLeftOut: (row: NightRow) => boolean; readonly onToggle: (row: NightRow) => void }
}

export function NightList({ rows, choice }: NightListProps) {
  const more = rows.length - shown
  return (
    <>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.keys[0]} row={row} choice={choice} />
        ))}
      </ul>
      {more > 0 ? <p className={styles.more}>And {more.toLocaleString('en-GB')} more.</p> : null}
    </>
  )
}

function Row({ row, choice }: { readonly row: NightRow; readonly choice: NightListProps['choice'] }) {
  const title = choice === undefined ? row.done : row.plan
  const head = (
    <h3>
      {title}
      <span className="note">{row.why}</span>
    </h3>
  )
  return (
    <li className={choice === undefined ? styles.op : styles.choice}>
      {choice === undefined ? null : (
        <input
          type="checkbox"
          className={styles.check}
          checked={!choice.isLeftOut(row)}
          onChange={() => choice.onToggle(row)}
          aria-label={`Include: ${title}${row.from[0] === undefined || row.from[0].sensitive ? '' : `, ${row.from[0].statement}`}`}
        />
      )}
      <div>
        {head}
        <BeforeAfter row={row} />
      </div>
    </li>
  )
}

function BeforeAfter({ row: { from, more, to, note } }: { readonly row: NightRow }) {
  const before = (
    <ul className={styles.from}>
      {from.map((memory) => (
        <li key={memory.id}>
          <Said memory={memory} />
        </li>
      ))}
      {more > 0 ? <li className="note">and {more.toLocaleString('en-GB')} more</li> : null}
    </ul>
  )
  if (to === undefined) {
    return (
      <div className={styles.one}>
        {before}
        {note === '' ? null : <p className="note">{note}</p>}
      </div>
    )
  }
  const after = (
    <div>
      {'memory' in to ? <Said memory={to.memory} /> : <p className="own">{to.name}</p>}
      {note === '' ? null : <p className="note">{note}</p>}
    </div>
  )
  if (from.length === 0) return <div className={styles.one}>{after}</div>
  return (
    <div className={styles.diff}>
      {before}
      <ArrowRight aria-hidden="true" />
      {after}
    </div>
  )
}

function Said({ memory }: { readonly memory: Memory }) {
  return (
    <p className={memory.stance === 'stated' && !memory.sensitive ? 'own' : undefined}>
      <Link href={`/memories/${memory.id}`}>{memory.sensitive ? 'A hidden memory' : memory.statement}</Link>
    </p>
  )
}
