// Joining short neighbouring sentences with one subject: "You live in Porto." "You are from Bath." → "You live in Porto and are from Bath."
// A joined sentence keeps the memories of both; stated and inferred are never mixed.

import type { MemoryId } from '../memory/ids.ts'

export interface PortraitSentence {
  readonly text: string
  readonly memoryIds: readonly MemoryId[]
  readonly inferred: boolean
}

const longestHalf = 60
/** Halves that already hold an "and", a comma or another verb form read badly when joined. */
const joinable = /^[^,;:–—]*$/u

/** `subject`: the word both sentences open with, `You` or `She`; without one nothing is joined. */
export function joined(sentences: readonly PortraitSentence[], subject: string | undefined): readonly PortraitSentence[] {
  if (subject === undefined) return sentences
  const result: PortraitSentence[] = []
  for (const sentence of sentences) {
    const before = result.at(-1)
    const isPair = before !== undefined && before.inferred === sentence.inferred && canJoin(before.text, subject) && canJoin(sentence.text, subject)
    if (isPair) result[result.length - 1] = merge(before, sentence, subject)
    else result.push(sentence)
  }
  return result
}

function canJoin(text: string, subject: string): boolean {
  return text.startsWith(`${subject} `) && text.length <= longestHalf && joinable.test(text) && !/\band\b/u.test(text)
}

function merge(first: PortraitSentence, second: PortraitSentence, subject: string): PortraitSentence {
  const opening = first.text.replace(/\.$/u, '')
  const rest = second.text.slice(subject.length + 1)
  const verb = /^\S+ (\S+)/u.exec(first.text)?.[1]
  const sameVerb = verb === 'are' || verb === 'is' ? rest.startsWith(`${verb} `) : false
  return { text: `${opening} and ${sameVerb ? rest.slice((verb?.length ?? 0) + 1) : rest}`, memoryIds: [...new Set([...first.memoryIds, ...second.memoryIds])], inferred: first.inferred }
}
