// The portrait as one note: what is known of the person, section by section. Undefined while there is nothing to say.

import type { PortraitSection } from '../../portrait/portrait.ts'
import { inert } from './note.ts'

export function portraitNote(sections: readonly PortraitSection[]): string | undefined {
  if (sections.length === 0) return undefined
  const parts = sections.map(({ title, sentences }) => `## ${title}\n\n${sentences.map(({ text }) => inert(text)).join(' ')}\n`)
  return `# You\n\n${parts.join('\n')}`
}
