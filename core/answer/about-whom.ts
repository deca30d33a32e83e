// Whose fact a sentence tells, and whether it tells a fact at all: "Tess's blood group" is no answer to "what is my blood group?", and
// what was only wished for or imagined is no answer to anything but a question about the wish.

import { parseClause } from '../extraction/clause.ts'
import { refusalOf, openers } from '../extraction/gate.ts'
import { relationOf, relationWords } from '../extraction/relations.ts'
import { formsOf, wholeTermsOf } from './word-forms.ts'

const ownQuestion = /\b(?:i|i['’]m|me|my|mine|we|our|ours|us)\b/iu
const supposing = /\b(?:if|would|might|wish\w*|hope|hoping|imagine\w*|want\w*|dream\w*|could|may|maybe|perhaps|suppose\w*)\b/iu
const wishing = /^(?:i|we) (?:wish|hope|dream)\b|^(?:maybe|perhaps|one day)\b|\bwould rather\b/iu

/** Whether a sentence may answer a question: it is a telling, and about the one asked about. */
export function mayAnswer(question: string, aliases: ReadonlyMap<string, string>): (sentence: string) => boolean {
  const isOwn = ownQuestion.test(question)
  const isOfMeAlone = isOwn && !somebody.test(question.slice(1))
  const supposes = supposing.test(question)
  const deed = wholeTermsOf(doer.exec(question)?.groups?.['verb'] ?? '').flatMap((term) => formsOf(term, aliases))
  const asked = new Set(wholeTermsOf(question).flatMap((term) => formsOf(term, aliases)))
  return (sentence) => {
    const core = openers.replaceIn(sentence, '')
    if (!supposes && (wishing.test(core) || ['hypothetical', 'roleplay'].includes(refusalOf(core) ?? ''))) return false
    if (isOfMeAlone && /^(?:she|he)(?=['’\s])/iu.test(core)) return false
    return !isOwn || isDoneBySomebody(core, deed) || !isOfOthers(core, asked)
  }
}

/** "Who feeds the cat when we are away?": it is somebody else's doing that is asked for. */
const doer =
  /^who(?:['’]s| is| has| was| will| can)? (?!is\b|are\b|was\b|were\b|am\b|do\b|does\b|did\b|my\b|our\b|the\b|i\b|we\b)(?<verb>\p{L}+)/iu

function isDoneBySomebody(sentence: string, deed: readonly string[]): boolean {
  if (deed.length === 0 || /^[^,.]*['’]s? /u.test(sentence)) return false
  return wholeTermsOf(sentence).some((term) => deed.includes(term))
}

const somebody = new RegExp(`\\p{Lu}\\p{Ll}|\\b(?:${relationWords.join('|')})\\b`, 'u')

/** What these do is mostly done to oneself: "my landlord is raising the rent". */
const servant =
  /^(?:my|our|the) (?:landlord|landlady|boss|manager|doctor|gp|dentist|bank|council|employer|company|school|insurer|agency|surgery|physio|vet|solicitor)\b/iu

/** "The cat is called Biscuit and the vet is Paws": opens with one thing and goes on to another. */
const goesOn = /\band (?:my|our|the) (?<thing>\p{L}[\p{L} -]*?) (?:is|are|was|were|has|costs?)\b/iu

/** "My sister's hairdresser Bianca". */
const owned = /^(?:my|our) (?<owner>[\p{L}-]+)['’]s \p{L}/iu

/** Opens with somebody the question does not name. */
function isOfOthers(sentence: string, asked: ReadonlySet<string>): boolean {
  if (servant.test(sentence)) return false
  const other = goesOn.exec(sentence)?.groups?.['thing']
  if (other !== undefined && wholeTermsOf(other).some((term) => asked.has(term))) return false
  const owner = owned.exec(sentence)?.groups?.['owner'] ?? ''
  if (relationOf(owner) !== undefined) return !wholeTermsOf(owner).some((term) => asked.has(term))
  const clause = parseClause(sentence)
  const told = /^\p{Lu}[\p{L}'’-]+ told (?:me|us)\b/u.exec(sentence)?.[0]
  const isPerson =
    told !== undefined ||
    clause?.sort === 'relation' ||
    (clause?.sort === 'name' && clause.subject !== 'me') ||
    (clause?.possessed !== undefined &&
      (relationOf(clause.possessed.owner) !== undefined || /^(?!My |Our |The )\p{Lu}/u.test(clause.subjectWords)))
  if (!isPerson) return false
  const named = wholeTermsOf(told ?? clause?.possessed?.owner ?? clause?.subjectWords ?? '')
  return !named.some((term) => asked.has(term))
}
