// Every number of the ranking, one configuration for chats, assistants and short memories alike. Tuned on the development sets with
// `npm run bench:recall`; a change must help, or not hurt, on all of them.

export const rankingConfig = {
  /** Words in a passage of a long turn. */
  passageWords: 80,
  /** BM25+ (Lv & Zhai 2011): saturation, length normalisation, lower bound of a match. */
  k1: 0.9,
  b: 0.75,
  delta: 0.3,
  /** What a word near one the memory does not know counts, against the word itself. */
  nearTerm: 0.7,
  /** Share of a neighbouring turn's term frequency that counts as this turn's own. */
  context: 0.3,
  /** Share of the scores of the turns one and two away that is added to a turn's, and share of its session's best. */
  smoothing: 0.1,
  sessionPrior: 0.2,
  /** The same for the cosines. */
  meaningSmoothing: 0.1,
  meaningSessionPrior: 0.2,
  /** Weight of the vectors' z-score against the words' 1. */
  meaning: 0.8,
  /** Least standard deviations assumed: of the words' scores as a share of the best, of the cosines outright. */
  wordsFloor: 0.1,
  meaningFloor: 0.1,
  /** Boosts, as shares of the best score so far. */
  speakerBoost: 0.4,
  firstPersonBoost: 0.6,
  askedAssistantBoost: 0.6,
  timeWordBoost: 0.2,
  namedDateBoost: 0.15,
  eventTimeBoost: 0.5,
  /** How far a wholly faded memory falls, in standard deviations. */
  fadedPenalty: 0.3,
  /** How much further an archived one falls in a quick answer; the turn it came from stands in its place. */
  archivedPenalty: 1.5,
  /** How far a superseded memory falls, in standard deviations; in the list it also stands below every current one. */
  supersededPenalty: 1.5,
} as const

/** A longer look reaches what has faded as well as what has not. */
export const deliberateConfig = { ...rankingConfig, fadedPenalty: 0, archivedPenalty: 0 } as const

export type RankingConfig = { readonly [K in keyof typeof rankingConfig]: number }

/** What is shown and packed of a ranking. */
export const evidenceConfig = {
  limit: 20,
  budgetTokens: 900,
  /** About how many characters a token takes. */
  charactersPerToken: 4,
  /** Tokens a quoted unit costs beyond its words (speaker, date). */
  overheadTokens: 12,
  /** A hit is evidence if it scores this share of the best … */
  scoreShare: 0.6,
  /** … and either holds this share of the best hit's question words or is this close in meaning (cosine). */
  coverageShare: 0.34,
  cosine: 0.55,
  /** A turn is folded into a memory from it that scores this share of the turn's score. */
  foldShare: 0.6,
  /** Near misses shown. */
  nearly: 5,
} as const
