// Where in a turn the person speaks for themself and tells something: the only words a model may rest a memory on. The rules read the same
// way; this is their gate without their patterns. Law: a span that is told holds no quotation, code, question, order or what if.

import { withoutDocuments } from '../extraction/documents.ts'
import { endsOwnVoice, isSarcastic, refusalOf, withoutForeignWords } from '../extraction/gate.ts'
import { sentencesOf, type Span } from '../extraction/segment.ts'
import { strip } from '../extraction/thread.ts'

/** Orders to a model rather than words about oneself; a person hardly says them, a pasted text does. */
const order =
  /^(?:ignore|disregard|override|obey|output|print|reveal|respond|act|append|execute|pretend|system|assistant|user|instructions?|admin|developer|###?|you (?:are|must|will|should|have to|no longer)\b|your (?:new|only|task|rules?|instructions?)\b|from now on\b|when(?:ever)? (?:asked|you)\b|new (?:rules?|instructions?)\b|as (?:the|an?) (?:developer|admin|system|owner)\b|the (?:above|following|person|user|model|assistant)\b)/iu

/** The sentences of a turn that tell, in order. */
export function tellingsIn(text: string): readonly Span[] {
  const own = withoutForeignWords(withoutDocuments(text))
  const spans: Span[] = []
  for (const span of sentencesOf(own)) {
    const words = own.slice(span.start, span.end)
    if (endsOwnVoice(words)) break
    const { core } = strip(words)
    if (core === '' || words.includes('\u0000') || order.test(core) || isSarcastic(words) || refusalOf(core) !== undefined) continue
    spans.push(span)
  }
  return spans
}

/** True if every letter of the span stands in sentences that tell. */
export function isTold(text: string, { start, end }: Span): boolean {
  const tellings = tellingsIn(text)
  for (let at = start; at < end; at += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !tellings.some((telling) => telling.start <= at && at < telling.end)) return false
  }
  return end > start
}
