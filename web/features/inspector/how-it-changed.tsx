// How a memory came to read as it does: what was true before it, and what was done to it, each of which can be taken back.

import { Link } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed, useTakeBack } from '../../engine/use-deed.ts'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { SideSection } from '../../ui/page.tsx'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import type { Actor } from '../../../core/memory/journal.ts'
import type { Memory } from '../../../core/memory/records.ts'
import { changesOf, startOf, validityBar, type Change, type ValidityBar } from './history.ts'
import { stampWords } from './stamps.ts'
import styles from './drawer.module.css'

const who: Readonly<Record<Actor, string>> = {
  you: 'by you',
  assistant: 'by me',
  sleep: 'by me, at night',
  import: 'by an import',
  sample: 'by the sample',
}

export function HowItChanged({ detail, now }: { readonly detail: MemoryDetail; readonly now: number }) {
  const { memory, versions } = detail
  const bar = validityBar(versions, now)
  const changes = changesOf(memory.id, detail.changes)
  return (
    <SideSection title="How it changed">
      {bar === undefined ? null : <Validity bar={bar} versions={versions} now={now} />}
      <ol>
        {versions.map((version) => (
          <Version key={version.id} version={version} isThis={version.id === memory.id} now={now} />
        ))}
      </ol>
      {changes.length === 0 ? null : (
        <ol className={styles.changes} aria-label="Changes to this memory">
          {changes.map((change) => (
            <ChangeLine key={change.seq} change={change} now={now} />
          ))}
        </ol>
      )}
    </SideSection>
  )
}

function Validity({ bar, versions, now }: { readonly bar: ValidityBar; readonly versions: readonly Memory[]; readonly now: number }) {
  const label = versions
    .filter((version) => version.retractedAt === undefined)
    .toReversed()
    .map((version) => `${version.statement} ${reach(version, now)}`)
    .join('; ')
  const isOpen = bar.segments.some((segment) => !segment.isOver)
  return (
    <>
      <span className={styles.valid} role="img" aria-label={label}>
        {bar.segments.map(({ id, from, to, isOver }) => (
          <i key={id} className={isOver ? styles.old : styles.open} style={{ '--a': from, '--b': to } as React.CSSProperties} />
        ))}
      </span>
      <p className={classNames(styles.ends, 'note')}>
        <span>{shortDate(bar.start, now)}</span>
        <span>{isOpen ? 'now' : 'today, over'}</span>
      </p>
    </>
  )
}

interface VersionProps {
  readonly version: Memory
  readonly isThis: boolean
  readonly now: number
}

function Version({ version, isThis, now }: VersionProps) {
  const engine = useEngine()
  const deed = useDeed()
  const isOld = version.supersededBy !== undefined || version.retractedAt !== undefined
  const statement = isOld ? <s>{version.statement}</s> : version.statement
  return (
    <li className={classNames(styles.version, !isOld && styles.now)}>
      <div>
        <p className={version.stance === 'stated' ? 'own' : undefined}>
          {isThis ? statement : <Link href={`/memories/${version.id}${location.search}`}>{statement}</Link>}
        </p>
        <p className="note">
          {reach(version, now)}
          {isOld ? (
            <>
              {' · '}
              <TextButton onClick={() => void deed(engine.memory.putBack(version.id), 'Put back')}>Put back</TextButton>
            </>
          ) : null}
        </p>
      </div>
    </li>
  )
}

function reach(version: Memory, now: number): string {
  const from = version.validFrom === undefined ? shortDate(startOf(version), now) : stampWords(version.validFrom, now)
  if (version.retractedAt !== undefined) return `From ${from}, marked wrong ${shortDate(version.retractedAt, now)}`
  if (version.validUntil !== undefined) return `${from} to ${stampWords(version.validUntil, now)}`
  if (version.supersededBy !== undefined) return `From ${from}, then replaced`
  if (version.kind === 'event' || version.kind === 'plan') return `${version.validFrom === undefined ? 'Said' : 'For'} ${from}`
  return `Since ${from}, ${version.stance === 'inferred' ? 'worked out' : 'you said so'}`
}

function ChangeLine({ change, now }: { readonly change: Change; readonly now: number }) {
  const takeBack = useTakeBack()
  return (
    <li>
      <p>
        {change.undoneBy === undefined ? change.words : <s>{change.words}</s>}
        {change.other === undefined ? null : (
          <>
            {' '}
            <TextLink href={`/memories/${change.other}${location.search}`}>see it</TextLink>
          </>
        )}{' '}
        <span className="note">{`${change.model === undefined ? who[change.actor] : `by ${change.model}`}, ${shortDate(change.at, now)} · ${change.undoneBy === undefined ? '' : 'taken back · '}`}</span>
        {change.undoneBy === undefined ? (
          <TextButton onClick={() => void takeBack(change.seq)}>Undo</TextButton>
        ) : (
          <TextButton onClick={() => void takeBack(change.undoneBy ?? change.seq, 'Done again')}>Redo</TextButton>
        )}
      </p>
      {change.pieces === undefined ? null : (
        <p className="own">
          {change.pieces.map(({ how, text }, at) => {
            const key = `${at} ${how}`
            if (how === 'kept') return <span key={key}>{text}</span>
            return how === 'struck' ? <s key={key}>{text}</s> : <ins key={key}>{text}</ins>
          })}
        </p>
      )}
    </li>
  )
}
