// Measures in the other system: "10 miles" → "about 16.1 km". Three significant figures and "about", because a converted figure was never
// said; the words it came from stay where they are. Law: text without a measure of the other system is unchanged.

type System = 'metric' | 'imperial'

interface Unit {
  /** The words for it, as part of a pattern. */
  readonly words: string
  readonly system: System
  /** The other system's unit, and how many of it one of these is (exact definitions, international yard and pound). */
  readonly to: string
  readonly factor: number
  /** Words the text must hold elsewhere for the word to mean this: "pounds" are money as well. */
  readonly beside?: RegExp
}

const weighing = /\b(?:weigh\w*|weight|heavy|heavier|lift\w*|bench\w*|dumb-?bells?|kettle-?bells?|lost|gained|baby)\b/iu

const units: readonly Unit[] = [
  { words: 'miles? (?:per|an) hour|mph', system: 'imperial', to: 'km/h', factor: 1.609344 },
  { words: 'miles?|mi', system: 'imperial', to: 'km', factor: 1.609344 },
  { words: 'yards?|yds?', system: 'imperial', to: 'm', factor: 0.9144 },
  { words: 'feet|foot|ft', system: 'imperial', to: 'm', factor: 0.3048 },
  { words: 'inch(?:es)?', system: 'imperial', to: 'cm', factor: 2.54 },
  { words: 'stones?|st', system: 'imperial', to: 'kg', factor: 6.35029318 },
  { words: 'lbs?', system: 'imperial', to: 'kg', factor: 0.45359237 },
  { words: 'pounds?', system: 'imperial', to: 'kg', factor: 0.45359237, beside: weighing },
  { words: 'ounces?|oz', system: 'imperial', to: 'g', factor: 28.349523125 },
  { words: 'acres?', system: 'imperial', to: 'hectares', factor: 0.40468564224 },
  { words: 'kilomet(?:re|er)s? (?:per|an) hour|km/h|kph|kmh', system: 'metric', to: 'mph', factor: 1 / 1.609344 },
  { words: 'kilomet(?:re|er)s?|kms?', system: 'metric', to: 'miles', factor: 1 / 1.609344 },
  { words: 'centimet(?:re|er)s?|cms?', system: 'metric', to: 'inches', factor: 1 / 2.54 },
  { words: 'met(?:re|er)s?', system: 'metric', to: 'feet', factor: 1 / 0.3048 },
  { words: 'kilos?|kilograms?|kgs?', system: 'metric', to: 'lb', factor: 1 / 0.45359237 },
  { words: 'grams?|grammes?|g', system: 'metric', to: 'oz', factor: 1 / 28.349523125 },
  { words: 'hectares?|ha', system: 'metric', to: 'acres', factor: 1 / 0.40468564224 },
]

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const number = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${small.join('|')}`
/** Already hedged: one "about" is enough. */
const hedge = '(?<hedge>(?:about|around|roughly|nearly|almost|over|under|more than|less than|at least|up to|approximately) )?'
const opening = `(?<![\\p{L}\\d.,£$€-])${hedge}`

/** The text with every measure of the other system given in `wanted`. Pure. */
export function inSystem(text: string, wanted: System): string {
  const paired = wanted === 'metric' ? pairsToMetric(text) : text
  return units
    .filter(({ system, beside }) => system !== wanted && (beside === undefined || beside.test(text)))
    .reduce((turned, { words, to, factor }) => {
      const pattern = new RegExp(`${opening}(?<count>${number})(?<joint> |-)?(?:${words})(?![\\p{L}\\d²³'’-])`, 'gu')
      return turned.replace(pattern, (...match) => {
        const groups = match.at(-1) as Readonly<Record<'hedge' | 'count' | 'joint', string | undefined>>
        // "A 10-mile run": the hedge would stand between the article and its noun.
        return said(groups.joint === '-' ? '' : groups.hedge, valueOf(groups.count ?? '') * factor, to)
      })
    }, paired)
}

/** The text with temperatures on `scale`. Only what names its scale: "18 degrees" may be an angle. */
export function onScale(text: string, scale: 'celsius' | 'fahrenheit'): string {
  const from = scale === 'celsius' ? 'F|Fahrenheit' : 'C|Celsius|centigrade'
  const pattern = new RegExp(`${opening}(?<count>[-−]?\\d+(?:\\.\\d+)?)(?: ?°| degrees?)? ?(?:${from})(?![\\p{L}\\d])`, 'gu')
  return text.replace(pattern, (...match) => {
    const groups = match.at(-1) as Readonly<Record<'hedge' | 'count', string | undefined>>
    const count = Number((groups.count ?? '').replace('−', '-'))
    return `${groups.hedge ?? 'about '}${Math.round(scale === 'celsius' ? ((count - 32) * 5) / 9 : (count * 9) / 5 + 32)} °${scale === 'celsius' ? 'C' : 'F'}`
  })
}

/** Two units for one length or weight: 5 ft 11, 5'11", 12 stone 4. */
function pairsToMetric(text: string): string {
  const height = new RegExp(
    `${opening}(?<feet>\\d)(?: ?(?:feet|foot|ft)[ ,]*(?:and )?|['’′] ?)(?<inches>\\d{1,2})(?: ?(?:inches|inch|in\\b|["”″]|[’'′]{2}))?(?![\\p{L}\\d])`,
    'gu',
  )
  const weight = new RegExp(
    `${opening}(?<stone>\\d{1,2}) ?(?:stone|st)[ ,]*(?:and )?(?<pounds>\\d{1,2})(?: ?(?:pounds|lbs?))?(?![\\p{L}\\d])`,
    'gu',
  )
  return text
    .replace(height, (...match) => {
      const { hedge: told, feet, inches } = match.at(-1) as Readonly<Record<'hedge' | 'feet' | 'inches', string | undefined>>
      return said(told, (Number(feet) * 12 + Number(inches)) * 2.54, 'cm')
    })
    .replace(weight, (...match) => {
      const { hedge: told, stone, pounds } = match.at(-1) as Readonly<Record<'hedge' | 'stone' | 'pounds', string | undefined>>
      return said(told, (Number(stone) * 14 + Number(pounds)) * 0.45359237, 'kg')
    })
}

function valueOf(count: string): number {
  const word = small.indexOf(count)
  return word === -1 ? Number(count.replaceAll(',', '')) : word + 1
}

function said(told: string | undefined, value: number, unit: string): string {
  return `${told ?? 'about '}${Number(value.toPrecision(3)).toLocaleString('en-GB')} ${unit}`
}
