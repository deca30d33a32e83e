// Rules for likes and dislikes, belongings, and how a person's weeks go.

import { isTime, wordCount } from '../value.ts'
import { anybody, type Rule } from './rule.ts'
import { screened } from '../../text/screen/screened.ts'

const vague = screened(
  /^(?:it|this|that|these|those|them|him|her|you|your|how|the way|the idea|the sound|the look|what|when|where|to (?:think|know|see|hear|say|believe|be)|being able|everything|one|ones|all|both|so|as|for|in|on|at|the most|it when|there|such|nothing|something|my job there|me|us|and|better|more|most|to)\b/i,
)
const isTaste = (value: string): boolean => value !== '' && !vague.test(value) && wordCount(value) <= 10
const things = screened(
  /\b(?:car|van|bike|bicycle|e-bike|motorbike|scooter|boat|canoe|kayak|caravan|campervan|camper|house|flat|cottage|allotment|garden|greenhouse|shed|guitar|piano|violin|viola|cello|drum kit|drums|keyboard|ukulele|flute|clarinet|trumpet|saxophone|harp|laptop|computer|pc|phone|iphone|tablet|ipad|camera|telescope|microscope|printer|console|playstation|xbox|switch|tv|television|sofa|bed|desk|oven|fridge|washing machine|dishwasher|sewing machine|kiln|loom|wheelchair|watch|tent|surfboard|skateboard|skis|collection|tractor|season ticket|railcard|passport|golf|volvo|toyota|tesla|ford|honda|kindle|e-reader|record player|synth|lawnmower|chainsaw|drone|air fryer|slow cooker|coffee machine|espresso machine)s?\b/i,
)
const ownTail = /,? (?:that|which|and (?:i|it|we)|for (?!sale)|because|so|but|from|to|last|this|when|with my)\b|,/i

export const tasteRules: readonly Rule[] = [
  { attribute: 'likes', pattern: /^(?:used to (?:like|love|enjoy)) (?<v>.+)/i, of: anybody, isPast: true, fits: isTaste },
  {
    attribute: 'likes',
    pattern:
      /^(?:don['’]t|do not|doesn['’]t|does not) (?:really |particularly |actually )?(?:like|love|enjoy|care for|fancy) (?<v>.+?) any ?more\b/i,
    of: anybody,
    effect: 'retract',
    kind: 'preference',
    fits: isTaste,
  },
  {
    attribute: 'likes',
    pattern: /^(?:no longer|stopped|have stopped|went off|gone off) ?(?:likes?|loves?|enjoys?|liking|loving|enjoying|fancy)? (?<v>.+)/i,
    of: anybody,
    effect: 'retract',
    kind: 'preference',
    fits: (value, clause) => isTaste(value) && /lik|lov|enjoy|off/i.test(clause.predicate),
  },
  {
    attribute: 'dislikes',
    pattern: /^(?:don['’]t|do not|doesn['’]t|does not|no longer) (?:hate|dislike|mind)s? (?<v>.+?)(?: any ?more)\b/i,
    of: anybody,
    effect: 'retract',
    kind: 'preference',
    fits: isTaste,
  },
  {
    attribute: 'dislikes',
    pattern:
      /^(?:(?:don['’]t|do not|doesn['’]t|does not|never) (?:really |particularly |much |actually )?(?:like|likes|love|loves|enjoy|enjoys|care for|cared for|liked|fancy)|dislikes?|hates?|loathes?|detests?|despises?|can['’]?t (?:stand|bear|abide)|cannot (?:stand|bear)|am not (?:a (?:big |huge |great )?fan of|keen on|into|fond of|a lover of)|is not (?:a (?:big |huge |great )?fan of|keen on|into|fond of)|isn['’]t (?:keen on|into|a fan of|fond of)|am (?:scared|terrified|afraid|frightened) of|is (?:scared|terrified|afraid|frightened) of) (?<v>.+)/i,
    of: anybody,
    stopAt: /, (?:everyone|everybody|people|they|but|which|though|although|so|it|he|she|you)\b/i,
    fits: isTaste,
  },
  { attribute: 'likes', pattern: /^prefers? (?<v>(?!you|your|not|if|that you|answers|replies).+)/i, of: anybody, fits: isTaste },
  {
    attribute: 'likes',
    pattern:
      /^(?:likes?|loves?|enjoys?|adores?|(?:am|is|are) (?:a (?:big |huge |massive |great )?fan of|fond of|keen on|into|obsessed with|mad about|crazy about|passionate about|addicted to|really into|very fond of|a (?:big )?lover of)|fell in love with) (?<v>.+)/i,
    of: anybody,
    fits: isTaste,
  },
  { attribute: 'supports', pattern: /^supports? (?<v>\p{Lu}.+)/iu, of: anybody, stopAt: ownTail, fits: (value) => wordCount(value) <= 4 },
  {
    attribute: 'plays',
    pattern:
      /^plays? (?:the )?(?<v>(?:piano|violin|viola|cello|guitar|bass|drums|flute|clarinet|trumpet|saxophone|harp|oboe|ukulele|accordion|organ|tennis|football|rugby|cricket|hockey|badminton|squash|netball|chess|golf|basketball|volleyball|bridge|darts|padel|table tennis)\b(?: and (?:the )?\w+)?)/i,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    salience: 0.45,
    isPast: false,
  },
  {
    attribute: 'plays',
    pattern:
      /^(?:have |has )?(?:switched|changed|swapped|moved)(?: over)?(?: from (?:the )?\p{L}+)? to (?:the )?(?<v>piano|violin|viola|cello|guitar|bass|drums|flute|clarinet|trumpet|saxophone|harp|oboe|ukulele|accordion|organ|tennis|football|rugby|cricket|hockey|badminton|squash|netball|chess|golf|basketball|volleyball)(?!\p{L})/iu,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    salience: 0.45,
  },
  {
    attribute: 'owns',
    pattern:
      /^(?:sold|gave away|got rid of|scrapped|no longer (?:have|own|has|owns)|lost|don['’]t have|donated|returned|crashed|wrote off) (?:my|our|the|his|her|that|a|an) (?<v>.+?)(?: any ?more)?[.!]*$/i,
    of: anybody,
    effect: 'retract',
    stopAt: ownTail,
    fits: (value) => things.test(value) && wordCount(value) <= 6,
  },
  {
    attribute: 'owns',
    pattern:
      /^(?:own|owns|bought|drives?|rides?|inherited|got myself|treated myself to|have|has|got|get) (?<v>(?:an?|two|three|four|some|my own|our own|our first|my first|my) .+)/i,
    of: anybody,
    stopAt: ownTail,
    fits: (value) =>
      things.test(value) &&
      wordCount(value) <= 9 &&
      !/\b(?:wrong|mixed up)$/i.test(value) &&
      !/\b(?:appointment|lesson|meeting|problem|trouble|issue|question|trip|ride|accident|race|exam|test|idea|bad|tour|concert|show|club|shop|sale|insurance payment|back|headache|licence|call|number|case|charger)\b/i.test(
        value,
      ),
  },
  {
    attribute: 'owes',
    pattern: /^owes? (?<v>(?:\p{Lu}[\p{L}'’-]*|me|my [\p{L}-]+|the [\p{L} ]+?) .*\d.*)/u,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    stopAt: / (?:for|because|from|since|and|by|until|before)\b|,(?!\d)/i,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    attribute: 'owes',
    pattern:
      /^(?:(?:have )?(?:paid|repaid|settled up with)) (?:back )?(?<v>\p{Lu}[\p{L}'’-]*|me|my [\p{L}-]+)(?: back)?(?=[\s.,!]|$)(?! (?:to|for))/u,
    of: anybody,
    effect: 'retract',
    fits: (_value, clause) => /\bback\b|^repaid|^settled/.test(clause.predicate),
  },
  {
    attribute: 'collects',
    pattern: /^collects? (?<v>.+)/i,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    salience: 0.45,
    stopAt: ownTail,
    fits: (value) => wordCount(value) <= 6 && !/^(?:my|the|our|her|his|them|it|him)\b/i.test(value),
  },
]

const recurring = screened(
  /\b(?:every|each) (?:other |second |single )?(?:day|morning|evening|night|afternoon|week|weekend|month|year|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|easter|\d+ \w+)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bon weekdays\b|\b(?:at|on) (?:the )?weekends\b|\b(?:once|twice|\w+ times) (?:a|every|each) (?:day|week|month|year|fortnight)\b|\b(?:daily|weekly|monthly|fortnightly)\b|\bmost (?:days|mornings|evenings|nights|weekends)\b/i,
)
/** "Every Thursday I have choir at seven." */
const onItsDay = screened(/^(?:have|has) (?!to\b|been\b|got\b).*\b(?:every|each|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i)
const habit = /^(?:usually|normally|always|often|typically|generally|tend to|tends to)\b/i
const doing = screened(
  /^(?!(?:was|were|did|had|went|got|saw|met|will|am going|is going|am|is|are|have been|love|like|hate|think|feel|hope|know|want|need|'m) )[a-z]+/i,
)

/** A habit: something done again and again, said in the present. The whole predicate is the value. */
export function isRoutine(rawPredicate: string, predicate: string): boolean {
  if ((/^(?:have|has) /i.test(predicate) && !onItsDay.test(predicate)) || /^\w+ (?:it|this|that|them)\b/i.test(predicate)) return false
  if (!doing.test(predicate) && !/^(?:am|is|are|have|has) /i.test(predicate)) return false
  if (/^(?:was|were|did|had|went|got|saw|met|will|used to)\b/i.test(predicate) || /^\w+ed\b/i.test(predicate)) return false
  return recurring.test(predicate) || (habit.test(rawPredicate) && wordCount(predicate) >= 3 && !isTime(predicate))
}
