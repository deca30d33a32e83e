// Why a hit ranked where it did, in a handful of bars: the many plain reasons of a recall, gathered by what they go by.
// Law: the bars' shares add up to what the reasons' shares add up to; no reason is lost.

import type { RecalledHit } from '../../../core/memory/recall-records.ts'

export type WhyGroup = 'Words' | 'Meaning' | 'Who' | 'When' | 'What it says' | 'Said around it' | 'Links' | 'Known detail'

export interface WhyBar {
  readonly group: WhyGroup
  /** 0–1. */
  readonly share: number
  /** The reasons in it, the strongest first, as they read in a sentence. */
  readonly reasons: readonly string[]
}

const groups: Readonly<Record<string, WhyGroup>> = {
  'Same words': 'Words',
  'The rarest word': 'Words',
  'Says more': 'Words',
  Meaning: 'Meaning',
  'Meaning nearby': 'Meaning',
  'Like the best hit': 'Meaning',
  'Like the best hits': 'Meaning',
  'Names someone': 'Who',
  'Your own words': 'Who',
  'I said it': 'Who',
  'Tells of oneself': 'Who',
  'Read with everything': 'Known detail',
  'Says when': 'When',
  'Gives a number': 'What it says',
  'Says where': 'What it says',
  'Says why': 'What it says',
  'How you want it': 'What it says',
  'A preference': 'What it says',
  'A plan': 'What it says',
  'Says what is not': 'What it says',
  'Says how it felt': 'What it says',
  'Something new': 'What it says',
  'Tells what happened': 'What it says',
  Nearby: 'Said around it',
  'Same talk': 'Said around it',
  'Answers a question': 'Said around it',
  'Belongs to it': 'Links',
  'Known detail': 'Known detail',
}

/** What is not among the fixed reasons names somebody, or a time in the words of the question. */
function groupOf(label: string): WhyGroup {
  return groups[label] ?? (/^(?:About|Said by) /u.test(label) ? 'Who' : 'When')
}

/** The longest bar first. */
export function whyBars(why: RecalledHit['why']): readonly WhyBar[] {
  const bars = new Map<WhyGroup, { share: number; reasons: string[] }>()
  for (const { label, value } of why.toSorted((a, b) => b.value - a.value)) {
    const group = groupOf(label)
    const bar = bars.get(group) ?? { share: 0, reasons: [] }
    bars.set(group, { share: bar.share + value, reasons: label === group ? bar.reasons : [...bar.reasons, inSentence(label)] })
  }
  return [...bars].map(([group, bar]) => ({ group, ...bar })).sort((a, b) => b.share - a.share)
}

/** Lower case but for names: "about Juno", "in March". */
function inSentence(label: string): string {
  return label.startsWith('I ') ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
