// Of a long turn, the sentence that says most of what was asked. A hint under "I don't have that", so plain shared words are enough.

import { excerpt } from '../../ui/excerpt.ts'

/** Characters: about two lines of the text column. */
const longest = 120
const shortWord = 3

/** The whole turn when it is short; else its sentence that shares most words with the question, the first of equals. */
export function nearestSentence(text: string, question: string): string {
  if (text.length <= longest) return text
  const asked = new Set(wordsOf(question))
  const sentences = text
    .match(/[^.!?\n]+(?:[.!?]+["”’]?|\n|$)/gu)
    ?.map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '') ?? [text]
  let best = sentences[0] ?? text
  let most = 0
  for (const sentence of sentences) {
    const shared = new Set(wordsOf(sentence).filter((word) => asked.has(word))).size
    if (shared > most) [best, most] = [sentence, shared]
  }
  return excerpt(best, [], longest).text
}

/** Longer words, without case and the endings of the plural and the possessive. */
const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > shortWord).map((word) => word.replace(/s$/u, ''))
