// Rules for who people are: names, birthdays, ages, partners, pets, languages, contact details, health.

import { canBeSeveral, isPet, relationOf } from '../relations.ts'
import { hasCalendarDate, isProper, isProperOrPlain, wordCount } from '../value.ts'
import { anybody, type Rule } from './rule.ts'
import { screened } from '../../text/screen/screened.ts'

const creature =
  '(?:dog|puppy|pup|cat|kitten|rabbit|bunny|hamster|guinea pig|gerbil|parrot|budgie|canary|horse|pony|tortoise|turtle|goldfish|fish|snake|lizard|gecko|ferret|rat|mouse|chickens?|hens?|ducks?|cats|dogs|rabbits|kittens|puppies|spaniel|labrador|terrier|collie|greyhound|whippet|retriever|poodle|dachshund|tabby|beagle)'
export const drugs =
  /\b\d+ ?(?:mg|mcg|µg|ml|units)\b|\b(?:tablets?|pills?|inhaler|insulin|antibiotics?|statins?|antihistamines?|antidepressants?|vitamin \w+|vitamins|iron|folic acid|medication|medicine|ibuprofen|paracetamol|aspirin|warfarin|hrt|the pill|lithium|steroids?|beta blockers?|blood thinners?|painkillers?|supplements?|hay ?fever \w+)\b|\w+(?:cillin|prazole|statin|pril|formin|oxetine|traline|thyroxine|zepam|dipine|sartan|profen|olol|tadine|rizine|pram|triptan)\b/i
const conditions = screened(
  /^(?:(?:type (?:1|2|one|two) )?diabet(?:es|ic)|asthma(?:tic)?|epilep(?:sy|tic)|coeliac(?: disease)?|celiac(?: disease)?|migraines?|arthritis|eczema|psoriasis|anaemi[ac]|hay ?fever|high blood pressure|low blood pressure|adhd|autis(?:m|tic)|dyslexi[ac]|ibs|crohn['’]?s(?: disease)?|endometriosis|pcos|depression|anxiety|insomnia|tinnitus|gout|angina|glaucoma|colou?r[- ]?blind|deaf|pregnant|a heart (?:condition|murmur)|a pacemaker|a bad (?:back|knee)|osteoporosis|an underactive thyroid|an overactive thyroid|sleep apn(?:o)?ea|scoliosis|vertigo|parkinson['’]?s|dementia|ms|multiple sclerosis|lactose[- ]intolerant)\b/i,
)
const spoken = screened(
  /^(?:(?:a (?:bit|little) (?:of )?|some |fluent |native |basic |good |decent |both |only |also )*)(?:English|French|German|Spanish|Portuguese|Italian|Dutch|Polish|Czech|Greek|Turkish|Russian|Ukrainian|Swedish|Norwegian|Danish|Finnish|Icelandic|Hungarian|Romanian|Arabic|Hebrew|Hindi|Urdu|Bengali|Punjabi|Gujarati|Tamil|Telugu|Mandarin|Cantonese|Chinese|Japanese|Korean|Vietnamese|Thai|Swahili|Yoruba|Igbo|Hausa|Amharic|Welsh|Irish|Gaelic|Catalan|Basque|Persian|Farsi|Latin|Esperanto|Estonian|Latvian|Lithuanian|Slovak|Slovenian|Slovene|Croatian|Serbian|Bosnian|Bulgarian|Albanian|Macedonian|Armenian|Georgian|Maltese|Galician|Breton|Cornish|Luxembourgish|Afrikaans|Zulu|Xhosa|Somali|Tagalog|Filipino|Malay|Indonesian|Nepali|Sinhala|Malayalam|Kannada|Marathi|Burmese|Khmer|Lao|Mongolian|Kurdish|Pashto|Azerbaijani|Kazakh|Uzbek|Yiddish|Frisian|Faroese|Scots|Māori|Maori|Hawaiian|BSL|British Sign Language|sign language)\b/i,
)
const isAge = (value: string): boolean => {
  const years = Number.parseInt(value, 10)
  return Number.isNaN(years) || (years >= 0 && years <= 120)
}
const nameTail = / (?:and|who|by|but|with|from|because|in|at|on|is|after|too)\b|,/i
const isName = (value: string, _clause: unknown, plain: boolean): boolean => wordCount(value) <= 4 && isProperOrPlain(value, plain)

export const peopleRules: readonly Rule[] = [
  { attribute: 'name', pattern: /^(?:am|is|are|was) (?:called|named) (?<v>.+)/i, stopAt: nameTail, fits: isName },
  { attribute: 'nickname', pattern: /^(?:go|goes) by (?:the name )?(?<v>.+)/i, of: anybody, stopAt: nameTail, fits: isName },
  {
    attribute: 'birthday',
    pattern: /^(?:was|were|am|is) born (?:on|in) (?<v>.+)/i,
    of: ['me', 'relation', 'pronoun', 'name'],
    keepsTime: true,
    stopAt:
      / (?:in (?=\p{Lu}\p{Ll}+(?:[\s.,]|$)(?<!in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b))|at|and|to|during)\b/u,
    fits: (value, clause) => (hasCalendarDate(value) || /^(?:19|20)\d\d$/.test(value)) && clause.sort !== 'name',
  },
  {
    // "We had a baby girl on 3 March": hers, whatever she is called.
    attribute: 'birthday',
    pattern:
      /^(?:had|welcomed|have had) (?:a|our)(?: little| first| second| third)? (?:baby )?(?<child>girl|boy|daughter|son)(?:,? (?:called )?(?<name>\p{Lu}\p{Ll}+),?)? (?:[\p{Ll} ]+ )?on (?<v>.+)/u,
    of: ['me'],
    keepsTime: true,
    stopAt: / (?:at|and|to|in|weighing)\b|,/,
    shape: ({ child = '', name, v = '' }) => ({
      subject: name?.toLowerCase() ?? (/girl|daughter/.test(child) ? 'daughter' : 'son'),
      value: v,
    }),
    fits: (value) => hasCalendarDate(value),
  },
  {
    attribute: 'birthday',
    pattern: /^(?:arrived|was born|came into the world)(?: safely| early| late)? (?:yesterday |today )?on (?<v>.+)/i,
    of: ['name'],
    keepsTime: true,
    stopAt: / (?:at|and|to|in|weighing)\b|,/,
    fits: (value, clause) =>
      hasCalendarDate(value) &&
      /^(?:daughter|son|child|grandchild|grandson|granddaughter|niece|nephew)$/.test(clause.naming?.relation ?? '') &&
      isProper(value),
  },
  {
    attribute: 'age',
    pattern:
      /^(?:am|is|are|turned|turns|just turned|turning|am turning|is turning|will be|will turn) (?:now |already |only |nearly |almost )?(?<v>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: years? old| years? of age| yo)?(?=[\s.,!]*(?:$|,|\.(?!\d)|!| and | but | now\b| today\b| tomorrow\b| yesterday\b| years?\b| this | last | next | on | in (?:\w+ (?:days?|weeks?|months?)|January|February|March|April|May|June|July|August|September|October|November|December)))(?! (?:minutes?|hours?|days?|weeks?|months?|feet|foot|ft|cm|kg|stone|pounds|miles|km|metres))/i,
    of: anybody,
    fits: isAge,
  },
  { attribute: 'age', pattern: /^(?:am|is|are) (?:now |already |only )?(?<v>\d{1,3} (?:months?|weeks?)) old/i, of: anybody },
  {
    attribute: 'partner',
    pattern: /^(?:am|is|are|got|'m|was) (?:now |finally |happily )?(?:married|engaged) to (?<v>.+)/i,
    of: anybody,
    stopAt: nameTail,
    fits: isName,
  },
  {
    attribute: 'partner',
    pattern:
      /^(?:married|am dating|is dating|are dating|am seeing|is seeing|am going out with|is going out with|started (?:dating|seeing|going out with)|got together with) (?<v>.+)/i,
    of: anybody,
    stopAt: nameTail,
    fits: isName,
  },
  {
    attribute: 'partner',
    pattern:
      /^(?:broke up|split up|am divorced|got divorced|are divorced|are getting divorced|separated|are separated|have split up)(?: with (?<v>\p{Lu}[\p{L}'’-]+))?(?=[\s.,!]|$)/iu,
    of: ['me'],
    effect: 'retract',
  },
  {
    attribute: 'relationship status',
    pattern: /^(?:am|is) (?<v>single|married|engaged|widowed|a widow|a widower|divorced)(?=[\s.,!]*(?:$|and|now))/i,
    of: anybody,
  },
  {
    attribute: 'pet',
    pattern: new RegExp(
      `^(?:have|has|had|got|get|gets|adopted|own|owns|bought|rescued|are getting|am getting|is getting) (?<v>(?:an?|two|three|four|another|some|our|my) (?:[\\w'’-]+ ){0,4}?${creature}s?\\b.*)`,
      'i',
    ),
    of: anybody,
    stopAt: /,? (?:who|that|and (?:he|she|they|it|i|we)|from|for|because|since|with)\b/i,
    fits: (value) => !/\b(?:fish and chips|hot dog|mouse ?mat|hair|food|bed|lead)\b/i.test(value) && wordCount(value) <= 10,
  },
  {
    attribute: 'name',
    pattern:
      /^(?:have|has|got) (?:an?|one|another|two|three|four|my) (?<thing>(?:[\w'’-]+ ){0,2}?[\w'’-]+?),? (?:called|named|whose names? (?:is|are)) (?<v>\p{Lu}.+)/iu,
    of: ['me'],
    shape: (groups) => {
      const relation = relationOf((groups.thing ?? '').replace(/s$/, '')) ?? relationOf(groups.thing ?? '')
      return relation === undefined ? undefined : { subject: relation, value: groups.v ?? '' }
    },
    stopAt: / (?:who|that|in|from|at|living|aged)\b/i,
    fits: isName,
  },
  {
    // "I've started seeing a new therapist, Clara".
    attribute: 'name',
    pattern:
      /^(?:have|has|got|have got|(?:have )?(?:started|begun) (?:seeing|with)|am seeing|am with|(?:have )?(?:hired|found|switched to|moved to|changed to)) (?:a|our|my) new (?<thing>[\p{L}-]+),? (?:called |named )?(?<v>(?:(?:Dr|Mr|Mrs|Ms) )?\p{Lu}.+)/iu,
    of: ['me'],
    shape: (groups) => {
      const relation = relationOf(groups.thing ?? '')
      return relation === undefined || canBeSeveral(relation) ? undefined : { subject: relation, value: groups.v ?? '' }
    },
    stopAt: / (?:who|that|in|from|at|living|aged|and|because|since)\b/i,
    fits: isName,
  },
  {
    attribute: 'allergy',
    pattern: /^(?:am|is|are) (?:not allergic|no longer allergic|not intolerant) to (?<v>.+?)(?: any ?more| after all)?[.!]*$/i,
    effect: 'retract',
    of: anybody,
  },
  {
    attribute: 'allergy',
    pattern:
      /^(?:am|is|are) (?:also |both |severely |very |mildly |highly |badly |seriously |slightly |deathly |quite )*(?:allergic|intolerant) to (?<v>.+)/i,
    of: anybody,
  },
  {
    attribute: 'allergy',
    pattern:
      /^(?:have|has|got) (?:an? )?(?:bad |severe |serious |mild |strong |slight |terrible )?(?<v>[\w-]+(?: [\w-]+)?) (?:allergy|allergies|intolerance)\b/i,
    of: anybody,
    fits: (value) => !/^(?:food|some|no|many|bad|seasonal)$|(?:^| )(?:an?|any|developed|my|the|got|had)$/i.test(value),
  },
  { attribute: 'allergy', pattern: /^(?:have|has) (?:an? )?(?:\w+ )?(?:allergy|intolerance) to (?<v>.+)/i, of: anybody },
  { attribute: 'allergy', pattern: /^(?:am|is|are) (?<v>lactose|gluten|fructose|histamine)[- ]intolerant/i, of: anybody },
  {
    attribute: 'allergy',
    pattern:
      /^(?:can['’]?t|cannot|can not) (?:eat|have|tolerate|digest|touch) (?<v>(?!it\b|that\b|this\b|any ?more|another|more|out\b|there\b|kids|children|everything|anything|a \b).+)/i,
    of: anybody,
    fits: (value) => wordCount(value) <= 6,
  },
  {
    attribute: 'diet',
    pattern: /^(?:am no longer|am not|is no longer|is not|stopped being) (?:an? )?(?<v>vegan|vegetarian|pescatarian|coeliac)\b/i,
    of: anybody,
    effect: 'retract',
  },
  {
    attribute: 'diet',
    pattern:
      /^(?:am|is|are|became|become|turned|went|gone|has gone|have gone|been|eats?|follow|follows|keep|keeps) (?:now |mostly |a strict |strictly |a |an |both |all |on a |a mostly )*(?<v>vegan|vegetarian|veggie|pescatarian|coeliac|celiac|gluten[- ]free|dairy[- ]free|halal|kosher|keto|flexitarian|plant[- ]based|teetotal|low[- ]carb|lactose[- ]free|nut[- ]free)\b(?! (?:restaurant|food|cook|place|recipe|cake))/i,
    of: anybody,
  },
  {
    attribute: 'avoids',
    pattern:
      /^(?:don['’]t|do not|doesn['’]t|does not|never|no longer|stopped) (?:eat|eats|drink|drinks|eating|drinking|have|touch) (?<v>(?!much|a lot|enough|out\b|that|it\b|well|there|here|any ?more|anything).+)/i,
    of: anybody,
    cardinality: 'many',
    kind: 'preference',
    fits: (value) => wordCount(value) <= 5 && !/^(?:time|kids|children|plans|a )/i.test(value),
  },
  {
    attribute: 'medicine',
    pattern: /^(?:stopped taking|no longer takes?|am off|is off|don['’]t take|doesn['’]t take) (?<v>.+?)(?: any ?more)?[.!]*$/i,
    of: anybody,
    effect: 'retract',
    fits: (value) => drugs.test(value),
  },
  {
    attribute: 'medicine',
    pattern:
      /^(?:takes?|am taking|is taking|am on|is on|was prescribed|is prescribed|am prescribed|got prescribed|started taking|started|use|uses|need|needs|carry|carries) (?<v>.+)/i,
    of: anybody,
    keepsTime: true,
    fits: (value) => drugs.test(value) && wordCount(value) <= 12,
  },
  {
    attribute: 'condition',
    pattern:
      /^(?:have|has|am|is|are|suffer from|suffers from|was diagnosed with|got diagnosed with|am diagnosed with|is diagnosed with|have been diagnosed with|been diagnosed with) (?:a bit |slightly |mild |severe |chronic |bad )?(?<v>.+)/i,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    salience: 0.75,
    fits: (value) => conditions.test(value) && wordCount(value) <= 5,
  },
  {
    attribute: 'speaks',
    pattern: /^(?:speaks?|am fluent in|is fluent in|am bilingual in|are fluent in) (?<v>.+)/i,
    of: anybody,
    fits: (value) => spoken.test(value) && wordCount(value) <= 10,
  },
  {
    attribute: 'learning',
    pattern: /^(?:(?:am|is|are) (?:learning|teaching myself|trying to learn)|started (?:learning|to learn)|learns?) (?<v>(?:how )?.+)/i,
    of: anybody,
    cardinality: 'many',
    kind: 'fact',
    salience: 0.45,
    stopAt: / (?:with|at|from|because|so|on|by|for|and (?:i|it|am))\b|,/i,
    fits: (value) => wordCount(value) <= 6 && !/^(?:a lot|so much|more|that|about|this|it)\b/i.test(value),
  },
  {
    attribute: 'height',
    pattern:
      /^(?:am|is) (?<v>(?:four|five|six|seven) (?:foot|feet)(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven))?|\d(?:\.\d+)? ?(?:m|metres?)|\d{3} ?cm|\d ?(?:foot|ft|feet|['’])(?: ?\d{1,2}(?:["”]| inches)?)?)(?: tall)?(?=[\s.,!]|$)/i,
    of: anybody,
  },
  {
    attribute: 'size',
    pattern: /^(?:wears?|takes?|am|is) (?:an? )?size (?<v>[\w./½]+)(?: (?:in )?(?<thing>\p{L}{3,}))?(?=[\s.,!]|$)/iu,
    of: anybody,
    shape: ({ v = '', thing = '' }) =>
      /\d|^(?:xx?s|s|m|l|xx?l|small|medium|large)$/i.test(v)
        ? {
            value: v,
            attribute: /^(?:|and|but|now|at|on|for|these|usually)$/i.test(thing)
              ? 'size'
              : `${thing.toLowerCase().replace(/(?<!s)s$/, '')} size`,
          }
        : undefined,
  },
  { attribute: 'weight', pattern: /^weighs? (?<v>\d+(?:\.\d+)? ?(?:kg|kilos?|stone|pounds|lbs?)(?: \d+)?)/i, of: anybody },
  {
    attribute: 'religion',
    pattern:
      /^(?:am|is|are) (?:an? )?(?<v>Muslim|Christian|Jewish|Catholic|Hindu|Buddhist|Sikh|Quaker|Anglican|Orthodox|atheist|agnostic)\b/i,
    of: anybody,
  },
]

/** A relation is named by a predicate such as "is Priya": only a name will do, of the length of a name. */
export function isNaming(relation: string, value: string): boolean {
  return (
    isProper(value) &&
    wordCount(value) <= 3 &&
    /^\p{Lu}[\p{L}'’. -]+$/u.test(value) &&
    (isPet(relation) ||
      !/^(?:British|French|German|Spanish|Italian|Irish|Scottish|Welsh|Polish|Dutch|Greek|Turkish|Indian|Chinese|Japanese|American|Jewish|Muslim|Christian|Catholic|Hindu)\b/.test(
        value,
      ))
  )
}
