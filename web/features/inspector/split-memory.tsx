// Two memories out of one: what each says, and which of your words each rests on. One source is cut where you say; of several, each is given
// to one of the two.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { useDeed } from '../../engine/use-deed.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import type { MemoryDetail } from '../../../store/read/inspector.ts'
import type { EvidenceSpan } from '../../../core/memory/records.ts'
import { cutsBetweenWords, cutSpan, proposeCut, seamOf, statementsOf } from './split-proposal.ts'
import styles from './drawer.module.css'

interface SplitMemoryProps {
  readonly detail: MemoryDetail
  readonly onDone: () => void
}

/** Whose a source is: the first's, the second's, or cut after so many words. */
type Share = 'first' | 'second' | number

export function SplitMemory({ detail: { memory, turns }, onDone }: SplitMemoryProps) {
  const engine = useEngine()
  const deed = useDeed()
  const [proposed] = useState(() => statementsOf(memory.statement, seamOf(memory.statement)))
  const [first, setFirst] = useState(proposed[0])
  const [second, setSecond] = useState(proposed[1])
  const sources = memory.evidence.flatMap((span) => {
    const turn = turns.find(({ id }) => id === span.episodeId)
    return turn === undefined ? [] : [{ span, words: turn.text.slice(span.start, span.end) }]
  })
  const [shares, setShares] = useState<readonly Share[]>(() => sources.map(({ words }, at) => shareOf(words, sources.length, at)))
  useEscape(true, onDone)
  const isReady = first.trim() !== '' && second.trim() !== ''

  const save = async (): Promise<void> => {
    if (!isReady) return
    const cut = sources.map(({ span, words }, at) => given(span, words, shares[at] ?? 'first'))
    const parts = [
      { statement: first, evidence: cut.flatMap(([one]) => one) },
      { statement: second, evidence: cut.flatMap(([, other]) => other) },
    ] as const
    if (await deed(engine.memory.shape({ do: 'split', id: memory.id, parts }), 'Now they are two')) onDone()
  }
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea own autoFocus rows={2} label="The first says" value={first} onChange={(event) => setFirst(event.target.value)} />
      <TextArea own rows={2} label="The second says" value={second} onChange={(event) => setSecond(event.target.value)} />
      {sources.map(({ span, words }, at) => (
        <Source
          key={`${span.episodeId} ${span.start}`}
          words={words}
          share={shares[at] ?? 'first'}
          onShare={(share) => setShares(shares.with(at, share))}
        />
      ))}
      <div className={styles.acts}>
        <Button onClick={onDone}>Leave it whole</Button>
        <Button type="submit" kind="main" disabled={!isReady}>
          Split it
        </Button>
      </div>
    </form>
  )
}

interface SourceProps {
  readonly words: string
  readonly share: Share
  readonly onShare: (share: Share) => void
}

function Source({ words, share, onShare }: SourceProps) {
  const cuts = cutsBetweenWords(words)
  const cut = typeof share === 'number' ? cuts[share] : undefined
  const choose = (value: string): void => onShare(value === 'cut' ? Math.floor(cuts.length / 2) : (value as 'first' | 'second'))
  return (
    <div className={styles.source}>
      <p className="own">
        {cut === undefined ? (
          <mark className={share === 'first' ? styles.firsts : styles.seconds}>{words}</mark>
        ) : (
          <>
            <mark className={styles.firsts}>{words.slice(0, cut.end)}</mark>{' '}
            <mark className={styles.seconds}>{words.slice(cut.start)}</mark>
          </>
        )}
      </p>
      <Select label="These words are" value={cut === undefined ? String(share) : 'cut'} onChange={(event) => choose(event.target.value)}>
        {cuts.length === 0 ? null : <option value="cut">cut between the two</option>}
        <option value="first">the first’s</option>
        <option value="second">the second’s</option>
      </Select>
      {cut === undefined ? null : (
        <label className={styles.slider}>
          <span className="note">Cut after “{lastWord(words.slice(0, cut.end))}”</span>
          <input
            type="range"
            min={0}
            max={cuts.length - 1}
            value={share}
            aria-valuetext={`${words.slice(0, cut.end)} | ${words.slice(cut.start)}`}
            onChange={(event) => onShare(Number(event.target.value))}
          />
        </label>
      )}
    </div>
  )
}

const lastWord = (words: string): string => words.trim().split(/\s+/u).at(-1) ?? ''

/** One source is cut; of several, the first goes to the first and the others to the second, until told otherwise. */
function shareOf(words: string, sources: number, at: number): Share {
  const cut = proposeCut(words)
  if (sources > 1 || cut === undefined) return at === 0 ? 'first' : 'second'
  return Math.max(
    0,
    cutsBetweenWords(words).findIndex(({ start }) => start >= cut.start),
  )
}

function given(span: EvidenceSpan, words: string, share: Share): readonly [readonly EvidenceSpan[], readonly EvidenceSpan[]] {
  const cut = typeof share === 'number' ? cutsBetweenWords(words)[share] : undefined
  if (cut !== undefined) {
    const [one, other] = cutSpan(span, cut)
    return [[one], [other]]
  }
  return share === 'first' ? [[span], []] : [[], [span]]
}
