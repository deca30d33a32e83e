// Rules for work: the firm, the role, a business of one's own; beginning, leaving, past jobs.

import { isProper, isProperOrPlain, isTime, wordCount } from '../value.ts'
import { screened } from '../../text/screen/screened.ts'
import { endsInTrade } from './trades.ts'
import { anybody, type Rule } from './rule.ts'

export const educational = screened(
  /\b(?:school|university|uni|college|academy|nursery|sixth form|institute|kindergarten|polytechnic|primary|secondary)\b/i,
)
const firmTail =
  / (?:as|in|on|near|where|doing|from|for|to|because|after|before|with|and (?:i|my|we|am|live|love)|but|part|full|these|until|through)\b|,(?! (?:Ltd|Inc))/i
const roleTail =
  / (?:at|for|in|with|on|who|and (?:i|my|we|love|work|live)|but|based|from|by|there|here|working|living|so|or|now|of (?:\d|mine)|near|because)\b|,/i
/** "Going to the vet" is no trade. */
const isErrand = screened(/^(?:going|off|on (?:my|our) way|heading|seeing|meeting|visiting|waiting|looking|back|to|at|with)\b/i)
const isRole = (value: string): boolean => wordCount(value) <= 6 && endsInTrade.test(value) && !isErrand.test(value)
const isFirm = (value: string, _clause: unknown, isUncapitalised: boolean): boolean =>
  wordCount(value) <= 8 &&
  !isTime(value) &&
  (isProperOrPlain(value, isUncapitalised) ||
    /^the (?!weekends?|moment|same|pace|table|time|computer|problem|best|back|front|top|first|last|garden$)[\p{L}'’-]+(?: [\p{L}'’-]+)?$/u.test(
      value,
    ) ||
    /^(?:a|an|the|my|our|his|her) (?:[\w'’-]+ ){0,4}(?:company|firm|bank|hospital|school|university|library|museum|café|cafe|shop|bakery|council|charity|start-?up|agency|studio|clinic|practice|garage|hotel|restaurant|farm|brewery|bookshop|factory|office|surgery|nursery|college|theatre|lab|laboratory|pub|gallery|newspaper|publisher|nhs|government|post office|supermarket|garden centre|business|warehouse|zoo|bar|salon|boatyard|bindery|mill|dairy|nursery|port|station|airport|institute|pottery|foundry|vineyard|kennels|stables|centre|trust|society|archive|yard|hospice|cinema|church|depot|call centre|laundry|nursing home|care home|prison|court|pool|leisure centre|docks|print shop|builder['’]s|chemist)\b/i.test(
      value,
    ) ||
    /^(?:an?|the) [\w' -]+ (?:called|named) \p{Lu}/u.test(value))
/** "I've been promoted to head gardener." */
export const promotion: Rule = {
  attribute: 'role',
  pattern: /^(?:(?:have|has) )?(?:been|was|were|got|am being|is being) (?:just )?(?:promoted|made up) to (?:the )?(?:an? )?(?<v>.+)/i,
  of: anybody,
  stopAt: roleTail,
  fits: (value) => wordCount(value) <= 5 && !isTime(value) && !/^(?:a|the|my|our|another|grade|band|level)\b/i.test(value),
}

export const workRules: readonly Rule[] = [
  {
    attribute: 'work',
    pattern: /^(?:no longer works?|don['’]t work|doesn['’]t work|do not work) (?:at|for|with|in) (?<v>.+?)(?: any ?more)?[.!]*$/i,
    of: anybody,
    stopAt: firmTail,
    effect: 'retract',
    fits: isFirm,
  },
  {
    attribute: 'work',
    pattern:
      /^(?:quit|left|resigned from|handed in (?:my|her|his) notice at|am leaving|got (?:fired|sacked|let go|laid off) (?:from|by|at)|was (?:fired|sacked|laid off|let go|made redundant) (?:from|by|at)|retired from|finished at|stopped working (?:at|for)) (?:my job (?:at|with) |working (?:at|for) )?(?<v>.+)/i,
    of: anybody,
    stopAt: / (?:as|in|on|because|after|last|this|and|to|for|at|with|where)\b|,/i,
    effect: 'retract',
    fits: (value) => isProper(value) && wordCount(value) <= 4 && !isTime(value),
  },
  {
    attribute: 'work',
    pattern:
      /^(?:(?:quit|left|lost|resigned from|gave up|am leaving) (?:my|her|his|the|that|our) (?:old |current |last )?(?:job|work|position|post)\b|(?:quit|got (?:fired|sacked|laid off|let go)|was (?:fired|sacked|laid off|let go|made redundant)|retired|resigned|handed in (?:my|her|his) notice)(?=[.,!]|$| (?:last|this|yesterday|today|in|on|from work|and|because|\w+ (?:days?|weeks?|months?|years?) ago)))/i,
    of: anybody,
    effect: 'retract',
    value: '',
  },
  {
    attribute: 'work',
    pattern: /^(?:used to work|worked) (?:at|for|with) (?<v>.+)/i,
    of: anybody,
    stopAt: firmTail,
    isPast: true,
    fits: isFirm,
  },
  {
    attribute: 'role',
    pattern: /^(?:(?:am|is|are) (?:no longer|not)|isn['’]t|aren['’]t|stopped (?:being|working as)) (?:an?|the) (?<v>.+)/i,
    of: anybody,
    stopAt: roleTail,
    effect: 'retract',
    fits: isRole,
  },
  {
    attribute: 'work',
    pattern: /^teach(?:es)? (?:[\p{L}]+ )?(?:at|in) (?<v>.+)/iu,
    of: anybody,
    stopAt: firmTail,
    fits: isFirm,
  },
  {
    attribute: 'role',
    pattern: /^used to be (?:an?|the) (?<v>.+)/i,
    of: anybody,
    stopAt: roleTail,
    isPast: true,
    fits: isRole,
  },
  {
    attribute: 'role',
    pattern: /^(?:used to work|worked) as (?:a|an|the) (?<v>.+)/i,
    of: anybody,
    stopAt: roleTail,
    isPast: true,
    fits: (value) => wordCount(value) <= 5,
  },
  {
    attribute: 'role',
    pattern:
      /^(?:(?:am|is|are) )?(?:works?|working|employed|freelancing|freelances?|training|retraining|started(?: work(?:ing)?| a (?:new )?job| out)?|start|starting|got a (?:new )?job|got hired|will be working|am going to work) (?:now |part-time |full-time |freelance |mainly )?as (?:a|an|the) (?<v>.+)/i,
    of: anybody,
    stopAt: roleTail,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    attribute: 'role',
    pattern:
      /^(?:am|is|are|became|become|was promoted to|got promoted to|have become|am now|qualified as|am training to be|is training to be) (?:now |also |just )?(?:a |an |the )?(?<v>(?!good |great |terrible |bad |bit |lot ).+)/i,
    of: anybody,
    stopAt: roleTail,
    fits: isRole,
  },
  {
    attribute: 'role',
    pattern:
      /^(?<v>(?:teach|teaches|design|designs|repair|repairs|drive|drives|build|builds|sell|sells|write|writes|bake|bakes|paint|paints) .+) for a living/i,
    of: anybody,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    attribute: 'business',
    pattern:
      /^(?:(?:am|is|are) running|runs?|owns?|manages?|co-?owns?|co-?runs?) (?<v>(?:an?|my|our|the|his|her|their) (?:(?:own|very|[\p{Ll}-]+) ){0,4}(?:business|company|shop|store|bakery|café|cafe|restaurant|pub|bar|hotel|guest ?house|b&b|farm|dairy|brewery|studio|salon|practice|agency|gallery|garage|workshop|nursery|bookshop|florist['’]?s?|deli|boutique|vineyard|school|clinic|surgery|stables|firm|label|press|charity|campsite|kiosk|market stall|food truck)\b.*)/iu,
    of: anybody,
    stopAt: / (?:with|and|where|which|that|who|since|for|because|near|from)\b|,/i,
    fits: (value) => wordCount(value) <= 9,
  },
  {
    attribute: 'work',
    pattern:
      /^(?:(?:am|is|are|been) )?(?:works?|working|employed|interning|freelances?) (?:part-time |full-time |now |mainly |remotely |still )?(?:at|for|with|by) (?<v>.+)/i,
    of: anybody,
    stopAt: firmTail,
    fits: isFirm,
  },
  {
    attribute: 'work',
    pattern:
      /^(?:am |is |are |will be |will |going to )*(?:start(?:s|ed|ing)?|joins?|joined|joining|begins?|began|beginning|got (?:a|the) (?:new |part-time )?(?:job|position|role|offer)|have a (?:new )?job|have (?:a|got a) job|has a (?:new )?job|got hired|took (?:a|the) job|accepted (?:a|the) (?:job|offer|position)|moved jobs|changed jobs|(?:switched|moved)(?= (?:jobs?|firms?|companies|employers?|roles?|to work)\b))(?: (?:a |my |his |her )?(?:new |first )?(?:job|work|role|position))?(?: working| work| as an? [\w -]+?)? ?(?:at|with|for|by|to)? (?<v>.+)/i,
    of: anybody,
    stopAt: firmTail,
    fits: (value, clause, plain) =>
      !/^(?:moved|switched|took|start\w*|began|beginning) (?:the|my|our|her|his|a) /i.test(
        clause.predicate.replace(/^(?:\w+ )(?:a |my |the )?(?:new )?(?:job|work|role|position)/i, 'job'),
      ) &&
      isProperOrPlain(value, plain && / at /.test(clause.predicate)) &&
      wordCount(value) <= 5 &&
      !isTime(value) &&
      !educational.test(value) &&
      !/\b(?:gym|club|choir|band|team|course|class|group|society|league)\b/i.test(value),
  },
]
