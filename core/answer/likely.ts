// What is better shown with doubt than listed as merely near: about the thing asked of, and with what is asked for plain to see (an
// amount, a time, a name), though not in the words of the question.

import type { ComposeInput } from './answer.types.ts'
import { showsAsked } from './asked-shape.ts'
import type { Quote } from './quotes.ts'
import { askingWords } from './support.ts'
import { formsOf, wholeTermsOf } from './word-forms.ts'
import { termsOf } from '../text/terms.ts'

/** Words that go with anything: a sentence that shares no more than these is about something else. */
const general = new Set(
  termsOf(
    'take took taken pay paid cost costs buy bought get got go goes went come came have has had do does did make made use used want need give gave keep put see start starts live lives work works like likes look looks leave move moved support now still colour color',
  ),
)

/** Characters of a turn that is about one thing. */
const shortTurn = 240

/** Whether a quote is likely what was asked for. Nothing is where the question's form does not say what its answer looks like. */
export function isLikely({ question, reading, aliases }: ComposeInput): (quote: Quote) => boolean {
  const shows = showsAsked(question)
  const whom = new Set(wholeTermsOf(reading[0]?.subject ?? ''))
  const all = [...new Set(wholeTermsOf(question))].filter((term) => !askingWords.has(term) && !general.has(term))
  const beyond = all.filter((term) => !whom.has(term))
  // Of the one asked about there may be much to tell; what is asked of them must be in it too, where the question names it.
  const things = (beyond.length > 0 ? beyond : all).map((term) => formsOf(term, aliases))
  if (shows === undefined || things.length === 0) return () => false
  return ({ text, support, episode }) => {
    if (!support.hasSubject || !support.hasNames || !support.isApt || !support.hasShape || !shows(text)) return false
    if (episode?.trust === 'assistant') return false
    // A thing may be named in one sentence of a turn and told of in the next.
    const said = new Set(wholeTermsOf(episode !== undefined && episode.text.length <= shortTurn ? `${text} ${episode.text}` : text))
    const present = things.filter((forms) => forms.some((form) => said.has(form))).length
    return present > things.length - present
  }
}
