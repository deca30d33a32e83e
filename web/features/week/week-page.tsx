// The week in review: what is new, what changed, what was used most and what grew lighter. Any past week by its address, `/week?of=2026-11-16`.

import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useForgetting, useLive } from '../../engine/engine-context.tsx'
import { useAnswer } from '../../engine/use-answer.ts'
import { ButtonLink, IconButton, TextLink } from '../../ui/button.tsx'
import { shortDate } from '../../ui/dates.ts'
import { MemoryRow } from '../../ui/memory-row.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useNow } from '../../ui/use-now.ts'
import { lastJournalSeq } from '../../../store/read/inspector.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { weekOf, weeksFrom, type Change, type WeekSpan } from '../../../core/memory/week.ts'
import type { LightRow } from '../../../core/browse/light-row.ts'
import type { Answer, BrowseApi } from '../../../workers/browse/browse.api.ts'
import type { WeekView } from '../../../workers/browse/week.ts'
import { gist, moreWords, timesWords, weekIn, weekWords } from './week-words.ts'
import styles from './week.module.css'

export function WeekPage() {
  const now = useNow()
  const search = useSearch()
  const [, navigate] = useLocation()
  const thisWeek = weekOf(now)
  const span = weekIn(search, now)
  const view = useWeek(span)
  const isThis = span.from === thisWeek.from
  const show = (by: number): void => navigate(`/week?of=${dayOf(weeksFrom(span, by).from)}`)
  return (
    <Page
      title={isThis ? 'This week' : 'The week'}
      up={{ href: '/sleep', name: 'sleep' }}
      actions={
        <>
          <IconButton label="The week before" icon={<ChevronLeft />} onClick={() => show(-1)} />
          <IconButton label="The week after" icon={<ChevronRight />} disabled={isThis} onClick={() => show(1)} />
        </>
      }
    >
      <p className={`lede ${styles.lede}`} role="status" aria-busy={view?.isComplete !== true}>
        <strong>{weekWords(span, now)}</strong> {view === undefined ? null : view.isComplete ? gist(view) : '…'}
      </p>
      {view === undefined || (isEmpty(view) && !view.isComplete) ? (
        <Waiting />
      ) : isEmpty(view) ? (
        <Empty title="A quiet week" does={isThis ? <ButtonLink href="/chat/new">Tell me something</ButtonLink> : null}>
          Nothing new, nothing changed, nothing used and nothing faded.
        </Empty>
      ) : (
        <Parts view={view} now={now} at={Math.min(now, span.until - 1) as EpochMs} />
      )}
    </Page>
  )
}

const isEmpty = ({ counts, brought }: WeekView): boolean => brought + counts.fresh + counts.changed + counts.faded + counts.used === 0

function Parts({ view, now, at }: { readonly view: WeekView & Answer; readonly now: EpochMs; readonly at: EpochMs }) {
  const { fresh, changed, used, faded, brought, hidden, counts, isComplete } = view
  const more = (count: number): number => (isComplete ? count : 0)
  return (
    <div className={styles.parts}>
      <Part title="New" count={counts.fresh + brought} isComplete={isComplete}>
        <Rows memories={fresh} noteOf={(memory) => shortDate(memory.recordedAt, now)} at={at} />
        {brought === 0 ? null : (
          <p className={styles.more}>
            {brought.toLocaleString('en-GB')} from what you brought in. <TextLink href="/memories?sort=newest">See them</TextLink>
          </p>
        )}
        <More count={more(counts.fresh - fresh.length)} />
      </Part>
      <Part title="Changed" isComplete={isComplete} count={counts.changed}>
        <ul>
          {changed.map((change) => (
            <Changed key={`${change.before.id} ${change.after?.id ?? ''} ${change.before.statement}`} change={change} />
          ))}
        </ul>
        <More count={more(counts.changed - changed.length)} />
      </Part>
      <Part title="Most used" isComplete={isComplete} count={counts.used}>
        <Rows
          memories={used.slice(0, 10).map(({ memory }) => memory)}
          noteOf={(memory) => timesWords(used.find((each) => each.memory.id === memory.id)?.times ?? 0)}
          at={at}
        />
        <More count={more(counts.used - Math.min(10, used.length))} />
      </Part>
      <Part title="Faded" isComplete={isComplete} count={counts.faded} does={<TextLink href="/sleep">What fades next</TextLink>}>
        <Rows
          memories={faded.map(({ memory }) => memory)}
          noteOf={(memory) => {
            const fade = faded.find((each) => each.memory.id === memory.id)
            return fade === undefined ? '' : `${fade.becomes} since ${shortDate(fade.at, now)}`
          }}
          at={at}
        />
        <More count={more(counts.faded - faded.length)} />
      </Part>
      {hidden === 0 ? null : <p className="note">{hidden === 1 ? 'One hidden memory is' : `${hidden} hidden memories are`} left out.</p>}
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly count: number
  /** Until everything has been read there may be more. */
  readonly isComplete: boolean
  readonly does?: ReactNode
  readonly children: ReactNode
}

function Part({ title, count, isComplete, does, children }: PartProps) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <span className="note">{isComplete ? count.toLocaleString('en-GB') : '…'}</span>
        {does === undefined ? null : <span className={styles.does}>{does}</span>}
      </header>
      {children}
    </section>
  )
}

interface RowsProps {
  readonly memories: readonly LightRow[]
  readonly noteOf: (memory: LightRow) => string
  /** The strength shown is the one of then. */
  readonly at: EpochMs
}

function Rows({ memories, noteOf, at }: RowsProps) {
  const forgetting = useForgetting()
  return (
    <ul className={styles.rows}>
      {memories.map((memory) => (
        <li key={memory.id}>
          <MemoryRow
            href={`/memories/${memory.id}`}
            statement={memory.statement}
            note={noteOf(memory)}
            date=""
            dateTime={dayOf(memory.saidAt)}
            strength={strengthOf(memory, at, forgetting)}
            stance={memory.stance}
          />
        </li>
      ))}
    </ul>
  )
}

function Changed({ change: { before, after } }: { readonly change: Change<LightRow> }) {
  return (
    <li className={styles.change}>
      <p className={before.stance === 'stated' ? 'own' : undefined}>
        <Link href={`/memories/${before.id}`}>
          <s>{before.statement}</s>
        </Link>
      </p>
      <ArrowRight aria-label="now" />
      {after === undefined ? (
        <p className="note">Taken back by you</p>
      ) : (
        <p className={after.stance === 'stated' ? 'own' : undefined}>
          <Link href={`/memories/${after.id}`}>{after.statement}</Link>
        </p>
      )}
    </li>
  )
}

function More({ count }: { readonly count: number }) {
  return count <= 0 ? null : <p className={styles.more}>{moreWords(count)}</p>
}

/** Worked out by a worker, anew after every change; the one before stays until then. */
function useWeek({ from, until }: WeekSpan): (WeekView & Answer) | undefined {
  const forgetting = useForgetting()
  const upTo = useLive(lastJournalSeq, [])
  const ask = useMemo(
    () => (upTo === undefined ? undefined : (browse: BrowseApi) => browse.week({ from, until }, forgetting, upTo)),
    [from, until, forgetting, upTo],
  )
  const view = useAnswer(ask)
  return view?.of === from ? view : undefined
}
