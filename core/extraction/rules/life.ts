// Rules for the course of a life: home, origin, school, studies, nationality; work.ts has the rest.

import { isProper, isProperOrPlain, isTime, wordCount } from '../value.ts'
import { nationalities } from './nationalities.ts'
import { anybody, type Rule } from './rule.ts'
import { educational, promotion, workRules } from './work.ts'

const placeTail =
  /,? (?:now|at \d|in an?|with (?:my|our|his|her|their|two|three|a)|and (?:I|i|we|my|have|am|is|are|it|every)|near|close to|by the|next to|to be|from|for (?:a|my|work|the)|because|as a|where|after|before|but|in (?:my|his|her|their) )\b|,(?! \p{Lu})/u
const isPlace = (value: string, _clause: unknown, isUncapitalised: boolean): boolean =>
  wordCount(value) <= 9 &&
  !isTime(value) &&
  (isProperOrPlain(value, isUncapitalised) ||
    /^(?!the (?:new |old |other )?(?:flat|house|cottage|apartment|studio)(?: (?:on|at|last|this|today|yesterday).*)?$)(?:a|an|the) (?:\w+ ){0,3}(?:flat|house|village|town|city|cottage|bungalow|studio|apartment|farm|countryside|suburbs|boat|houseboat|caravan|city centre|town centre)\b/i.test(
      value,
    ))

export const lifeRules: readonly Rule[] = [
  promotion,
  {
    attribute: 'address',
    pattern: /^(?:lives?|am living|is living|are living|moved|stays?) (?:at|to|on) (?<v>(?:flat |number |no\.? )?\d+[a-z]?,? \p{L}.*)/iu,
    of: anybody,
    keepsTime: true,
    fits: (value) => !isTime(value),
  },
  {
    attribute: 'home',
    pattern: /^(?:used to live|lived) (?:in|at|on|near) (?<v>.+)/i,
    of: anybody,
    stopAt: placeTail,
    isPast: true,
    fits: isPlace,
  },
  {
    attribute: 'home',
    pattern:
      /^(?:no longer live|no longer lives|don['’]t live|doesn['’]t live|do not live|does not live|don['’]t live) (?:in|at|on) (?<v>.+?)(?: any ?more)?[.!]*$/i,
    of: anybody,
    stopAt: placeTail,
    effect: 'retract',
    fits: isPlace,
  },
  {
    attribute: 'home',
    pattern:
      /^(?:have )?(?:lives?|lived|stays?(?= (?:back |alone |together )?in \p{Lu})(?!.*\b(?:hotel|hostel|when|whenever|if)\b)|(?:am |is |are |been )*living|am still living|resides?) (?:back |up |down |out |over |alone |together |just )?(?:in|on|(?<by>near|close to|just outside|outside)) (?<v>.+)/iu,
    of: anybody,
    stopAt: placeTail,
    shape: ({ by, v = '' }) => ({ value: by === undefined ? v : `${by.toLowerCase()} ${v}` }),
    fits: (value, clause, plain) => isPlace(value.replace(/^(?:near|close to|(?:just )?outside) /u, ''), clause, plain),
  },
  {
    attribute: 'home',
    pattern:
      /^(?:am |is |are |will be |going to be )*(?:moved|moves?|moving|going to move|will move|relocated|relocating|relocates?|moved house) (?:house |home |flat |back |over |up |down |out |away |in |abroad |again )*(?:here )?(?:from (?<from>.+?) )?to (?<v>.+)/i,
    of: anybody,
    stopAt: placeTail,
    fits: isPlace,
  },
  {
    attribute: 'home',
    pattern: /^(?:am|is|are|'m)(?: now)? (?:based|settled|living|staying) (?:in|at) (?<v>.+)/i,
    of: anybody,
    stopAt: placeTail,
    fits: isPlace,
  },
  {
    attribute: 'home',
    pattern:
      /^(?:have|has|got|found|rent|rents|am renting|bought|am buying) (?:a|an|our|my|the) (?:new |little |small |lovely |big |tiny |cosy |first |own |bigger |smaller )*(?:flat|house|place|home|apartment|cottage|studio|bungalow|bedsit|flatshare) (?:in|on) (?<v>.+)/i,
    of: anybody,
    stopAt: placeTail,
    fits: isPlace,
  },
  {
    attribute: 'origin',
    pattern: /^(?:am|is|are|comes?|was|were|'m) (?:originally |both |all )?from (?<v>.+)/i,
    of: anybody,
    stopAt: placeTail,
    fits: (value, _clause, plain) => wordCount(value) <= 5 && !/^\d/.test(value) && !isTime(value) && isProperOrPlain(value, plain),
  },
  {
    attribute: 'origin',
    pattern: /^(?:was|were|grew|is|are)?(?: born| bred| raised| up| and| brought)+ (?:in|on) (?<v>.+)/i,
    of: ['me', 'relation', 'pronoun'],
    stopAt: placeTail,
    fits: (value, _clause, plain) => wordCount(value) <= 5 && !isTime(value) && isProperOrPlain(value, plain),
  },
  {
    attribute: 'school',
    pattern:
      /^(?:goes|go|going|attends?|am at|is at|are at|studies|study|studying|am studying|is studying|starts?|started|am starting|is starting|will start|got into|is going|am going|got a place)(?: school| university| uni| college)?(?: at| to| in)? (?<v>.+)/i,
    of: anybody,
    stopAt: / (?:in|with|and|for|where|to|studying|doing|because)\b|,/i,
    fits: (value, _clause, plain) => wordCount(value) <= 7 && educational.test(value) && isProperOrPlain(value, plain),
  },
  {
    attribute: 'studies',
    pattern:
      /^(?:am |is |are )*(?:stud(?:y|ies|ying|ied)|doing (?:a|an|my|his|her) (?:degree|master['’]?s?|ma|msc|phd|doctorate|course|diploma|a-levels?) in|does (?:a|an) (?:degree|master['’]?s?|phd) in|majors? in|majoring in|did (?:a|my) (?:degree|master['’]?s?|phd) in) (?<v>(?!for |hard|a lot|at |with |in |on |to |together).+)/i,
    of: anybody,
    stopAt: / (?:at|in|with|for|and (?:i|am|is|work)|because|part|by|through|on|so|to)\b|,/i,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    attribute: 'studies',
    pattern: /^(?:am |is |are )reading (?<v>\p{Ll}[\p{L} ]+) at \p{Lu}/u,
    of: anybody,
    fits: (value) => wordCount(value) <= 3,
  },
  {
    attribute: 'reading',
    pattern: /^(?:(?:am|is|are) (?:now |currently |re-?)?reading|started reading) (?<v>.+)/i,
    of: anybody,
    stopAt: / (?:by|at|for|with|because|about|again|on|in bed|to)\b|,/i,
    fits: (value) => isProper(value) && wordCount(value) <= 9 && !isTime(value),
  },
  ...workRules,
  {
    attribute: 'nationality',
    pattern: new RegExp(
      String.raw`^(?:am|is|are) (?:half[- ]|part[- ])?(?<v>(?:${nationalities})(?:[ -](?:and )?\p{Lu}\p{L}+)?)(?=[\s.,!]|$)`,
      'iu',
    ),
    of: anybody,
  },
]
