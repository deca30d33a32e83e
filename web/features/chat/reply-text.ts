// A reply as text: plain as it is spoken, and as Markdown with its sources as it is copied.

import type { Answer, Cite, Reply, ReplyPart } from '../../../core/memory/reply-records.ts'
import { exactDate } from '../../ui/dates.ts'
import { sameCite, type Cited } from './citation.tsx'

/** What every word of it is, without the marks of Markdown. */
export const textOf = ({ parts }: Pick<Answer, 'parts'>): string =>
  parts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\*\*|__|`|^#{1,6} |(?<=\s)\*(?=\S)|(?<=\S)\*(?=[\s.,;:!?]|$)/gmu, '')

export function citesOf(reply: Pick<Reply, 'parts'>): readonly Cite[] {
  const cites = reply.parts.flatMap((part) => part.cites)
  return cites.filter((cite, at) => cites.findIndex((other) => sameCite(cite, other)) === at)
}

/** As the model set it out: each part after what stands before it. */
export function joined(parts: readonly ReplyPart[], wordsOf: (part: ReplyPart, at: number) => string): string {
  return parts.map((part, at) => `${part.before ?? (at === 0 ? '' : ' ')}${wordsOf(part, at)}`).join('')
}

/** Markdown with a footnote for each source: who said it, when, and the words. Sources erased since are left out. */
export function markdownOf(reply: Answer, cited: Cited, now: number): string {
  const sources = citesOf(reply).flatMap((cite) => {
    const words = sourceWords(cite, cited, now)
    return words === undefined ? [] : [{ cite, words }]
  })
  const mark = (cite: Cite): string => {
    const at = sources.findIndex((source) => sameCite(source.cite, cite))
    return at < 0 ? '' : `[^${at + 1}]`
  }
  const body = joined(reply.parts, (part) => {
    const words = part.voice === 'own' && !/^["“‘']/u.test(part.text) ? `“${part.text}”` : part.text
    const marks = part.cites.filter((cite, at) => part.cites.findIndex((other) => sameCite(cite, other)) === at).map(mark)
    return `${words}${marks.join('')}${part.unsupported === true ? ' (not from memory)' : ''}`
  })
  return sources.length === 0 ? body : `${body}\n\n${sources.map(({ words }, at) => `[^${at + 1}]: ${words}`).join('\n')}`
}

function sourceWords({ memoryId, episodeId }: Cite, { memories, turns }: Cited, now: number): string | undefined {
  const memory = memoryId === undefined ? undefined : memories.get(memoryId)
  const turn = episodeId === undefined ? undefined : turns.get(episodeId)
  const said = memory?.statement ?? turn?.text
  if (said === undefined) return undefined
  const who = turn === undefined || turn.trust === 'own' ? (memory?.stance === 'inferred' ? 'Worked out' : 'You') : turn.speaker
  return `${who}, ${exactDate((memory ?? turn)?.saidAt ?? now, now)}: “${said.replaceAll(/\s+/gu, ' ')}”`
}
