// Of a turn too long to quote, the passages a question asks for. Laws: what is given fits, and each piece is the turn's own words in order.

import { splitPassages } from '../retrieval/passages.ts'
import { termsOf } from '../text/terms.ts'

/** Words of one passage: a few to a quotation, each whole. */
const passageWords = 40
const gap = ' … '

/** @param most characters of what is given */
export function passagesFor(text: string, question: string, most: number): string {
  if (text.length <= most) return text
  const asked = new Set(termsOf(question))
  const passages = splitPassages(text, passageWords).map((words, at) => {
    const held = new Set(termsOf(words))
    return { at, words, shared: [...asked].filter((term) => held.has(term)).length }
  })
  const chosen: typeof passages = []
  let room = most
  // Best first; of equals the earlier, and without any the beginning.
  for (const passage of passages.toSorted((a, b) => b.shared - a.shared || a.at - b.at)) {
    if (chosen.length > 0 && passage.shared === 0) break
    const cost = passage.words.length + gap.length
    if (cost > room && chosen.length > 0) continue
    chosen.push(passage)
    room -= cost
    if (room <= 0) break
  }
  const inOrder = chosen.toSorted((a, b) => a.at - b.at)
  return inOrder
    .map(({ at, words }, place) => `${place === 0 || inOrder[place - 1]?.at === at - 1 ? '' : '… '}${words}`)
    .join(' ')
    .slice(0, most)
}
