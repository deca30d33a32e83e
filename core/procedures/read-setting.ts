// Reading a wish about the manner of every answer: "keep it short", "always metric", "no exclamation marks, please". Whole sentences
// only: a wish with a condition ("be brief when I ask about work") is none of these and stays words.

import type { Setting } from './setting.ts'
import { withSingleSpaces } from '../text/single-spaces.ts'
import { screened, type Screened } from '../text/screen/screened.ts'

const lead = screened(
  /^(?:(?:please|keepsake|from now on|in (?:the )?future|always|only|just|generally|in general|could you|can you|would you|will you|you should|i(?:'d| would)? (?:like|want|prefer|need) (?:you to|it if you)|i(?:'d| would)? (?:like|want|prefer|need)|i(?:'d| would)? rather (?:have|you)|let's|and|so|ok|okay|hey)(?:[\s,:]+|$))+/u,
)
const tail = screened(
  /(?:[\s,]+(?:please|from now on|in (?:the )?future|always|only|with me|to me|for me|thanks|thank you|everywhere|throughout|instead|in (?:all )?your (?:answers|replies|responses)|when (?:you answer|answering|replying|you reply)(?: me)?))+$/u,
)
/** Takes a wish back: "stop using metric", "you needn't be brief any more". */
const undoing = screened(
  /^(?:stop|don't|do not|never|no (?:more|longer)|no need (?:to|for)|there's no need to|you (?:can|may) stop|you (?:don't|do not) (?:have|need) to|you needn't) (?:being |be |so )*(?<rest>.+?)(?: any ?more| any longer)?$/u,
)

const onlyTheAnswer = screened(
  /^(?:please |i (?:just |only )?(?:want|need) |give me |tell me )*(?:just|only) (?:give me |tell me )?the answer(?:,? please)?$/u,
)

type Pattern = readonly [Screened, (groups: Readonly<Record<string, string | undefined>>) => Setting]

const verb = '(?:answer|answering|reply|replying|respond|responding|write|writing|speak|speaking|talk|talking)(?: to me| me)?'
const answers = '(?:answers?|replies|reply|responses?)'
/** A bare unit ("I need stone") wishes for a thing; with one of these it wishes for a manner. */
const use =
  '(?:use|using|show|showing|give me|giving me|write|writing|stick to|go with|tell me|telling me|put|convert (?:everything |it )?to|i use|i think in|make it|everything in) (?:the )?'
const using = `(?:${use})?(?:the )?`
const measures =
  '(?:all |the |my )?(?:distances?|lengths?|heights?|weights?|measures|measurements|units|everything|amounts)[\\w, ]* (?:in|as) (?:the )?'
const metric = '(?:metric|si|kilomet(?:re|er)s?|kms?|met(?:re|er)s|centimet(?:re|er)s|kilos|kilograms?|grams|lit(?:re|er)s)'
const imperial = '(?:imperial|miles|feet|inches|pounds|stone|ounces|pints|us customary)'
const system = '(?: system| units?| measurements?| measures)?'
const measuring = (name: string, unit: string): string =>
  `${using}${name}${system}|(?:${use})?(?:${measures})${unit}(?:(?:,| and| or) ${unit})*${system}|${use}${unit}(?:(?:,| and| or) ${unit})*`
const languages =
  'english|german|french|spanish|italian|portuguese|dutch|polish|swedish|danish|norwegian|finnish|czech|slovak|hungarian|romanian|greek|turkish|russian|ukrainian|croatian|serbian|bulgarian|estonian|latvian|lithuanian|irish|welsh|catalan|basque|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|latin|esperanto'

const whole = (pattern: string): Screened => screened(new RegExp(`^(?:${pattern})$`, 'u'))

const patterns: readonly Pattern[] = [
  [
    whole(
      [
        `${verb}(?: more| as)? (?:briefly|concisely|shortly|tersely)(?: as (?:possible|you can))?`,
        `${verb} (?:with|in) (?:a|one|1) (?:single |short )?sentence`,
        `${verb} (?:with|in) (?:a )?few words`,
        `(?:keep|keeping|make|making) (?:it|things|them|everything|(?:all |the )*(?:your |my )?${answers})(?: always)? (?:short|brief|concise|to the point)(?: and (?:simple|sweet|clear|plain|to the point))?`,
        '(?:being |be )?(?:more |as )?(?:brief|concise|short|terse|to the point)(?: as possible)?',
        `(?:give me |giving me |write |writing |i like )?(?:your |my )?(?:very )?(?:short|shorter|brief|briefer|concise|one-sentence|one-line) ${answers}(?: to be)?`,
        `(?:your |my )?${answers} (?:to be |should be |must be )(?:short|brief|concise)`,
        `no (?:long|lengthy|rambling) ${answers}`,
        "don't (?:ramble|waffle|go on|be so long)",
      ].join('|'),
    ),
    () => ({ topic: 'length', wanted: 'brief' }),
  ],
  [
    whole(
      `${verb} (?:at length|in full|fully|normally|at any length|in (?:more |full )?detail|in full sentences)(?: again)?|(?:you can |you may )?(?:answer|reply) (?:at length|in full|normally|as you like)(?: again)?|(?:give me |write )?(?:your |my )?(?:long|longer|full|fuller|detailed|more detailed|normal) ${answers}(?: again)?|be (?:more )?(?:detailed|thorough)|say more`,
    ),
    () => ({ topic: 'length', wanted: 'as it comes' }),
  ],
  [whole(measuring('metric', metric)), () => ({ topic: 'units', wanted: 'metric' })],
  [whole(measuring('imperial', imperial)), () => ({ topic: 'units', wanted: 'imperial' })],
  [
    whole(`${using}(?:temperatures? (?:in |as )?)?(?:degrees )?(?<scale>celsius|centigrade|fahrenheit)`),
    ({ scale }) => ({ topic: 'temperature', wanted: scale === 'fahrenheit' ? 'fahrenheit' : 'celsius' }),
  ],
  [
    whole(
      `${using}(?:(?:all )?times? (?:in|on|with|as) (?:the )?(?<hours>24|twenty-four|12|twelve)[ -]?(?:hours?|h)(?:[ -](?:clock|format|notation))?|(?<same>24|twenty-four|12|twelve)[ -]?(?:hours?|h)[ -](?:times?|clock|format|notation))`,
    ),
    ({ hours, same }) => ({ topic: 'clock', wanted: /^(?:24|twenty-four)$/u.test(hours ?? same ?? '') ? '24-hour' : '12-hour' }),
  ],
  [whole(`${using}(?:times (?:in|with|as) )?(?:am\\/?(?: and )?pm|am or pm)`), () => ({ topic: 'clock', wanted: '12-hour' })],
  [
    whole(
      `${using}(?:american|us)(?:-style)? dates?|${using}(?:dates? )?(?:(?:in|as|with) )?(?:the )?month(?: (?:before|then) day| day year| first|-first)(?: dates?| in dates)?`,
    ),
    () => ({ topic: 'dates', wanted: 'month first' }),
  ],
  [
    whole(
      `${using}(?:british|european|uk)(?:-style)? dates?|${using}(?:dates? )?(?:(?:in|as|with) )?(?:the )?day(?: (?:before|then) month| month year| first|-first)(?: dates?| in dates)?`,
    ),
    () => ({ topic: 'dates', wanted: 'day first' }),
  ],
  [
    whole(
      `${using}(?:dates? )?(?:(?:in|as) )?(?:the )?(?:iso(?: 8601)?|yyyy-mm-dd|year-month-day|year month day|year first)(?: format| dates?)?`,
    ),
    () => ({ topic: 'dates', wanted: 'year first' }),
  ],
  [
    whole(`(?:no|don't (?:ever )?use|do not use|never use|stop using|avoid|leave out|without)(?: any)? exclamation (?:marks?|points?)`),
    () => ({ topic: 'exclamation marks', wanted: 'none' }),
  ],
  [
    whole('(?:you can |you may )?use exclamation (?:marks|points)(?: again)?'),
    () => ({ topic: 'exclamation marks', wanted: 'as it comes' }),
  ],
  [
    whole(`(?:no|don't (?:ever )?use|do not use|never use|stop using|avoid|leave out|without)(?: any)? (?:emojis?|smileys|emoticons)`),
    () => ({ topic: 'emoji', wanted: 'none' }),
  ],
  [
    whole(`${verb} (?:only )?in (?<language>${languages})(?: only)?|(?:give me |write )?${answers} in (?<other>${languages})`),
    ({ language, other }) => ({ topic: 'language', wanted: capital(language ?? other ?? '') }),
  ],
]

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The setting a sentence asks for; undefined when it asks for none, or not for all answers. */
export function readSetting(sentence: string): Setting | undefined {
  const words = withSingleSpaces(sentence)
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .trim()
    .replace(/[.!\s]+$/u, '')
  if (words.length > 120 || /[?:;\n"“]/u.test(words)) return undefined
  if (onlyTheAnswer.test(words)) {
    return { topic: 'length', wanted: 'brief' }
  }
  const bare = trimmed(words)
  return matched(bare) ?? takenBack(bare)
}

function trimmed(words: string): string {
  const bare = tail.replaceIn(lead.replaceIn(words, ''), '')
  return bare === words ? bare : trimmed(bare)
}

function matched(words: string): Setting | undefined {
  for (const [pattern, settingFrom] of patterns) {
    const match = pattern.exec(words)
    if (match !== null) return settingFrom(match.groups ?? {})
  }
  return undefined
}

function takenBack(words: string): Setting | undefined {
  const rest = undoing.exec(words)?.groups?.['rest']
  const setting = rest === undefined ? undefined : matched(trimmed(rest))
  if (setting === undefined || setting.topic === 'name' || setting.topic === 'meant' || setting.topic === 'language') return undefined
  return { topic: setting.topic, wanted: 'as it comes' }
}
