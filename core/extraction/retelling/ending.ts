// What was told a moment ago is over, or goes on after all: "we split up", "no more piano lessons", "started again". Said of what was told by one
// of its words, or by a pronoun that can mean nothing else.

import { wordCount } from '../value.ts'
import { speaksOfIt, type Told } from './told.ts'

const over =
  /(?<!\p{L})(?:no more|no longer|any ?more|any longer|stopped|g[ai]ve[ns]? up|given up|quit|packed (?:it )?in|cancel(?:led|ed)|called off|is off|['’]s off|fell through|off for good|is dead|died|passed away|put down|to sleep|sold|rehomed?|gave away|lost|gone|paid (?:\p{L}+ )?(?:back|off)|paid|settled|retired|divorced|separated|split up|broke up|broken up|dumped|ended|over|finished|closed|shut|haven['’]t|hasn['’]t|(?:fine|ok|okay|allowed|no problem)(?: for me)? (?:after all|now|again|any ?more)|moved out|left)(?!\p{L})/iu
const apart = /^(?:we|they|he|she)(?:['’]\p{L}+)?(?: \p{L}+)? (?:split|broke|broken|divorced|separated|ended it|called it)(?!\p{L})/iu
const again = /(?<!\p{L})(?:again|back (?:at|to|on|with|in)|after all)(?!\p{L})/iu
const resumed =
  /^(?:and |but |ok |well )?(?:i['’]ve |have |just |now )*(?:started|starting|back|doing it|at it|taken it up|picked it up) (?:\p{L}+ )?(?:again|at|on|to)(?!\p{L})/iu
const pointing = /^(?:and |but |well,? |ah,? )?(?:he|she|they|it|that)(?=['’\s])/iu
const longest = 12

export const mayEnd = (text: string): boolean => over.test(text) || apart.test(text)

/** The telling that a short turn ends, or takes up again. */
export function endingIn(text: string, tellings: readonly Told[]): Told | undefined {
  if (text.includes('?') || wordCount(text) > longest) return undefined
  const [last] = tellings.filter(({ isLast }) => isLast)
  if (last !== undefined && over.test(last.statement) && (resumed.test(text) || (again.test(text) && speaksOfIt(text, last)))) return last
  if (!over.test(text) && !apart.test(text)) return undefined
  if (last !== undefined && !over.test(last.statement) && (apart.test(text) || pointing.test(text))) return last
  return tellings.find((told) => !over.test(told.statement) && (told.isLast || wordCount(text) <= 6) && speaksOfIt(text, told))
}
