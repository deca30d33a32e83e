// Every number of the ranking, one configuration for chats, assistants and short memories alike. Tuned on the development sets with
// `npm run bench:recall`; a change must help, or not hurt, on all of them.

export const rankingConfig = {
  /** Words in a passage of a long turn. */
  passageWords: 80,
  /** BM25+ (Lv & Zhai 2011): saturation, length normalisation, lower bound of a match. */
  k1: 0.9,
  b: 0.6,
  delta: 0.3,
  /** Share of a neighbouring turn's term frequency that counts as this turn's own. */
  context: 0.3,
  /** Share of the scores of the turns one and two away that is added to a turn's. */
  smoothing: 0.1,
  /** Share of its session's best score that is added to a turn's. */
  sessionPrior: 0.2,
  meaningSmoothing: 0.1,
  meaningSessionPrior: 0.2,
  /** Boosts, as shares of the best lexical score. */
  speakerBoost: 0.5,
  firstPersonBoost: 0.6,
  askedAssistantBoost: 0.6,
  timeWordBoost: 0.15,
  namedDateBoost: 0.3,
  /** Weight of the vectors' z-score against the words' 1. */
  meaning: 0.8,
  /** How far a wholly faded memory falls, in standard deviations. */
  fadedPenalty: 0.3,
  /** How far a superseded memory falls, in standard deviations; it also never stands above its successor. */
  supersededPenalty: 1.5,
} as const

export type RankingConfig = { readonly [K in keyof typeof rankingConfig]: number }
