// Why a unit ranked where it did, as a few plain words with their shares; never a number a person has to know the formula of.

import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import type { Hit } from './recall.types.ts'

/** Shares below this are not worth a bar. */
const smallest = 0.05

/** The signals that raised a unit, strongest first; shares of their sum. */
export function explain(question: Question, ranking: Ranking, unit: number, speakerName: string): Hit['why'] {
  const points = new Map<string, number>()
  const give = (label: string, value: number): void => {
    if (value > 0) points.set(label, (points.get(label) ?? 0) + value)
  }
  const words = ranking.ownWords[unit] ?? 0
  const { idf, own } = ranking.words
  const held = question.terms.flatMap((term, place) =>
    place < 31 && ((own[unit] ?? 0) & (1 << place)) !== 0 ? [{ term, idf: idf[place] ?? 0 }] : [],
  )
  const total = held.reduce((sum, each) => sum + each.idf, 0)
  for (const { term, idf: rarity } of held) {
    const name = question.names.get(term)
    give(name === undefined ? 'Same words' : `About ${name}`, (words * rarity) / total)
  }
  // What is left of the words' score came from the turns around, whose terms count a little as this turn's own.
  give('Nearby', (ranking.nearby[unit] ?? 0) + (total > 0 ? 0 : words))
  give('Meaning', ranking.meaning[unit] ?? 0)
  give(whoLabel(question, speakerName), ranking.who[unit] ?? 0)
  give('Time', ranking.when[unit] ?? 0)
  const sum = [...points.values()].reduce((all, value) => all + value, 0)
  return [...points]
    .map(([label, value]) => ({ label, value: value / sum }))
    .filter(({ value }) => value >= smallest)
    .sort((a, b) => b.value - a.value)
}

function whoLabel(question: Question, speakerName: string): string {
  if (question.asksAssistant && speakerName === 'Keepsake') return 'I said it'
  return question.firstPerson && speakerName === 'you' ? 'Your own words' : `Said by ${speakerName}`
}
