// One part of the portrait: its sentences, and the words behind the chosen one.

import { Fragment, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { useEngine, useForgetting, useLive } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { TextButton, TextLink } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { shortDate } from '../../ui/dates.ts'
import { Drop } from '../../ui/drop.tsx'
import { Marked } from '../../ui/evidence.tsx'
import { strengthWords } from '../../ui/strength.ts'
import { withTurns, type WithTurns } from '../../../store/read/portrait.ts'
import { strengthOf } from '../../../core/forgetting/strength.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { PortraitSection } from '../../../core/portrait/portrait.ts'
import { curly, paragraphsOf } from './portrait-words.ts'
import { quoteOf } from './quote-of.ts'
import styles from './portrait.module.css'

interface PortraitPartProps {
  readonly part: PortraitSection
  /** The text of the chosen sentence, in whichever part it is. */
  readonly chosen: string | undefined
  readonly now: EpochMs
  /** A past day is looked at: nothing is changed from there. */
  readonly isPast: boolean
  readonly onChoose: (text: string | undefined) => void
}

export function PortraitPart({ part, chosen, now, isPast, onChoose }: PortraitPartProps) {
  const mine = part.sentences.find(({ text }) => text === chosen)
  const shown = mine ?? part.sentences[0]
  const ids = shown?.memoryIds ?? []
  const behind = useLive((database) => withTurns(database, ids), [ids.join(' ')])
  const former = part.sentences.flatMap((sentence) => sentence.former)
  const toggle = (text: string): void => onChoose(text === chosen ? undefined : text)
  const title = curly(part.title)
  return (
    <section aria-label={title}>
      <div className={styles.say}>
        <h2>{title}</h2>
        {paragraphsOf(part.sentences).map((sentences) => (
          <p key={sentences[0]?.text}>
            {sentences.map(({ text, inferred, change }) => (
              <Fragment key={text}>
                {/* A button would not break over lines like the rest of the paragraph. */}
                <span
                  role="button"
                  tabIndex={0}
                  className={classNames(styles.sentence, inferred && styles.guess)}
                  aria-pressed={text === chosen}
                  onClick={() => toggle(text)}
                  onKeyDown={(event: KeyboardEvent) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return
                    event.preventDefault()
                    toggle(text)
                  }}
                >
                  {curly(text)}
                  {change === undefined ? null : <small className={styles.mark}>{`\u00a0${change}`}</small>}
                </span>{' '}
              </Fragment>
            ))}
          </p>
        ))}
        {former.length === 0 ? null : (
          <ul className={styles.before} aria-label="Before">
            {former.map(({ text, memoryId }) => (
              <li key={memoryId}>
                <Link href={`/memories/${memoryId}`}>
                  <s>{curly(text)}</s>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {part.title === 'How you like things' && !isPast ? (
          <p className={styles.more}>
            <TextLink href="/settings?part=wishes">What I go by, and how to stop it</TextLink>
          </p>
        ) : null}
      </div>
      <div className={styles.beside} data-unchosen={mine === undefined ? '' : undefined}>
        {(mine === undefined ? behind?.filter(isFirstOfItsWords) : behind)?.map((each) => (
          <Behind key={each.memory.id} each={each} now={now} canChange={mine !== undefined && !isPast} />
        ))}
      </div>
    </section>
  )
}

/** Two facts from the same words are quoted once, until the sentence is chosen and each can be corrected. */
function isFirstOfItsWords({ memory }: WithTurns, index: number, all: readonly WithTurns[]): boolean {
  const place = (each: WithTurns): string => each.memory.evidence.map((span) => `${span.episodeId} ${span.start} ${span.end}`).join()
  return memory.evidence.length === 0 || all.findIndex((other) => place(other) === place({ memory, turns: [], hidden: [] })) === index
}

interface BehindProps {
  readonly each: WithTurns
  readonly now: EpochMs
  readonly canChange: boolean
}

function Behind({ each: { memory, turns, hidden }, now, canChange }: BehindProps) {
  const engine = useEngine()
  const deed = useDeed()
  const [turn] = turns
  const level = strengthOf(memory, now, useForgetting())
  const quoted = turn === undefined ? undefined : quoteOf(turn, memory.evidence, hidden)
  return (
    <div>
      {quoted === undefined ? (
        <p className={classNames(memory.stance === 'stated' && 'own', level)}>{memory.statement}</p>
      ) : (
        <p className={classNames('own', level)}>
          <Marked text={quoted.text} spans={quoted.spans} />
        </p>
      )}
      <p className={`note ${styles.meta}`}>
        <Drop strength={level} />
        <span className="sr">{strengthWords[level]}, </span>
        <TextLink href={`/memories/${memory.id}`}>{shortDate(memory.saidAt, now)}</TextLink>
        {memory.stance === 'inferred' ? <span>Worked out. You never said it.</span> : null}
        {canChange ? (
          <>
            {memory.stance === 'inferred' ? (
              <TextButton onClick={() => void deed(engine.memory.confirm(memory.id), 'Thank you. I’ll keep it')}>That’s right</TextButton>
            ) : null}
            {memory.kind === 'procedure' && memory.stance === 'stated' ? (
              <TextButton onClick={() => void deed(engine.memory.retract(memory.id), 'Stopped. I won’t go by it')}>Stop this</TextButton>
            ) : (
              <TextButton onClick={() => void deed(engine.memory.retract(memory.id), 'Marked wrong. I won’t use it')}>
                That’s wrong
              </TextButton>
            )}
          </>
        ) : null}
      </p>
    </div>
  )
}
