// Right, stale or missed: told by the truth's value words in the reply and in the memories, never by how the memory itself files things.

import type { Question, Told } from './acts.ts'
import { keyOf, people, type Value } from './values.ts'
import type { Memory } from '../../core/memory/records.ts'
import type { Reply } from '../../core/memory/reply-records.ts'

export type Verdict = 'right' | 'stale' | 'missed'

/** Words that tell of something over; beside a value that is over they keep it from being told as so now. A reply may quote the person's own
 * words for an ending, so the verbs of ending are here in full. */
const ofThePast =
  /\b(?:no longer|not|isn['’]t|don['’]t|doesn['’]t|aren['’]t|never|used to|until|till|was|were|had|worked|lived|ended|over|left|quit|stopped|finished|split|broke|gone|gave|given|off|former|before|past|cancelled|let you go|went|lost|done|nothing|come round|called off|fell through|any ?more|any longer|resigned|retired|redundant|fired|sacked|dismissed|separated|separate|parted|divorced|dumped|walked out|outgrown|outgrew|grown out|aside|dropped|bored|tired|enough|peace|got used|started to (?:like|love)|bust|closed|single)\b/i

export function holds(text: string, { key }: Value): boolean {
  const words = new Set(keyOf(text))
  return key.every((word) => words.has(word))
}

const holdsAny = (text: string, values: readonly Value[]): boolean => values.some((value) => holds(text, value))

export function judgeReply({ parts, verdict }: Reply, question: Question): Verdict {
  const texts = parts.map(({ text }) => text)
  if (question.sort === 'first') return judgeOrder(texts.join(' '), question)
  if (question.isList) return judgeList(texts, question)
  const first = texts.find((text) => holdsAny(text, question.right) || holdsAny(text, question.wrong))
  if (first === undefined) return question.right.length === 0 ? 'right' : 'missed'
  if (holdsAny(first, question.right)) return 'right'
  if (question.right.length === 0 && (verdict === 'unknown' || ofThePast.test(first))) return 'right'
  return ofThePast.test(first) && question.sort !== 'then' && question.sort !== 'believed' ? 'missed' : 'stale'
}

/** Nothing that is over is told as so, and half of what is so is told. */
function judgeList(texts: readonly string[], { right, wrong }: Question): Verdict {
  if (texts.some((text) => holdsAny(text, wrong) && !ofThePast.test(text))) return 'stale'
  const told = right.filter((value) => texts.some((text) => holds(text, value)))
  return told.length * 2 >= right.length ? 'right' : 'missed'
}

/** The earlier one is named first and said to be so, or both are told in their order. */
function judgeOrder(text: string, { right, wrong }: Question): Verdict {
  const [earlier, later] = [firstMention(text, right[0]), firstMention(text, wrong[0])]
  if (earlier === -1) return later === -1 ? 'missed' : 'stale'
  if (later === -1) return /\b(?:first|earlier|before)\b/i.test(text) ? 'right' : 'missed'
  return earlier < later ? 'right' : 'stale'
}

function firstMention(text: string, value: Value | undefined): number {
  return value === undefined ? -1 : text.toLowerCase().indexOf(value.key[0] ?? value.text)
}

/** The words a memory is judged by. */
export const wordsOf = ({ statement, slot }: Memory): string => `${statement} ${slot?.value ?? ''}`

export const isKept = (told: Told, memories: readonly Memory[]): boolean => memories.some((memory) => holds(wordsOf(memory), told.value))

/** Whose names a telling may hold besides: "my sister Maya" tells a name too. */
const kin: readonly string[] = Object.values(people).flat()

/** Neither told nor allowed by the turn it was read from. */
export function isJunk(memory: Memory, told: readonly Told[], allows: readonly string[]): boolean {
  const words = wordsOf(memory)
  if (told.some(({ value }) => holds(words, value))) return false
  if (kin.some((name) => words.includes(name))) return false
  return !allows.some((name) => keyOf(words).includes(name.toLowerCase()))
}

/** The span is a piece of its turn, and shares a word with what was made of it. */
export function isVerbatim(memory: Memory, textOf: (episodeId: string) => string | undefined): boolean {
  if (memory.evidence.length === 0) return false
  const own = new Set(keyOf(wordsOf(memory)))
  return memory.evidence.every(({ episodeId, start, end }) => {
    const text = textOf(episodeId)
    if (text === undefined || start < 0 || end > text.length || start >= end) return false
    return keyOf(text.slice(start, end)).some((word) => own.has(word))
  })
}
