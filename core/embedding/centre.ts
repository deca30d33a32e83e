// Many sentence encoders put all texts into a narrow cone, where even strangers have a cosine of .7. Taking their common direction out
// (Mu & Viswanath 2018, "All-but-the-Top") brings strangers back near 0, which is where the ranking's and the confidence's thresholds
// expect them. The direction is the mean of neutral sentences, so a vector still depends on its own text alone.

/** Everyday sentences about unlike things, in the languages the models know best. */
export const neutralSentences: readonly string[] = [
  'The train leaves at half past seven.',
  'We painted the kitchen wall green.',
  'She is learning to play the cello.',
  'The invoice is due at the end of the month.',
  'My knee hurts when I run.',
  'They moved to a flat near the harbour.',
  'The cat sleeps on the warm stove.',
  'He forgot the password for the router.',
  'It rained the whole weekend.',
  'Could you recommend a book about birds?',
  'The meeting was moved to Thursday.',
  'I am allergic to walnuts.',
  'The bread needs another ten minutes in the oven.',
  'Our neighbour lent us a ladder.',
  'The film was longer than I expected.',
  'Her birthday is in the spring.',
  'The bicycle has a flat tyre.',
  'He works at a school in the north.',
  'The key is under the blue pot.',
  'We are saving for a journey to the mountains.',
  'Der Garten braucht Wasser.',
  'Le médecin est en vacances.',
  'Mañana compramos zapatos nuevos.',
  'Il telefono non funziona.',
]

/** The mean of unit vectors; those that say nothing (zeros or no numbers) are left out. */
export function centreOf(vectors: readonly Float32Array[]): Float32Array {
  const saying = vectors.filter(saysSomething)
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of saying) for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / saying.length
  return mean
}

/** v − c at unit length; zeros where the model said nothing, or where nothing is left. */
export function centred(vector: Float32Array, centre: Float32Array): Float32Array {
  const moved = new Float32Array(vector.length)
  if (!saysSomething(vector)) return moved
  let squares = 0
  for (let i = 0; i < moved.length; i += 1) {
    const value = (vector[i] ?? 0) - (centre[i] ?? 0)
    moved[i] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  if (length <= leastLength) return new Float32Array(vector.length)
  for (let i = 0; i < moved.length; i += 1) moved[i] = (moved[i] ?? 0) / length
  return moved
}

/** Shorter than this, what is left is rounding. */
const leastLength = 1e-6

function saysSomething(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0)
}
