// Invented lives for measuring speed: turns and memories of plausible length, word frequencies as in talk (Zipf over the embedded word
// table's own vocabulary, common function words between), dated over ten years. Seeded: the same seed gives the same life everywhere.
// They mean nothing; quality is measured in bench/recall.

const functionWords =
  'the a to and of in it is was for on with that at my we i had have this be as they so but not are from our up out'.split(' ')
const openings = ['I went to', 'We talked about', 'My sister likes', 'I need', 'Yesterday I saw', 'They moved', 'I keep', 'We planned']
const asked = ['When did I', 'What did we say about', 'Where is', 'Who told me about', 'How many times', 'Which of my']
const startMs = Date.UTC(2016, 0, 4, 8)
const spanMs = 10 * 365 * 86_400_000
const turnsPerConversation = 40

export interface Said {
  /** 0, 1, 2 … */
  readonly at: number
  readonly conversation: number
  readonly sequence: number
  readonly own: boolean
  readonly text: string
  readonly saidAt: number
  /** A memory made of the turn before it, instead of a turn. */
  readonly isMemory: boolean
}

/** Mulberry32: 32 bits of state, good enough for made-up talk. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @param words vocabulary, most frequent first; @param count turns and memories together, a memory after every two turns */
export function* life(words: readonly string[], count: number, seed: number): Generator<Said> {
  const random = randomFrom(seed)
  const content = words.filter((word) => word.length > 3)
  for (let at = 0; at < count; at += 1) {
    const isMemory = at % 3 === 2
    const turn = at - Math.floor((at + 1) / 3)
    const length = isMemory ? 6 + Math.floor(random() * 6) : 8 + Math.floor(random() * random() * 40)
    yield {
      at,
      conversation: Math.floor(turn / turnsPerConversation),
      sequence: turn % turnsPerConversation,
      own: isMemory || turn % 2 === 0,
      text: `${openings[Math.floor(random() * openings.length)] ?? ''} ${sentence(content, length, random)}.`,
      saidAt: startMs + Math.floor((spanMs * at) / count),
      isMemory,
    }
  }
}

/** Questions that share two to four content words with what was said at random places. */
export function questions(said: readonly Said[], count: number, seed: number): string[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const { text } = said[Math.floor(random() * said.length)] ?? { text: '' }
    const content = text.split(/[^\p{L}]+/u).filter((word) => word.length > 4)
    const shared = Array.from({ length: 2 + Math.floor(random() * 3) }, () => content[Math.floor(random() * content.length)] ?? '')
    return `${asked[Math.floor(random() * asked.length)] ?? ''} ${shared.join(' ')}?`
  })
}

function sentence(content: readonly string[], length: number, random: () => number): string {
  const parts: string[] = []
  for (let i = 0; i < length; i += 1) {
    parts.push(
      random() < 0.45
        ? (functionWords[Math.floor(random() * functionWords.length)] ?? 'the')
        : (content[zipf(content.length, random)] ?? 'thing'),
    )
  }
  return parts.join(' ')
}

/** Rank r with probability about 1/r: the inverse of the logarithm of the harmonic sum. */
function zipf(size: number, random: () => number): number {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1)) - 1))
}
