// What is about to fade in the next three months: a dot on the day each crosses, and below it the same as a list by week, to keep or let go.

import { useMemo } from 'react'
import { TextLink } from '../../../ui/button.tsx'
import { fullDate, shortDate } from '../../../ui/dates.ts'
import { FateRow } from '../../../ui/fate-row.tsx'
import { Empty } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import type { EpochMs } from '../../../../core/memory/ids.ts'
import type { BrowseApi, FateFound } from '../../../../workers/browse/browse.api.ts'
import { useAnswer } from '../../../engine/use-answer.ts'
import type { ViewProps } from '../view-props.ts'
import { byWeek, dotsOf, weekWords } from './weeks.ts'
import styles from './fading.module.css'

const dayMs = 86_400_000
const days = 91
/** More are counted, not shown: nobody decides about a thousand at a time. */
const most = 200
const dotPx = 9

export function FadingView({ asked, now, query, chosenId }: ViewProps) {
  const until = (now + days * dayMs) as EpochMs
  const ask = useMemo(() => (asked === undefined ? undefined : (browse: BrowseApi) => browse.fading(asked, until, most)), [asked, until])
  const found = useAnswer(ask)
  if (found === undefined) return <Awaited />
  const { fates, more } = found
  if (fates.length === 0) {
    return found.isComplete ? (
      <div className={styles.state}>
        <Empty title="Nothing is fading" does={<TextLink href="/settings?part=remembering">How fading works</TextLink>}>
          Memories you don’t use get lighter here before they go faint.
        </Empty>
      </div>
    ) : (
      <Awaited />
    )
  }
  return (
    <section className={styles.fading} aria-label="About to fade">
      <p className={styles.lede}>
        {(fates.length + more).toLocaleString('en-GB')} {fates.length + more === 1 ? 'memory gets' : 'memories get'} lighter by{' '}
        {fullDate(until, now)} if {fates.length + more === 1 ? 'it doesn’t' : 'they don’t'} come up again. Pinned ones never do.
      </p>
      <Line fates={fates} now={now} until={until} />
      {byWeek(fates).map((week) => (
        <section key={week.from}>
          <h2>
            {weekWords(week.from, now, (at) => fullDate(at, now))} <span>{week.fates.length.toLocaleString('en-GB')}</span>
          </h2>
          <ul>
            {week.fates.map((fate) => (
              <FateRow
                key={fate.memory.id}
                {...fate}
                strength={fate.level}
                now={now}
                href={`/memories/${fate.memory.id}${query}`}
                isCurrent={fate.memory.id === chosenId}
              />
            ))}
          </ul>
        </section>
      ))}
      {more === 0 ? null : <p className="note">And {more.toLocaleString('en-GB')} more, later than these.</p>}
    </section>
  )
}

const Awaited = () => (
  <div className={styles.state}>
    <Waiting />
  </div>
)

/** The dots; where there is no room for them, the list below says the same. */
function Line({ fates, now, until }: { readonly fates: readonly FateFound[]; readonly now: EpochMs; readonly until: EpochMs }) {
  const dots = dotsOf(fates, now, until)
  const tallest = dots.reduce((high, { height }) => Math.max(high, height), 0)
  const months = monthStarts(now, until)
  return (
    <div className={styles.line} style={{ height: 34 + (Math.min(tallest, 16) + 1) * dotPx }} aria-hidden="true">
      {dots
        .filter(({ height }) => height <= 16)
        .map(({ id, at, height }) => (
          <i key={id} style={{ left: `${at}%`, bottom: 26 + height * dotPx }} />
        ))}
      <span className={styles.now}>today</span>
      {months.map((month) => (
        <span key={month} style={{ left: `${((month - now) / (until - now)) * 100}%` }}>
          {shortDate(month, now)}
        </span>
      ))}
    </div>
  )
}

function monthStarts(now: number, until: number): readonly number[] {
  const date = new Date(now)
  return [1, 2, 3]
    .map((months) => new Date(date.getFullYear(), date.getMonth() + months, 1).getTime())
    .filter((month) => month > now + 6 * dayMs && month < until - 4 * dayMs)
}
