// What is sensitive is said only when the question asks for it by name, and never quoted in passing.

import { attributes, type KnownAttribute } from '../extraction/attributes.ts'
import type { Episode, Memory } from '../memory/records.ts'
import { termsOf } from '../text/terms.ts'
import { includesWords, plain } from './known.ts'
import type { Sentence } from './sentences.ts'

/** True when the question names the attribute: in its own words or one of its other names. */
export function namesAttribute(question: string, attribute: string): boolean {
  const lower = ` ${question.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  const names = Object.hasOwn(attributes, attribute) ? [attribute, ...attributes[attribute as KnownAttribute].aliases] : [attribute]
  if (names.some((name) => lower.includes(` ${name} `))) return true
  // "How do I open my bike lock?": a code is asked for by what it does, too.
  if (attribute === 'code' && /^ how (?:do|can|could|would) (?:i|we) (?:open|unlock|get into) /.test(lower)) return true
  const asked = new Set(termsOf(question))
  const named = termsOf(attribute)
  return named.length > 0 && named.every((term) => asked.has(term))
}

/** "What does E119 mean?": whoever says the secret knows it, and asks for the rest. */
export function saysValue(question: string, { slot }: Memory): boolean {
  const value = plain(slot?.value ?? '')
  return value.length > 2 && includesWords(plain(question), value)
}

/** The sensitive spans of a turn: a sentence that touches one is not quoted. */
export function isGuarded(episode: Episode, sentence: Sentence, memories: readonly Memory[]): boolean {
  return memories.some(
    (memory) =>
      memory.sensitive &&
      memory.evidence.some((span) => span.episodeId === episode.id && span.start < sentence.end && sentence.start < span.end),
  )
}

const secretWord = /\b(?:password|passcode|pass ?phrase|pin|code|combination|number|iban)\b/giu

/** True when the question asks for a secret by the name it was told under: its kind of secret and everything else it names are in the words. */
export function namesSecret(question: string, statement: string): boolean {
  const kinds = [...question.matchAll(secretWord)].map(([word]) => word.toLowerCase())
  if (kinds.length === 0 || !kinds.every((kind) => statement.toLowerCase().includes(kind))) return false
  const told = new Set(termsOf(statement))
  const asked = termsOf(question)
  return asked.length > 1 && asked.every((term) => told.has(term))
}
