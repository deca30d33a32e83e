// Whether a sentence without a recognised slot is still worth keeping: the person's own, of something that happened or holds, with
// enough in it to be asked about later.

import type { Reading } from './found-slot.ts'
import { wordCount } from './value.ts'
import { entitiesIn } from './weigh.ts'

const own = /\b(?:i|me|my|mine|we|us|our|ours)\b/i
const aboutTalk = /\b(?:you|your|yours|yourself)\b/i
const empty =
  /^(?:have to|need to|had to|can|could|did|do|don['’]t|didn['’]t|was (?:so|really|very|just)|am (?:so|really|very|just)|will|got (?:it|you|that)|have (?:a lot|no idea|been (?:good|well|fine|busy|thinking|meaning))|love(?:s|d)? (?:it|that|this|how|your)|like(?:s|d)? (?:it|that|this|how|your)|hear|heard|mean|meant|tried (?:it|that|this)|said|asked|told|want|wanted to (?:ask|say)|wanted|looked|look|think|thought|feel|felt|know|knew|agree|hope|try|keep|make sure|get|see|saw (?:it|that|this)|appreciate|understand)\b/i
const aboutTask =
  /^(?:my|our|the) (?:first |main |only |next |last |second |other )?(?:questions?|points?|guess|problem|issue|bad|opinion|idea|thoughts?|code|function|query|script|program|prompt|request|concern|mistake|error|output|input|test|build|server|database|advice|answer|understanding|apologies|heart|mind)\b/i
/** Speaks of something only the talk before could tell: "I love them so much", "I'm heading there". */
const pointing =
  /^\S+(?: \S+)?(?: (?:with|for|to|at|of|about|on|in|from))? (?:it|them|him|there|those|these|one|ones|that|this|her(?= (?:and|for|last|in|on|at|to|so|when|from|with|yesterday)\b|[.,!]|$))(?=[\s.,!]|$)/i
/** Moods and musings, not things that hold. */
const musing =
  /^(?:(?:was|am|are|were|is|been|be|have been|['’]ve been) )?(?:(?:so|really|very|just|always|still|also|totally|all|a bit|finally|truly|greatly|super|pretty|both|like|that|more) )*(?:worried|scared|nervous|excited|grateful|thankful|blessed|happy|sad|proud|lucky|struggling|thinking|pondering|wondering|dreaming|feeling|doing (?:good|well|great|ok|my)|having (?:fun|a (?:great|good|hard|tough|blast))|able|drawn|stuck|stressed|overwhelmed|privileged|inspired|passionate|working (?:on|hard)|considering|brainstorming|focusing|pushing|setting aside|trying|gathering|like a|into|amazed|blown away|looking (?:into|forward|for)|here for|there for|in awe|learning so|glad|off to|gonna|buzzing|down (?:to|for)|keen|on the hunt|finding|getting (?:anxious|nervous|excited|better|there)|using|slogging|busy|on an)\b|^(?:have (?:each|fond|the right|different|a blast|quite|always|never|faith)|had (?:a (?:great|good|lovely|nice|fun|blast|wonderful|fantastic|tough|hard)|fun|so much|an? (?:amazing|incredible) (?:time|experience))|laughed|talked about how|reminisced|reached out|learned (?:a lot|so much)|love being|explored|make it|makes? me|gives? me|brings? me|cheers? me|help(?:s|ed)? (?:me|us)|keeps? me|reminds?|enjoyed|tend to|sometimes|usually|doubt|all have|all\b|went on an emotional|live (?:in fear|for)\b)/i
/** "The energy was incredible": an opinion of it is all there is. */
const praising =
  /^(?:is|are|was|were|has been|have been|been|feels?|felt|looks?|looked) (?:(?:so|really|very|super|just|pretty|truly|totally|absolutely|such an?|an?|my|kinda|a bit|most|always) )*(?:amazing|incredible|great|awesome|stunning|beautiful|lovely|wonderful|fun|cool|nice|good|bad|tough|hard|tricky|calming|peaceful|emotional|inspiring|supportive|encouraging|special|key|important|interesting|worth|delicious|gorgeous|perfect|super|chance|biggest|blast|stronger|my (?:fan|muse))\b/i
const gerund = /^(?:(?:always|never|especially|thankfully|totally|seriously)\b|\p{Lu}\p{Ll}+ing (?!(?:\p{Lu}|is (?:on|at|in)\b)))/u
/** What is said in the present and stays so. */
const abiding =
  /^(?:keep|use|have|own|owe|rent|pay|store|share|wear|cook|bake|grow|sleep|commute|walk|cycle|run|swim|eat|drink|drive|can['’]t|cannot|must|never|always|take|go|do(?:n['’]t| not)|need|needs|is|are|has|gets?|goes|costs?|lives?|works?|likes?|teach|play|sing|write|bank|shop|vote|belong|suffer|prefer|make)\b/i
const fleeting = /\b(?:right now|just now|at the moment|in a (?:minute|moment|bit|sec))\b/i

export function isWorthKeeping({ text, clause, dates }: Reading): boolean {
  if (clause === undefined || clause.sort === 'pronoun') return false
  if (pointing.test(clause.predicate) || musing.test(clause.predicate) || praising.test(clause.predicate) || gerund.test(text)) return false
  if (clause.sort === 'name' && clause.naming === undefined && clause.possessed === undefined && dates.length === 0) return false
  if (clause.sort === 'thing' && dates.length === 0 && !/^(?:my|our|the) /i.test(clause.subjectWords)) return false
  if ((clause.sort === 'name' || clause.sort === 'thing') && !own.test(text)) return false
  if (aboutTalk.test(text) || aboutTask.test(text) || fleeting.test(text) || empty.test(clause.predicate)) return false
  const words = wordCount(text)
  if (words < 4) return false
  const names = entitiesIn(text).length
  if (dates.length > 0 || names > 0) return true
  if (/\d/.test(text)) return true
  return clause.tense === 'past' ? words >= 6 : words >= 5 && abiding.test(clause.predicate)
}
