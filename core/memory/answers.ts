// What one of Keepsake's turns says: the answer that stands and those it took the place of. Whatever looks for words or sources looks at all.

import type { Answer, Cite, Reply } from './reply-records.ts'

export function answersIn({ earlier = [], ...standing }: Reply): readonly Answer[] {
  return [...earlier, standing]
}

/** Everything any of them points at. */
export function citesIn(reply: Reply): readonly Cite[] {
  return answersIn(reply).flatMap(({ parts, nearest }) => [...nearest, ...parts.flatMap(({ cites }) => cites)])
}

/** The same turn with each answer changed; those that come back undefined are left out, but for the one that stands. */
export function mapAnswers(reply: Reply, change: (answer: Answer) => Answer): Reply {
  const { earlier, ...standing } = reply
  return { ...change(standing), ...(earlier === undefined ? {} : { earlier: earlier.map(change) }) }
}
