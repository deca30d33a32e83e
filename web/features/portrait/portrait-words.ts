// The portrait as words: what is written on the page, and as plain text to take along.

import { fullDate } from '../../ui/dates.ts'
import { monthBefore } from '../../../core/portrait/changes.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { PortraitSection, PortraitSentence } from '../../../core/portrait/portrait.ts'

export const curly = (text: string): string => text.replaceAll("'", '’')

/** Sentences by whom they are about. */
export function paragraphsOf(sentences: readonly PortraitSentence[]): readonly (readonly PortraitSentence[])[] {
  const paragraphs: PortraitSentence[][] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last === undefined || sentence.opens === true) paragraphs.push([sentence])
    else last.push(sentence)
  }
  return paragraphs
}

/** Sections as paragraphs under their titles. */
export function plainText(parts: readonly PortraitSection[]): string {
  const lineOf = (sentences: readonly PortraitSentence[]): string => sentences.map(({ text }) => curly(text)).join(' ')
  return parts.map(({ title, sentences }) => [curly(title), ...paragraphsOf(sentences).map(lineOf)].join('\n')).join('\n\n')
}

/** " 2 sentences are new since 21 October, 1 has changed." Empty when nothing is. */
export function changeWords(parts: readonly PortraitSection[], now: EpochMs): string {
  const changes = parts.flatMap(({ sentences }) => sentences.flatMap(({ change }) => change ?? []))
  const fresh = changes.filter((change) => change === 'new').length
  const changed = changes.length - fresh
  const since = fullDate(monthBefore(now), now)
  if (changes.length === 0) return ''
  const first =
    fresh === 0 ? `${counted(changed)} ${changed === 1 ? 'has' : 'have'} changed` : `${counted(fresh)} ${fresh === 1 ? 'is' : 'are'} new`
  const rest = fresh === 0 || changed === 0 ? '' : `, ${changed} ${changed === 1 ? 'has' : 'have'} changed`
  return ` Since ${since}, ${first}${rest}.`
}

const counted = (count: number): string => (count === 1 ? 'one sentence' : `${count} sentences`)
