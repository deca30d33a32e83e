// Why a unit ranked where it did, as a few plain words with their shares; never a number a person has to know the formula of.

import type { FeatureName } from './features.ts'
import type { Question } from './question.ts'
import type { Ranking } from './rank.ts'
import type { FeaturePoints } from './ranker.ts'
import type { Hit } from './recall.types.ts'

/** Shares below this are not worth a bar. */
const smallest = 0.05

/** The signals that raised a unit, strongest first; shares of their sum. */
export function explain(
  question: Question,
  ranking: Ranking,
  unit: number,
  speakerName: string,
  features: readonly FeaturePoints[] = [],
): Hit['why'] {
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
  give(whoLabel(question, speakerName), ranking.who(unit))
  give(whenLabel(question), ranking.when(unit))
  for (const { name, value, points: gained } of features) {
    const label = labelOf(name, value, question, speakerName)
    if (label !== undefined) give(label, gained)
  }
  const sum = [...points.values()].reduce((all, value) => all + value, 0)
  return [...points]
    .map(([label, value]) => ({ label, value: value / sum }))
    .filter(({ value }) => value >= smallest)
    .sort((a, b) => b.value - a.value)
}

function whoLabel(question: Question, speakerName: string): string {
  if (question.asksAssistant && speakerName === 'Keepsake') return 'I said it'
  return question.firstPerson && speakerName === 'you' ? 'Your own words' : speakerName === 'you' ? 'Said by you' : `Said by ${speakerName}`
}

/** Words for what a feature saw, where that can be said: a flag only where it holds, and nothing for the base scores told already. */
function labelOf(name: FeatureName, value: number, question: Question, speakerName: string): string | undefined {
  const label = (labels as Partial<Record<FeatureName, string>>)[name]
  if (label === undefined || value <= 0) return undefined
  return label === 'who' ? whoLabel(question, speakerName) : label === 'when' ? whenLabel(question) : label
}

/** The time asked for, as it was asked: `In March`, `Last spring`; where the question names none, that the hit does. */
function whenLabel({ dates }: Question): string {
  const [first] = dates
  if (first === undefined) return 'Says when'
  return /^(?:\p{Lu}|\d)/u.test(first) ? `In ${first}` : `${first.charAt(0).toUpperCase()}${first.slice(1)}`
}

const labels = {
  strength: 'Same words',
  unitStrength: 'Same words',
  density: 'Same words',
  coverPassage: 'Same words',
  coverUnit: 'Same words',
  matched: 'Same words',
  rarestMatched: 'The rarest word',
  rarestShare: 'The rarest word',
  coverOne: 'Nearby',
  coverTwo: 'Nearby',
  coverPrevious: 'Nearby',
  coverNext: 'Nearby',
  zPrevious: 'Nearby',
  zNext: 'Nearby',
  zPrevious2: 'Nearby',
  zNext2: 'Nearby',
  closeHits: 'Nearby',
  coverSession: 'Same talk',
  sessionBest: 'Same talk',
  sessionTop3: 'Same talk',
  answersQuestion: 'Answers a question',
  answersCoverage: 'Answers a question',
  cosine: 'Meaning',
  cosinePassage: 'Meaning',
  cosineWindow: 'Meaning',
  cosinePrevious: 'Meaning nearby',
  cosineNext: 'Meaning nearby',
  cosineTop: 'Like the best hit',
  cosineTop3: 'Like the best hits',
  namedSpeaker: 'who',
  ownAsked: 'who',
  assistantAsked: 'who',
  role: 'who',
  firstPersonNamed: 'who',
  whenTime: 'Says when',
  time: 'Says when',
  numberNumber: 'Gives a number',
  number: 'Gives a number',
  digits: 'Gives a number',
  wherePlace: 'Says where',
  place: 'Says where',
  whoName: 'Names someone',
  name: 'Names someone',
  capitals: 'Names someone',
  whyReason: 'Says why',
  reason: 'Says why',
  instructs: 'How you want it',
  instructsCosine: 'How you want it',
  prefers: 'A preference',
  prefersCosine: 'A preference',
  advicePrefers: 'A preference',
  intends: 'A plan',
  denies: 'Says what is not',
  feels: 'Says how it felt',
  changes: 'Something new',
  firstPerson: 'Tells of oneself',
  past: 'Tells what happened',
  words: 'Says more',
  passageWords: 'Says more',
  datesMatch: 'when',
} as const satisfies Partial<Record<FeatureName, string>>
