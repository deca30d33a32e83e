// Cutting a text into sentences without losing a character: every sentence is a verbatim slice of the text, so it can be quoted.

export interface Sentence {
  readonly text: string
  /** `whole.slice(start, end) === text`. */
  readonly start: number
  readonly end: number
}

const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|prof|no|vs|etc|e\.g|i\.e|a\.m|p\.m|approx|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z])\.$/iu
const boundary = /[.!?…]+["'”’)\]]*(?=\s|$)|\n+/gu

/** The sentences of a text, trimmed, in order; empty ones are left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const cut = (end: number): void => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    const lead = raw.length - raw.trimStart().length
    if (trimmed !== '') found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length })
    start = end
  }
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length
    const upToHere = text.slice(start, end)
    const isLineBreak = match[0].startsWith('\n')
    const goesOn = /^\s+[\p{Ll}\d]/u.test(text.slice(end))
    if (
      !isLineBreak &&
      match[0] === '.' &&
      (abbreviation.test(upToHere) ? /^\s+\S/u.test(text.slice(end)) && !endsPlainly(upToHere) : goesOn && upToHere.length < 4)
    ) {
      continue
    }
    cut(end)
  }
  cut(text.length)
  return found
}

/** "I live with Max and I." ends a sentence although a single letter before a stop usually abbreviates. */
function endsPlainly(text: string): boolean {
  return /\sI\.$/u.test(text)
}
