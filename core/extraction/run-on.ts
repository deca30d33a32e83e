// Speech taken down without stops: "my name is Walter I used to be a surveyor we moved here in 1988". Where a new subject with its verb begins
// after a whole clause, a sentence begins. Law: the parts are spans of the sentence, in its order; a sentence with stops of its own stays whole.

import type { Span } from './segment.ts'
import { wordCount } from './value.ts'

/** Fewer words are one breath. */
const longEnough = 11
const fewest = 3

const opener =
  /\s+(?=(?:(?:I|i|we|he|she|they)['’](?:m|ve|ll|s|re)|(?:I|i) (?:am|have|had|was|used|will|live|work|need|keep|take|do|got|said)|(?:we|they) (?:are|have|had|were|live|got|moved|went)|(?:he|she) (?:is|has|was|had|said|says|lives|works|starts|wants|reckons|comes|goes)|(?:my|our|his|her|their|the) (?:\p{L}+ ){1,2}(?:is|are|was|has|comes|goes|lives|works|starts)|(?:my|our|his|her) \p{L}+['’]s)(?![\p{L}'’]))/giu
/** What a clause hangs on: nothing ends before it, and nothing has ended after it. */
const hanging =
  /(?:^|\s)(?:that|if|when|where|while|because|cos|cause|bc|since|until|till|til|unless|although|though|as|like|than|so|and|but|or|nor|then|after|before|whether|what|who|which|how|why|whatever|whenever|wherever|once|says?|said|saying|tells?|told|thinks?|thought|knows?|knew|hopes?|hoped|reckons?|reckoned|guess|believes?|feels?|felt|means?|meant|swears?|bet|sure|glad|happy|sorry|afraid|worried|wish|wishes|forgets?|forgot|remember|realised|realized|heard|hear|see|saw|find|found|is|are|was|were|be|the|an?|my|our|his|her|their|to|of|for|in|on|at|with|from|by|about|into|over|and\s+then|let|make|made|call|called|not|just|me|you|us|him|them|even|only|also|all|every|everything|anything|something|nothing|everyone|day|days|time|times|way|year|years|week|month|place|reason|thing|things|people|guy|one|ones)[,]?$/iu
const finite =
  /(?:^|\s)(?:\p{L}+['’](?:m|ve|s|re|ll|t)|am|is|are|was|were|has|have|had|will|can|do|does|did|got|came|went|took|gave|made|put|said|rang|kept|lent|bought|sold|left|met|saw|found|lost|won|broke|began|ate|drove|flew|ran|wrote|taught|spent|felt|sent|paid|brought|became|fell|grew|hid|hurt|knew|slept|spoke|stole|swam|lives?|works?|takes?|needs?|wants?|goes|comes|starts?|keeps?|calls?|likes?|loves?|hates?|plays?|drives?|eats?|\p{L}{2,}ed)(?=\s|$)/iu

/** The sentences that a sentence without stops is made of. */
export function runOnParts(text: string, span: Span): readonly Span[] {
  const sentence = text.slice(span.start, span.end)
  const parts: Span[] = []
  let from = 0
  for (const { index, 0: space } of sentence.matchAll(opener)) {
    const before = sentence.slice(from, index)
    const stretch = /[^,;:–—()]*$/.exec(sentence.slice(0, index))?.[0] ?? ''
    const ahead = /^[^,;:–—()]*/.exec(sentence.slice(index))?.[0] ?? ''
    if (wordCount(stretch) + wordCount(ahead) < longEnough || wordCount(before) < fewest) continue
    if (stretch.trim() === '' || hanging.test(before) || !finite.test(before) || isOfANoun(before, sentence.slice(index))) continue
    parts.push({ start: span.start + from, end: span.start + index })
    from = index + space.length
  }
  return from === 0 ? [span] : [...parts, { start: span.start + from, end: span.end }]
}

/** "The car I've had since May", "the book she's reading": what follows tells which. */
function isOfANoun(before: string, after: string): boolean {
  return (
    /(?:^|\s)(?:the|an?|my|this|that|every|any|first|last|only)(?: \p{L}+){1,2}$/iu.test(before) &&
    /^\s+(?:I|i|we|he|she|they)(?:['’](?:m|ve|ll|s|re)|\s)/.test(after) &&
    !/^\s+\S+ (?:used|live|work|am|is|are|was|were)\b|^\s+\S+ (?:said|says|reckons|wants|thinks) (?:he|she|they|I|i|we|it|to)\b|^\s+\S+['’](?:m|s|re) (?:an?|the|my|in|at|not|\d)/i.test(
      after,
    )
  )
}
