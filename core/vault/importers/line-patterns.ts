// How one line of a plain chat begins: a time stamp, a name, both, or neither, in the spellings of the languages chats are exported in. What a
// stamp's first two numbers mean is decided later, for the whole file at once (see stamps.ts).

export interface Stamp {
  /** As written, in order. For ISO dates year first. */
  readonly date?: readonly [number, number, number]
  readonly order: 'iso' | 'open'
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

export type Line =
  | { readonly is: 'turn'; readonly stamp?: Stamp; readonly speaker: string; readonly text: string; readonly whole: string }
  /** A stamp with words but no name: the program's own notice. */
  | { readonly is: 'notice' }
  /** A line that is only a date: a heading for what follows. */
  | { readonly is: 'date'; readonly stamp: Stamp; readonly whole: string }
  | { readonly is: 'text'; readonly text: string }

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const date = String.raw`(?:(?<iso>\d{4}(?<mark>[-/]|\. ?)\d{1,2}\k<mark>\d{1,2})\.?|(?<open>\d{1,2}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )(?:\d{4}|\d{2})(?!\d)))(?:\.| г\.)?`
const clock = String.raw`(?<early>[上下]午|오[전후]|午[前後])?\s?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?\s?(?<half>[AaPp]\.?\s?[Mm]\.?|[صم](?=\s|\]))?(?:\sч\.)?`
const stamped = new RegExp(String.raw`^\[?${date}(?:[,،T]|\s)\s*(?:(?:à|às|klo|kl\.|um)\s)?${clock}[\],]?(?:\s+[-–])?\s+(?<rest>.*)$`, 'u')
const clockOnly = new RegExp(String.raw`^\[?${clock}\]?(?:\s+-)?\s+(?<rest>.*)$`, 'u')
const dateOnly = new RegExp(String.raw`^[\s#*=–—-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?${date}[\s:*=–—-]*$`, 'iu')
const wordyDate = new RegExp(
  String.raw`^[\s#*=–—-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>${months.join('|')})\s+(?<year>\d{4})[\s:*=–—-]*$`,
  'iu',
)
const named = /^(?<name>[\p{L}\p{N}~+][^:\n"“”«»]{0,60}?):\s+(?<text>\S.*)$/u
/** What was said begins on the next line. */
const namedOnly = /^(?<name>[\p{L}\p{N}~+][^:\n"“”«»]{0,60}?):\s*$/u
/** On an iPhone, where a message had no words, what the program says in their place begins with a mark nobody types. */
const withoutWords = /\]\s[^:\n]{1,61}:\s\u200E/u
/** Without a time in front, a name is one to three capitalised words, so that "Note to self: …" stays text. */
const nameAlone = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,2}|you|me)$/u
const invisible = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

export function readLine(raw: string): Line {
  const line = raw
    .replace(invisible, '')
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replace(easternStamp, latinDigits)
  const headed = dateOnly.exec(line) ?? undefined
  if (headed !== undefined) return { is: 'date', stamp: stampOf(headed.groups), whole: raw }
  const wordy = wordyDate.exec(line)?.groups
  if (wordy !== undefined) {
    const month = months.indexOf((wordy['month'] ?? '').toLowerCase()) + 1
    return { is: 'date', stamp: { order: 'iso', date: [Number(wordy['year']), month, Number(wordy['day'])] }, whole: raw }
  }
  const timed = stamped.exec(line) ?? clockOnly.exec(line)
  if (timed !== null) {
    const rest = timed.groups?.['rest'] ?? ''
    const isDated = (timed.groups?.['iso'] ?? timed.groups?.['open']) !== undefined
    const turn = (named.exec(rest) ?? (isDated ? namedOnly.exec(rest) : null))?.groups
    if (turn === undefined) return isDated ? { is: 'notice' } : { is: 'text', text: raw }
    const text = withoutWords.test(raw) ? '' : (turn['text'] ?? '')
    return { is: 'turn', stamp: stampOf(timed.groups), speaker: (turn['name'] ?? '').trim(), text, whole: raw }
  }
  const turn = named.exec(line)?.groups
  const name = turn?.['name']?.trim() ?? ''
  if (turn !== undefined && nameAlone.test(name)) return { is: 'turn', speaker: name, text: turn['text'] ?? '', whole: raw }
  return { is: 'text', text: raw }
}

function stampOf(groups: Readonly<Record<string, string | undefined>> | undefined): Stamp {
  const written = groups?.['iso'] ?? groups?.['open']
  const [a = 0, b = 0, c = 0] = written?.split(/[./-]/u).map(Number) ?? []
  const half = groups?.['half'] ?? groups?.['early']
  const hour = groups?.['hour'] === undefined ? undefined : twentyFour(Number(groups['hour']), half)
  return {
    order: groups?.['iso'] === undefined ? 'open' : 'iso',
    ...(written === undefined ? {} : { date: [a, b, c] as const }),
    ...(hour === undefined ? {} : { hour, minute: Number(groups?.['minute'] ?? 0), second: Number(groups?.['second'] ?? 0) }),
  }
}

function twentyFour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (/^[Ppم]|[後후下]/u.test(half) ? 12 : 0)
}

/** Of a line that begins with digits as Arabic and Persian write them: as far as the name. */
const easternStamp = /^\[?[٠-٩۰-۹][^\]-]*/u

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
