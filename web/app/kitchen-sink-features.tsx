// The second half of the kitchen sink: parts that belong to one feature, in the states they can be in. In development only.

import type { ReactNode } from 'react'
import { NightList } from '../features/sleep/night-list.tsx'
import type { NightRow } from '../features/sleep/night-rows.ts'
import { TallyList } from '../features/sleep/tally-list.tsx'
import { OwnTurn } from '../features/chat/own-turn.tsx'
import { ReplyView } from '../features/chat/reply-view.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ReceiptSlip } from '../features/vault/receipt-slip.tsx'
import type { DateStamp, EpochMs, ReceiptId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Receipt } from '../../core/memory/erasure-records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'
import { FateRow } from '../ui/fate-row.tsx'
import { KeyList } from '../ui/key-list.tsx'
import { PastDayBanner } from '../ui/looking-back.tsx'
import { letterShortcuts, shortcuts } from '../ui/shortcuts.ts'

interface PartsProps {
  readonly part: (title: string, children: ReactNode) => ReactNode
  readonly memory: Memory
  readonly now: EpochMs
}

const none = (): void => undefined
const cited = { memories: new Map(), turns: new Map() }
const receipt = {
  id: 'kitchen' as ReceiptId,
  at: 0 as EpochMs,
  erased: { memories: 1, turns: 2, searchEntries: 3, recalls: 1, history: 2 },
  recordsScanned: 1284,
  tracesFound: 0,
  fingerprint: '0f3a91c2',
} satisfies Receipt

const replies: readonly (readonly [string, Reply])[] = [
  ['An answer', replyOf('answer', 'Tomas’s choir is on Wednesdays.')],
  ['Not sure', replyOf('unsure', 'I’m not sure. You said Thursdays in August and Wednesdays last week. Which is it?')],
  ['I don’t have that', replyOf('unknown', 'I don’t have that.')],
  [
    'Not from memory',
    {
      ...replyOf('answer', ''),
      engine: 'a model',
      parts: [{ text: 'Choirs often rest in July.', voice: 'app', cites: [], unsupported: true }],
    },
  ],
  ['Stopped halfway', { ...replyOf('answer', 'Tomas’s choir is on'), engine: 'a model', stopped: 'lost-graphics' }],
]

function replyOf(verdict: Reply['verdict'], text: string): Reply {
  return { verdict, parts: [{ text, voice: 'app', cites: [] }], nearest: [], engine: 'memory' }
}

export function FeatureParts({ part, memory, now }: PartsProps) {
  const rows: readonly NightRow[] = [
    {
      keys: ['one'],
      plan: 'Join two into one',
      done: 'Joined two into one',
      why: 'said twice',
      from: [memory, { ...memory, id: 'other' as Memory['id'], statement: 'Mum is being operated on on 3 February.' }],
      more: 0,
      to: { memory },
      note: 'Keeps both of your sentences as sources',
    },
    {
      keys: ['two'],
      plan: 'Let one fade',
      done: 'Let one fade',
      why: 'unused since August',
      from: [memory],
      more: 3,
      to: undefined,
      note: '',
    },
  ]
  return (
    <>
      {part(
        'Your turn',
        <>
          <OwnTurn>Tomas’s choir has moved to Wednesdays.</OwnTurn>
          <OwnTurn isSending>On its way to disk.</OwnTurn>
          <OwnTurn isNotKept>Between us.</OwnTurn>
          <OwnTurn note="As it was on 1 March 2025">When is the choir?</OwnTurn>
          <Waiting />
        </>,
      )}
      {replies.map(([title, reply]) => (
        <div key={title}>{part(title, <ReplyView reply={reply} cited={cited} open={undefined} onTell={none} />)}</div>
      ))}
      {part(
        'Looking back',
        <PastDayBanner
          past={{ clock: 'told', day: '2025-03-01' as DateStamp }}
          now={now}
          note="I answer as of then."
          onOther={none}
          onToday={none}
        />,
      )}
      {part('A night, as a plan', <NightList rows={rows} choice={{ isLeftOut: (row) => row === rows[1], onToggle: none }} />)}
      {part('A night, as a report', <NightList rows={rows} />)}
      {part(
        'Before and after',
        <TallyList
          rows={[
            ['Memories', '1,284 → 1,283'],
            ['Your own words', 'untouched'],
          ]}
        />,
      )}
      {part(
        'About to fade',
        <ul>
          <FateRow memory={memory} strength="clear" becomes="fading" at={now} now={now} href="#" />
        </ul>,
      )}
      {part('Receipt', <ReceiptSlip receipt={receipt} now={now} />)}
      {part(
        'Keys',
        <>
          <KeyList shortcuts={shortcuts} />
          <KeyList shortcuts={letterShortcuts} isOff />
        </>,
      )}
    </>
  )
}
