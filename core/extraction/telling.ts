// Whether a sentence without a recognised slot is still worth keeping: the person's own, of something that happened or holds, with
// enough in it to be asked about later.

import type { Reading } from './find-slots.ts'
import { wordCount } from './value.ts'
import { entitiesIn } from './weigh.ts'

const own = /\b(?:i|me|my|mine|we|us|our|ours)\b/i
const aboutTalk = /\b(?:you|your|yours|yourself)\b/i
const empty =
  /^(?:have to|need to|had to|can|could|did|do|don['’]t|didn['’]t|was (?:so|really|very|just)|am (?:so|really|very|just)|will|got (?:it|you|that)|have (?:a lot|no idea|been (?:good|well|fine|busy|thinking|meaning))|love(?:s|d)? (?:it|that|this|how|your)|like(?:s|d)? (?:it|that|this|how|your)|hear|heard|mean|meant|tried (?:it|that|this)|said|asked|told|want|wanted to (?:ask|say)|wanted|looked|look|think|thought|feel|felt|know|knew|agree|hope|try|keep|make sure|get|see|saw (?:it|that|this)|appreciate|understand)\b/i
const aboutTask =
  /^(?:my|our|the) (?:first |main |only |next |last |second |other )?(?:questions?|points?|guess|problem|issue|bad|opinion|idea|thoughts?|code|function|query|script|program|prompt|request|concern|mistake|error|output|input|test|build|server|database|advice|answer|understanding|apologies|heart|mind)\b/i
const fleeting = /\b(?:right now|just now|at the moment|in a (?:minute|moment|bit|sec))\b/i

export function isWorthKeeping({ text, clause, dates }: Reading): boolean {
  if (clause === undefined || clause.sort === 'pronoun') return false
  if ((clause.sort === 'name' || clause.sort === 'thing') && !own.test(text)) return false
  if (aboutTalk.test(text) || aboutTask.test(text) || fleeting.test(text) || empty.test(clause.predicate)) return false
  const words = wordCount(text)
  if (words < 4) return false
  const names = entitiesIn(text).length
  if (dates.length > 0 || names > 0) return true
  return clause.tense === 'past' ? words >= 6 : words >= 7
}
