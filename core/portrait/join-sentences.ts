// Joining short neighbouring sentences with one subject: "You live in Porto." "You are from Bath." → "You live in Porto and are from Bath."
// A joined sentence keeps the memories of both; stated and inferred are never mixed.

import type { MemoryId } from '../memory/ids.ts'

export interface PortraitSentence {
  readonly text: string
  readonly memoryIds: readonly MemoryId[]
  readonly inferred: boolean
  /** What was so before, the latest first. */
  readonly former: readonly FormerValue[]
  /** Within the last month: told for the first time, or told otherwise than before. */
  readonly change?: 'new' | 'changed'
  /** It begins a paragraph: the first about somebody else. */
  readonly opens?: true
}

export interface FormerValue {
  readonly text: string
  readonly memoryId: MemoryId
}

const longestHalf = 60
/** Halves that already hold an "and", a comma or another verb form read badly when joined. */
const joinable = /^[^,;:–—]*$/u

/** `subjects`: the ways the one spoken of opens a sentence, longest first: `Your sister Maya`, `Your sister`, `She`. */
export function joined(sentences: readonly PortraitSentence[], subjects: readonly string[]): readonly PortraitSentence[] {
  const result: PortraitSentence[] = []
  for (const sentence of sentences) {
    const before = result.at(-1)
    const isPair =
      before !== undefined && before.inferred === sentence.inferred && canJoin(before.text, subjects) && canJoin(sentence.text, subjects)
    if (isPair) result[result.length - 1] = merge(before, sentence, subjects)
    else result.push(sentence)
  }
  return result
}

function canJoin(text: string, subjects: readonly string[]): boolean {
  return openingOf(text, subjects) !== undefined && text.length <= longestHalf && joinable.test(text) && !/\b(?:and|to)\b/u.test(text)
}

const openingOf = (text: string, subjects: readonly string[]): string | undefined =>
  subjects.find((subject) => text.startsWith(`${subject} `))

function merge(first: PortraitSentence, second: PortraitSentence, subjects: readonly string[]): PortraitSentence {
  const predicate = (text: string): string => text.slice((openingOf(text, subjects) ?? '').length + 1)
  const rest = predicate(second.text)
  const verb = predicate(first.text).split(' ')[0] ?? ''
  // "is a nurse and is thirty" → "is a nurse and thirty".
  const shared = (verb === 'are' || verb === 'is') && rest.startsWith(`${verb} `)
  const change = first.change === second.change ? first.change : 'changed'
  return {
    text: `${first.text.replace(/\.$/u, '')} and ${shared ? rest.slice(verb.length + 1) : rest}`,
    memoryIds: [...new Set([...first.memoryIds, ...second.memoryIds])],
    inferred: first.inferred,
    former: [...first.former, ...second.former],
    ...(change === undefined ? {} : { change }),
  }
}
