// "What did you think my job was in March?": what had been told by then, out of the history of the records; recorded time, not valid time.

import { stampFrom } from './as-of-answer.ts'
import { stampToMs, stampWords } from './dates.ts'
import { standingOf } from './known.ts'
import { appPart, replyOf } from './parts.ts'
import { realise } from './realise.ts'
import { toldBy } from '../memory/as-of.ts'
import type { DateStamp, EpochMs } from '../memory/ids.ts'
import type { JournalEntry } from '../memory/journal.ts'
import type { Memory } from '../memory/records.ts'
import type { Reply } from '../memory/reply-records.ts'

/**
 * @param slots the memories of each slot asked for, current or not, best reading first
 * @param changes what has happened to them, in order
 */
export function answerBelief(
  at: string,
  slots: readonly (readonly Memory[])[],
  changes: readonly JournalEntry[],
  now: EpochMs,
): Reply | undefined {
  const stamp = stampFrom(at, now)
  if (stamp === undefined) return undefined
  const moment = Math.min(now, endOf(stamp)) as EpochMs
  for (const memories of slots) {
    const { current } = standingOf(
      toldBy(
        memories.filter(({ sensitive }) => !sensitive),
        changes,
        moment,
      ),
      moment,
    )
    const text = realise(current, undefined, 'past')
    if (text !== undefined) {
      return replyOf('answer', [
        appPart(`In ${stampWords(stamp, now)}, as far as I knew, ${text.charAt(0).toLowerCase()}${text.slice(1)}`, current),
      ])
    }
  }
  return replyOf('unknown', [appPart(`By ${stampWords(stamp, now)} you had told me nothing of that.`)])
}

/** The last moment a stamp covers. */
function endOf(stamp: DateStamp): number {
  const [year = 1970, month, day] = stamp.split('-').map(Number)
  if (month === undefined) return new Date(year + 1, 0, 1).getTime() - 1
  return (day === undefined ? new Date(year, month, 1) : new Date(stampToMs(stamp) + 43_200_000)).getTime() - 1
}
