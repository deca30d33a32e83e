// Rules for things: when something takes place, where something is kept, codes, and what "my … is …" says in general.

import { attributeKey, subjectKey } from '../subjects.ts'
import { hasCalendarDate, isProper, isTime, wordCount } from '../value.ts'
import type { Rule } from './rule.ts'
import { screened } from '../../text/screen/screened.ts'

const thing = ['thing', 'name'] as const
const container = screened(
  /\b(?:drawers?|cupboard|cabinet|shelf|shelves|shed|loft|attic|garage|box|bag|safe|hallway|kitchen|basement|cellar|wardrobe|desk|tin|jar|fridge|freezer|glovebox|glove compartment|stairs|bed|sink|pot|mat|dresser|bureau|bathroom|boot|suitcase|chest|rucksack|folder|cabinet|hook|windowsill|mantelpiece|bread bin|kitchen|porch|utility room|spare room|study|conservatory|tool ?box|biscuit tin)\b/i,
)
const timed = ['thing', 'name', 'relation'] as const
const whereabouts = 'with|at|in|under|underneath|behind|on|next to|inside|above|below|beneath|by|beside|between|on top of|over'
const kept = new RegExp(
  `^(?:keep|keeps|kept|store|stored|moved|put|hide|hid|left|leave|park|parked|have|lent) (?<thing>(?:my|our|the|a|an|his|her) (?:[\\w'’-]+ ){0,4}?[\\w'’-]+)(?: (?:taped|hidden|tucked|stuck|hung|buried|safely|now|from .+? to(?= (?:${whereabouts}) )))* (?<v>(?:${whereabouts}|to) .+)`,
  'i',
)
const solid = screened(
  /\b(?:keys?|passport|documents?|papers?|will|certificate|charger|umbrella|torch|ladder|toolbox|tools?|medicines?|first aid kit|suitcases?|bags?|tent|box(?:es)?|spare \w+|car|bike|van|boat|wallet|purse|glasses|ring|rings|jewell?ery|photos?|albums?|letters?|book|books|laptop|camera|drill|fuse ?box|stopcock|meter|boiler|seeds?|decorations?|tree|costume|dress|suit|shoes?|boots?|blanket|sewing machine|guitar|cello|violin|piano|sledge|skis|bin|bins|card|cards|insurance|licence|recipe|recipes|notebook|diary|folder|file|files|backup|drive|usb \w+|remote|pump|shed|ashes|drill|saw|hammer|spade|fork|wheelbarrow|pan|pans|dish|kettle|kayak|canoe|dinghy|caravan|trailer|urn|deeds|receipts?|vaccination \w+|iron|scissors|candles|matches|batteries|bulbs?|paint)\b/i,
)

const activity = '(?:class|lesson|practice|training|rehearsal|session|course|club|group|shift|clinic)'
const recurring = screened(/(?:days\b|\bevery\b|\beach\b|weekly|weekends)/i)
const dish =
  /\b(?:soup|stew|broth|cake|bread|loaf|scones?|biscuits?|cookies|pie|tart|crumble|pudding|sauce|gravy|curry|dal|chilli|casserole|lasagne|risotto|pasta|salad|dressing|marinade|pancakes?|waffles?|dough|batter|jam|chutney|pickle|recipe|punch|smoothie|granola|porridge|muffins?|brownies?|dumplings|pierogi|paella|goulash|hummus|pesto)$/
/** What a household speaks of as "the": its rent, its number plate. */
const ofHousehold = screened(
  /^(?:rent|rate|interest rate|mortgage rate|mortgage|deposit|service charge|number plate|registration|postcode|post code|house number|flat number|council tax|pocket money)$/,
)

export const thingRules: readonly Rule[] = [
  {
    attribute: 'when',
    pattern:
      /^(?:(?:can['’]t|cannot) (?:make it|come|do it|be here|get here)(?: now)?|(?:is|are) (?:now )?coming|(?:is|are|was|were|been) (?:being )?(?:moved|changed|rescheduled|switched|scheduled|booked|planned|due|held|set|collected|delivered|emptied|served|paid|closed|open)|is|are|was|will be|starts?|begins?|takes? place|happens?|moves?|moved|is moving|are moving|changes?|changed|has (?:been )?(?:moved|changed|rescheduled|switched)|have (?:been )?(?:moved|changed)|moved|rescheduled|switched|meets?|runs?|closes?|opens?|finishes|ends?|expires?|runs? out|falls|goes? out|comes?(?: round| in| out| off)?|arrives?|lands?|leaves|departs)\b ?(?:now |always |usually |only )?(?:on|at|from|every|in|to|for|until|by|back to|forward to|around)? ?(?<v>.+)/i,
    of: timed,
    keepsTime: true,
    stopAt:
      /,? (?:from (?:next|the|this|now|\w+ on)|starting|instead|as of|so|with|and (?:not|it|i|we)|because|but|not|in the (?:church|village|town|school)|at (?:the|my|our|school|St)|in \p{Lu}\p{Ll}+(?=$|[\s,.])(?<!in (?:January|February|March|April|May|June|July|August|September|October|November|December)))\b.*/u,
    fits: (value, clause) =>
      isTime(value) &&
      !/^[\d.,]+ ?(?:%|per ?cent)/i.test(value) &&
      wordCount(value) <= 8 &&
      !(clause.sort === 'relation' && /^\d+$/.test(value)) &&
      !(clause.sort !== 'thing' && /^(?:\d|is \d)/.test(value) && !hasCalendarDate(value)),
  },
  {
    attribute: 'where',
    pattern: new RegExp(
      `^(?:is|are|lives?|stays?|hangs?|goes|sits?|hides) (?:kept |stored |hidden |taped |stuck |tucked |hung |hanging |parked |moored |docked |tied up |chained |now |always |usually |buried |locked |left |sitting |still |back )*(?<v>(?:${whereabouts}) .+)`,
      'i',
    ),
    of: thing,
    keepsTime: true,
    fits: (value, clause) =>
      !isTime(value.replace(/^\w+ /, '')) &&
      wordCount(value) <= 14 &&
      (solid.test(clause.subject) || (clause.sort === 'thing' && container.test(value))),
  },
  {
    attribute: 'where',
    pattern: kept,
    of: ['me', 'relation', 'name'],
    keepsTime: true,
    shape: ({ thing: what = '', v = '' }) => (solid.test(what) || container.test(v) ? { subject: subjectKey(what), value: v } : undefined),
    fits: (value) => !isTime(value.replace(/^\w+ /, '')) && wordCount(value) <= 12,
  },
  {
    attribute: 'colour',
    pattern:
      /^(?:is|are|was|were) (?:now )?painted (?<v>(?:in )?(?:an? )?[\p{L}-]+(?: [\p{L}-]+)?)(?=[.,!]|$| (?:now|and|by|with|last|in)\b)/iu,
    of: ['thing', 'relation', 'name'],
    fits: (value) => !/^(?:by|on|every|in|last|next|over|again)\b/i.test(value),
  },
  {
    // "Bea has my copy of the bird atlas".
    attribute: 'where',
    pattern:
      /^(?:(?:still |now )?(?:has|have)(?: got)?|borrowed|took|is keeping|looks after|is looking after|holds) (?<thing>(?:my|our|the spare) (?:copy of (?:the )?|spare )?[\w'’ -]+?)(?=[.!,]|$| (?:now|at|in|for|until|since|and|because|this|these|right|still|while)\b)/i,
    of: ['relation', 'name'],
    shape: ({ thing: what = '' }, clause) =>
      solid.test(what) || /\bcopy of\b/.test(what)
        ? { subject: subjectKey(what).replace(/^copy of (?:the )?/, ''), value: `with ${clause.subjectWords}` }
        : undefined,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    // "I have my Portuguese class on Thursdays".
    attribute: 'when',
    pattern: new RegExp(
      `^(?:have|has|go to|goes to|teach|take|attend) (?:my|our|the|an?|his|her) (?<thing>(?:[\\w'’-]+ ){1,3}${activity}) (?<v>(?:on |every |each |at )?.+)`,
      'i',
    ),
    of: ['me'],
    keepsTime: true,
    shape: ({ thing: what = '', v = '' }) => ({ subject: subjectKey(what), value: v.replace(/^(?:on|at) /i, '') }),
    fits: (value) => recurring.test(value) && isTime(value) && wordCount(value) <= 8,
  },
  {
    // "Grandma's soup needs two leeks and a potato".
    attribute: 'recipe',
    pattern: /^(?:needs?|takes?|is made (?:with|of|from)|has|contains?|uses?|calls for|consists of) (?<v>.+(?:,| and ).+)/i,
    of: ['thing', 'relation', 'name'],
    fits: (value, clause) => dish.test(clause.subject) && wordCount(value) <= 30,
  },
]

const contact: readonly (readonly [RegExp, string, ((value: string) => boolean)?])[] = [
  [/^(?:full |first |real )?name$/, 'name', (value) => isProper(value) && wordCount(value) <= 4],
  [/^nickname$/, 'nickname'],
  [/^(?:town|city|village)$/, 'home', isProper],
  [/^(?:book|novel)$/, 'reading', isProper],
  [/^(?:home ?town|birth ?place|place of birth)$/, 'origin'],
  [/^(?:new |home |current |postal |street )?address$/, 'address', (value) => !/@/.test(value)],
  [
    /^(?:birthday|date of birth|birth ?date|dob|b-?day)$/,
    'birthday',
    (value) => hasCalendarDate(value) || /\b(?:19|20)\d\d\b/.test(value) || /\d/.test(value),
  ],
  [/^age$/, 'age', (value) => /^\d/.test(value)],
  [
    /^(?:new |mobile |home |work |cell )?(?:phone|mobile|cell|telephone)?(?: ?number)?$/,
    'phone',
    (value) => (value.match(/\d/g)?.length ?? 0) >= 5,
  ],
  [/^(?:new |work |personal )?e-?mail(?: address)?$/, 'email', (value) => /@/.test(value)],
  [
    /^(?:job|profession|occupation|role|job title|current role|day job|position|new job|new role)$/,
    'role',
    (value) =>
      wordCount(value) <= 8 &&
      !/^(?:at|with|so|very|really|hard|stressful|boring|great|going|not|in|with|killing|amazing|good)\b/i.test(value),
  ],
  [/^(?:employer|company|workplace|new employer)$/, 'work', isProper],
  [/^(?:school|university|college|uni)$/, 'school', isProper],
  [
    /^(?:degree|course|major|subject)$/,
    'studies',
    (value) => wordCount(value) <= 6 && !/^(?:going|hard|so|very|really|not)\b/i.test(value),
  ],
  [/^(?:allergy|allergies)$/, 'allergy', (value) => !/^(?:bad|worse|terrible|acting|better|really|so)\b/i.test(value)],
  [/^(?:medication|medicine|prescription|tablets)$/, 'medicine'],
  [/^(?:first|second|third|fourth|other|native) language$/, 'speaks', isProper],
  [/^(?:preferred )?language$/, 'language', isProper],
]
const secret = screened(
  /\b(?:password|passcode|pass ?phrase|pin|pin code|pin number|door code|gate code|alarm code|entry code|access code|key ?code|security code|lock code|padlock code|combination|code|wi-?fi(?: key)?|account number|sort code|card number|iban|national insurance number|passport number|licence number|nhs number|security answer)\b/i,
)
const credentialHead = /\b(?:password|passcode|pass ?phrase|pin|pin code|pin number|combination|code)$/i
/** Heads whose value is a property of the person, not a passing state. */
const lasting =
  /\b(?:size|colou?r|number|type|group|height|weight|score|rating|rate|rates|date|day|budget|limit|goal|target|title|brand|model|language|religion|nationality|sign|plate|registration|postcode|post code|zip code|username|handle|account|provider|bank|airline|team|club|band|hobby|hobbies|style|preference|deadline|salary|rent|mortgage|deposit|service charge|council tax|pocket money|subscription|policy|bedtime|network|insurance|licence|pronouns|surname|last name|maiden name|instrument|sport|film|book|song|tea|coffee|food|drink|drinks|dish|order|usual|star sign|blood group|website|blog|car|bike|laptop|phone|camera|seat|desk|locker|gym|church|surgery|hospital|dentist|hairdresser|garage|supermarket|time ?zone|dream job|dream|biggest fear|fear|specialty|speciality|shift|working hours|hours|commute|route|motto|anniversary|wedding anniversary|due date|middle name|initials|eyes|hair|grade|class|year group|house number|flat number|room|room number|parking space|membership number|frequent flyer number|loyalty card)$/i
const bookkeeping = screened(
  /^(?:point|question|problem|issue|bad|guess|opinion|idea|thought|thoughts|mistake|understanding|apologies|english|code|function|app|query|concern|concerns|answer|reply|advice|favou?rite|favourite part|biggest regret|best guess|intention|intent|plan|plans|hope|only|main|goal here|first|second|last|next|other|own|fault|turn|pleasure|heart|mind|life|day|week|weekend|morning|problem with)$/i,
)

/** "The rent is 850": of the one household there is to speak of. */
export const isOfHousehold = (attribute: string): boolean => ofHousehold.test(attribute)

/** How something is at the moment. */
const passing =
  /^(?:so|very|really|too|not|just|going|getting|coming|being|always|still|broken|fine|good|great|ok|okay|bad|amazing|awful|lovely|nice|gone|back|here|there|about|full|empty|late|ready|tired|sick|ill|sore|killing|acting|making|driving|in|on|at|with|under|off|up|down|out|that|to|dead|due|an? (?:mess|nightmare|disaster|lot|bit))\b/i
const isState = (value: string): boolean => passing.test(value)

export interface OwnedSlot {
  readonly subject: string
  readonly attribute: string
  readonly sensitive: boolean
}

/** "My shoe size is 42", "Maya's favourite tea is rooibos", "the gate code is 4411": what of whom, if it is the lasting kind. */
export function ownedSlot(owner: string, words: string, value: string, isNamedOwner: boolean): OwnedSlot | undefined {
  const attribute = attributeKey(words).replace(/^(?:new|current|present|latest|actual) (?=\S)(?!year)/, '')
  if (value === '' || bookkeeping.test(attribute)) return undefined
  if (secret.test(attribute)) return secretSlot(owner, attribute, value)
  const known = contact.find(([pattern]) => pattern.test(attribute))
  if (known?.[1] === 'role' && isState(value)) return undefined
  if (known !== undefined) return known[2]?.(value) === false ? undefined : { subject: owner, attribute: known[1], sensitive: false }
  if (wordCount(value) > 8 || isState(value)) return undefined
  if (/^(?:all-time |absolute |current |new |second )?favourite\b/.test(attribute)) {
    return { subject: owner, attribute: attribute.replace(/^(?:all-time|absolute|current|new) /, ''), sensitive: false }
  }
  if (lasting.test(attribute) || (!isNamedOwner && isProper(value) && wordCount(attribute) <= 3)) {
    return { subject: owner, attribute, sensitive: false }
  }
  return undefined
}

/** Secrets are filed by what they open: `wifi` · code, `me` · code for a bare "my PIN". */
function secretSlot(owner: string, attribute: string, value: string): OwnedSlot | undefined {
  if (
    wordCount(value) > 6 ||
    /^(?:broken|wrong|working|not|too|so|on|in|really|very|here|below|written|fine|good|bad|slow|down|back)\b/i.test(value)
  ) {
    return undefined
  }
  if (!credentialHead.test(attribute)) return { subject: owner, attribute, sensitive: true }
  const opened = subjectKey(
    attribute
      .replace(credentialHead, '')
      .replace(/\b(?:new|old|pin|entry|access)\b/g, '')
      .trim(),
  )
  if (opened === '' && owner === 'me' && attribute === 'code' && !/\d/.test(value)) return undefined
  return { subject: opened === '' ? owner : owner === 'me' ? opened : `${owner}'s ${opened}`, attribute: 'code', sensitive: true }
}

/** "The code for the gate is 4411", "the password to my laptop is …". */
export function secretFor(words: string): { readonly subject: string } | undefined {
  const match =
    /^(?:my |our |the )?(?:new )?(?:password|passcode|pass ?phrase|pin|pin code|combination|code|key ?code) (?:for|to|of|on) (.+)$/i.exec(
      words,
    )
  return match?.[1] === undefined ? undefined : { subject: subjectKey(match[1]) }
}
