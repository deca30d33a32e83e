// What the ranker sees of a candidate: one row of numbers, each a plain fact about the turn, its place or its match. Names are the law:
// a model names the features it was trained on, and a model that names others is refused.

import type { FormBit, FormMeasure } from './turn-form.ts'
import { questionKinds } from './question-kind.ts'

export const formBitFeatures = [
  'asks',
  'endsAsking',
  'instructs',
  'prefers',
  'acknowledges',
  'code',
  'intends',
  'time',
  'number',
  'place',
  'name',
  'reason',
  'quotes',
  'denies',
  'feels',
  'lists',
  'changes',
  'greets',
] as const satisfies readonly FormBit[]
export const measureFeatures = [
  'words',
  'firstPerson',
  'secondPerson',
  'commas',
  'exclamations',
  'past',
  'digits',
  'capitals',
] as const satisfies readonly FormMeasure[]

export const featureFamilies = {
  base: ['z', 'behindTop', 'rank', 'wordsPoints', 'nearbyPoints', 'meaningPoints', 'whoPoints', 'whenPoints'],
  lexical: ['strength', 'unitStrength', 'density', 'passageWords', 'passageShare'],
  coverage: [
    'coverPassage',
    'coverUnit',
    'coverOne',
    'coverTwo',
    'coverPrevious',
    'coverNext',
    'coverSession',
    'matched',
    'rarestMatched',
    'rarestShare',
  ],
  meaning: ['cosine', 'cosinePassage', 'cosinePrevious', 'cosineNext', 'cosineWindow', 'cosineTop', 'cosineTop3', 'cosineBefore'],
  speaker: ['namedSpeaker', 'ownAsked', 'assistantAsked', 'role', 'speakersNamed', 'firstPersonNamed'],
  form: [...formBitFeatures, ...measureFeatures],
  crosses: ['whenTime', 'numberNumber', 'wherePlace', 'whoName', 'whyReason', 'instructsCosine', 'prefersCosine', 'advicePrefers'],
  neighbours: [
    'zPrevious',
    'zNext',
    'zPrevious2',
    'zNext2',
    'answersQuestion',
    'answersCoverage',
    'run',
    'nextAsks',
    'sessionBest',
    'sessionTop3',
    'sessionRank',
    'closeHits',
  ],
  position: ['placeInSession', 'shareOfSession', 'sessionTurns', 'age'],
  question: ['terms', 'rarestIdf', 'unknownShare', 'zTop', 'gapTen', 'datesMatch', ...questionKinds.map((kind) => `q_${kind}` as const)],
} as const

export type FeatureFamily = keyof typeof featureFamilies
export type FeatureName = (typeof featureFamilies)[FeatureFamily][number]

export const featureNames: readonly FeatureName[] = Object.values(featureFamilies).flat()
export const featureCount = featureNames.length
/** Column of each feature. */
export const featurePlaces = Object.fromEntries(featureNames.map((name, place) => [name, place])) as Readonly<Record<FeatureName, number>>
