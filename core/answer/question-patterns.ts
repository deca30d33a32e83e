// The shapes questions come in, as a table: a pattern over the canonical question and what it asks for. Every pattern that matches
// gives a reading; the first one that does is taken, so specific shapes stand above general ones.

import type { SlotQuery, Wants } from './answer.types.ts'
import { assertedQueries, phraseQueries } from './question-phrase.ts'
import { attributeNamed, isRelation, singular, subjectsNamed, withoutDeterminer } from './question-words.ts'

export interface QuestionPattern {
  readonly shape: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => readonly SlotQuery[]
}

const be = '(?:am|is|are|was|were)'
const do_ = '(?:do|does|did|can|could|should|would|will)'
const when = '(?:when|what day|which day|what date|what time|at what time|on what day|on which day|how soon|what days|which days)'
const still = '(?:still |really |actually |currently |also |always |ever |even |usually |normally )*'
const inAt = '(?:in|at|on|near|to|with|by|under|inside|behind)'

type Read = QuestionPattern['read']
type Fields = { readonly value?: string | undefined; readonly past?: boolean }

function ask(who: string | undefined, attributes: string | readonly string[], wants: Wants, { value, past }: Fields = {}): SlotQuery[] {
  const list = typeof attributes === 'string' ? [attributes] : attributes
  return subjectsNamed(who ?? '').flatMap((subject) =>
    list.map((attribute) => ({
      subject,
      attribute,
      wants,
      ...(value === undefined || value === '' ? {} : { value: withoutDeterminer(value) }),
      ...(past === true ? { past } : {}),
    })),
  )
}

function eitherWay(who: string | undefined, attribute: string, against: string, value: string | undefined): SlotQuery[] {
  return [
    ...ask(who, attribute, 'yes-no', { value }),
    ...ask(who, against, 'yes-no', { value }).map((query) => ({ ...query, opposite: true })),
  ]
}

const of = (shape: string, read: Read): QuestionPattern => ({ shape: new RegExp(`^${shape}$`, 'u'), read })
const simple = (shape: string, attributes: string | readonly string[], wants: Wants): QuestionPattern =>
  of(shape, ({ who, value }) => ask(who ?? 'i', attributes, wants, { value }))
const former = (shape: string, attributes: string | readonly string[], wants: Wants): QuestionPattern =>
  of(shape, ({ who, value }) => ask(who ?? 'i', attributes, wants, { value, past: true }))

const knowing: readonly QuestionPattern[] = [
  of(
    '(?:what|anything|everything|all)(?: else)?(?: that)?(?: do)? (?:(?:you|we|i)(?: still| already)? (?:know|remember)|you have(?: stored| saved| written down)?)(?: (?:about|on|of) (?<who>.+))?',
    ({ who }) => ask(who ?? 'i', '*', 'list'),
  ),
  of(
    '(?:what|everything|anything|all)(?: that)? (?:have i|did i|i have|i)(?: ever)? (?:told you|said|tell you|say|mentioned?|wrote|written) (?:about|on|of) (?<who>.+)',
    ({ who }) => ask(who, '*', 'list'),
  ),
  of('(?:tell me |remind me |show me )?(?:everything |all |more |something )?(?:you know )?about (?<who>.+)', ({ who }) => [
    ...(/'s? |^(?:my|our) /u.test(who ?? '') && !isRelation(withoutDeterminer(who ?? '')) ? phraseQueries(who ?? '') : []),
    ...ask(who, '*', 'list'),
  ]),
  of('(?:what|how) about (?<np>.+)', ({ np }) => [...phraseQueries(np ?? ''), ...ask(np, '*', 'list')]),
  of('who am i', () => [...ask('i', 'name', 'value'), ...ask('i', '*', 'list')]),
]

const timeQuestions: readonly QuestionPattern[] = [
  of(`${when} (?:${be}|${do_}) (?<who>i|we) born`, ({ who }) => ask(who, 'birthday', 'time')),
  of(`(?:${when}|what year|which year) ${be} (?<who>.+?) born(?: in)?`, ({ who }) => ask(who, ['birthday', 'age'], 'time')),
  of(
    `(?:${when}|what year|which year) (?:did|have) (?<who>i|we|.+?) (?:move|moved)(?: (?:in ?to|to|here|out of|from) ?(?<value>.*))?`,
    ({ who, value }) => ask(who, 'home', 'time', { value }),
  ),
  of(
    `(?:${when}|what year) did (?<who>i|we|.+?) (?:start|begin|join)(?: work(?:ing)?)?(?: (?:at|for|with))? (?<value>.+)`,
    ({ who, value }) => [...ask(who, ['work', 'role', 'studies'], 'time', { value }), ...ask(value, 'when', 'time')],
  ),
  of(`when did (?<who>i|we|.+?) (?:buy|get|adopt) (?<value>.+)`, ({ who, value }) => ask(who, ['owns', 'pet'], 'time', { value })),
  of(
    `${when} (?:am|are|will) (?<who>i|we) (?:be )?(?:going |off |travelling |flying |moving |visiting |seeing |meeting |leaving |back )*(?:to |for |in |on )?(?<value>.*)`,
    ({ who, value }) => [...ask(value, 'when', 'time'), ...ask(who, ['plan', 'routine'], 'time', { value })],
  ),
  of(
    `${when} (?:is|are|will) (?<who>.+?) (?:be )?(?:coming|visiting|arriving|leaving|due|back|here|free|over|open|starting|going|moving|getting)(?: .+)?`,
    ({ who }) => [...ask(who, 'when', 'time'), ...ask(who, 'plan', 'time'), ...ask('i', 'plan', 'time', { value: who })],
  ),
  of(
    `${when} ${do_} (?:i|we) (?:have|need|get|go to|see|meet|play|do|visit|start|finish|take|leave for|go|practise|practice|train|water|feed|clean|call|ring) ?(?:to )?(?<value>.*)`,
    ({ value }) => [...ask(value, 'when', 'time'), ...ask('i', ['routine', 'plan'], 'time', { value })],
  ),
  of(
    `${when} ${do_} (?<who>.+?) (?:start|begin|end|finish|open|close|happen|leave|expire|arrive|run out|come|take place|meet|go|visit|return|renew)(?: .+)?`,
    ({ who }) => [...ask(who, ['when', 'plan', 'routine'], 'time'), ...ask('i', ['plan', 'routine'], 'time', { value: who })],
  ),
  of(`${when} ${do_} (?<who>i|we) (?<value>.+)`, ({ who, value }) => [
    ...ask(who, ['routine', 'plan'], 'time', { value }),
    ...ask(value, 'when', 'time'),
  ]),
  of(`${when} ${be} (?<np>.+)`, ({ np }) => [
    ...phraseQueries(np ?? '')
      .filter((query) => query.attribute === 'birthday')
      .map((query) => ({ ...query, wants: 'time' as const })),
    ...ask(np, 'when', 'time'),
    ...phraseQueries(np ?? '')
      .filter(({ attribute }) => !['birthday', 'where', 'name', '*'].includes(attribute))
      .map((query) => ({ ...query, wants: 'time' as const })),
    ...ask('i', ['plan', 'routine'], 'time', { value: np }),
  ]),
]

const placeQuestions: readonly QuestionPattern[] = [
  former(
    `(?:where|what (?:city|town|country)) (?:did|have|had) (?<who>.+?) (?:use to |used to )?(?:live|lived|stay)(?: (?:before|previously|in the past|earlier|first|back then))?(?: .*)?`,
    'home',
    'place',
  ),
  simple(
    `(?:where|in which (?:city|town|country)|what (?:city|town|country|area|street|part of town)|which (?:city|town|country|street)) (?:${do_}|${be}) (?<who>.+?) ${still}(?:lives?|living|reside|based|stay|staying|settled)(?: in| on| at)?`,
    ['home', 'address'],
    'place',
  ),
  former(`where (?:did|have) (?<who>.+?) (?:use to |used to )?(?:work|worked)(?: (?:before|previously|earlier))?(?: .*)?`, 'work', 'place'),
  simple(`where (?:${do_}|${be}) (?<who>.+?) ${still}(?:works?|working|employed)`, ['work', 'role'], 'place'),
  simple(
    `(?:where|what (?:city|town|country)|which (?:city|town|country)) (?:${do_}|${be}) (?<who>.+?) (?:originally )?(?:from|grow up|grew up|born|raised|come from|comes from)(?: in)?(?: originally)?`,
    'origin',
    'place',
  ),
  simple(
    `where (?:${do_}|${be}) (?<who>.+?) ${still}(?:study|studies|studying|go to (?:school|university|college|uni)|at (?:school|university|college))`,
    ['school', 'studies'],
    'place',
  ),
  of(
    `where (?:${do_}|have|did|had) (?:i|we|you) (?:keep|put|leave|left|store|hide|hid|stored|kept|park|parked|find|last see|get) (?<who>.+)`,
    ({ who }) => [...ask(who, 'where', 'place'), ...ask('i', singular(withoutDeterminer(who ?? '')), 'place')],
  ),
  of(`where (?:am|are) (?<who>i|we) (?:going|travelling|flying|moving|heading|off to)(?: to)? ?(?<value>.*)`, ({ who, value }) =>
    ask(who, 'plan', 'place', { value }),
  ),
  of(`where ${be} (?<np>.+?)(?: (?:kept|stored|parked|hidden|located|held|taking place|happening))?`, ({ np }) => [
    ...ask(np, isRelation(withoutDeterminer(np ?? '')) ? ['where', 'home', 'work'] : ['where', 'home'], 'place'),
    ...phraseQueries(np ?? '')
      .filter(({ attribute }) => !['name', 'when', '*'].includes(attribute))
      .map((query) => ({ ...query, wants: 'place' as const })),
  ]),
]

const personQuestions: readonly QuestionPattern[] = [
  of(`who (?:has got|have got|has|have|had|got|keeps?|is keeping|holds?|took|borrowed) (?<who>.+)`, ({ who }) => [
    ...ask(who, 'where', 'person'),
    ...ask('*', 'owns', 'person', { value: who }).map((query) => ({ ...query, subject: '*' })),
  ]),
  simple(`who ${be} (?<who>.+?) (?:married to|dating|engaged to|going out with|seeing|in a relationship with|with)`, 'partner', 'person'),
  simple(`who ${do_} (?<who>.+?) ${still}(?:work for|works for|work with|work at)`, 'work', 'person'),
  of(`who ${do_} (?<who>.+?) (?:live with|share (?:a |the )?(?:flat|house|home) with)`, ({ who }) => [
    ...ask(who, ['lives with', 'partner', 'home'], 'person'),
    ...ask('flatmate', 'name', 'person'),
  ]),
  ...(
    [
      ['allergy', 'is (?:also )?allergic to'],
      ['home', 'lives? (?:in|at|on)'],
      ['work', 'works? (?:at|for)'],
      ['likes', '(?:likes?|loves?|enjoys?|prefers?)'],
      ['dislikes', '(?:hates?|dislikes?|does not like)'],
      ['speaks', 'speaks?'],
      ['role', 'is (?:an?|the)'],
      ['diet', 'is'],
    ] as const
  ).map(([attribute, verb]) =>
    of(`who ${verb} (?<value>(?!my |our ).+)`, ({ value }) =>
      attribute === 'diet' && !/^(?:vegan|vegetarian|coeliac|pescatarian|gluten.free)/u.test(value ?? '')
        ? []
        : [{ subject: '*', attribute, wants: 'person', value: withoutDeterminer(value ?? '') }],
    ),
  ),
  of(`who ${be} (?<np>.+)`, ({ np }) => {
    const bare = withoutDeterminer(np ?? '')
    if (/^(?:my|our) /u.test(np ?? ''))
      return [...ask(np, 'name', 'person'), ...ask('i', attributeNamed(bare), 'person'), ...ask(np, '*', 'person')]
    return ask(np, '*', 'person')
  }),
]

const likingQuestions: readonly QuestionPattern[] = [
  simple(
    `(?:what|which)(?: (?:foods?|things?|kinds? of things?|sorts? of things?|stuff))? ${do_}(?: not)? (?<who>.+?) ${still}(?:(?<=not .*)(?:like|enjoy)|not (?:really )?(?:like|enjoy)|dislikes?|hates?|can not stand|avoid)(?: (?:doing|eating|drinking|most|to eat|to do))?`,
    'dislikes',
    'list',
  ),
  simple('what can (?:not )?(?<who>i) (?:not )?(?:stand|bear)', 'dislikes', 'list'),
  of(
    `(?:what|which)(?<value> .+?)? ${do_} (?<who>.+?) ${still}(?:likes?|loves?|enjoys?|prefers?)(?: (?:doing|to do|best|most|eating|to eat|drinking|to drink|in my free time|for fun))*`,
    ({ who, value }) => {
      const thing = (value ?? '').trim().replace(/^(?:kinds?|sorts?|types?) of /u, '')
      if (thing === '' || /^(?:things?|stuff|hobbies)$/u.test(thing)) return ask(who, ['likes', 'favourite thing'], 'list')
      return [...ask(who, `favourite ${singular(thing)}`, 'value'), ...ask(who, 'likes', 'list', { value: singular(thing) })]
    },
  ),
  of(`how (?:do|would|should) (?<who>i|we|.+?) (?:like|take|want|prefer|drink|have) (?<np>.+)`, ({ who, np }) => [
    ...ask(who, withoutDeterminer(np ?? ''), 'value'),
    ...ask(who, ['likes', 'instruction', 'routine'], 'list', { value: np }),
  ]),
  simple('what (?:are (?<who>.+?) (?:into|interested in|fond of)|am i (?:into|interested in|fond of))', 'likes', 'list'),
]

const foodQuestions: readonly QuestionPattern[] = [
  simple(`what(?: (?:foods?|things?|else))? ${be} (?<who>.+?) (?:also )?(?:allergic|intolerant)(?: to)?`, 'allergy', 'list'),
  simple(`what (?:food )?allergies ${do_} (?<who>.+?) have`, 'allergy', 'list'),
  simple(
    `(?:what(?: foods?)? )?${do_} (?<who>.+?) (?:have|suffer from)(?: any)?(?: food)? (?:allergies|allergy|intolerances?)`,
    'allergy',
    'list',
  ),
  simple(
    `what(?: foods?| things?)? (?:should|can|must|do) (?<who>.+?) (?:not|never|avoid|need to avoid|have to avoid|leave out|need to leave out)(?: (?:eat|have|eating|touch))?(?: for (?<value>.+))?`,
    ['allergy', 'diet', 'avoids', 'dislikes'],
    'list',
  ),
  simple(
    'what(?: foods?| things?)? (?:should|can|must) not (?<who>.+?) (?:eat|have|touch)',
    ['allergy', 'diet', 'avoids', 'dislikes'],
    'list',
  ),
  simple(`what ${do_} (?<who>.+?) (?:usually )?eat`, ['diet', 'likes'], 'list'),
  simple(
    `(?:what|which) (?:medicines?|medications?|tablets?|pills?|meds|drugs?) (?:${do_}|${be}) (?<who>.+?) (?:take|taking|on|prescribed|need)`,
    'medicine',
    'list',
  ),
  simple(`what ${do_} (?<who>.+?) take for (?<value>.+)`, 'medicine', 'list'),
]

const workQuestions: readonly QuestionPattern[] = [
  simple(`what ${do_} (?<who>.+?) do(?: (?:for a living|for work|for a job|as a job|professionally|all day))?`, ['role', 'work'], 'value'),
  simple(`(?:what (?:kind|sort|type) of (?:work|job)|what job) ${do_} (?<who>.+?) (?:do|have)`, ['role', 'work'], 'value'),
  simple(`(?:what|which) (?:company|firm|place|organisation|organization|employer) ${do_} (?<who>.+?) work (?:for|at|in)`, 'work', 'value'),
  simple(
    `(?:what|which) (?:school|university|college|uni|nursery) (?:${do_}|${be}) (?<who>.+?) (?:go to|goes to|attend|at|studying at|study at|in)`,
    'school',
    'value',
  ),
  simple(`what (?:${do_}|${be}) (?<who>.+?) (?:study|studying|studies|read|reading)(?: at .+)?`, ['studies', 'school'], 'value'),
  simple(
    `(?:what|which)(?: (?:other|foreign))? languages? (?:${do_}|${be}) (?<who>.+?) ${still}(?:speak|know|learning|learn|speaking)`,
    'speaks',
    'list',
  ),
  simple(`what ${be} (?<who>.+?) (?:learning|teaching (?:my|him|her)self)`, ['learning', 'studies', 'speaks'], 'list'),
  simple(`(?:what|which) (?:(?:football |rugby |cricket )?(?:team|club)) ${do_} (?<who>.+?) support`, 'supports', 'value'),
  simple(`(?:what|which) (?:instruments?|sports?)? ?${do_} (?<who>.+?) play`, 'plays', 'list'),
  simple(`what ${do_} (?<who>.+?) collect`, 'collects', 'list'),
]

const planQuestions: readonly QuestionPattern[] = [
  of(`what (?:are|were) (?<who>my|our|.+?'s) (?:upcoming |next |current )?plans?(?: (?:for|on|in|at) (?<value>.+))?`, ({ who, value }) =>
    ask((who ?? 'my').replace(/'s$/u, ''), 'plan', 'list', { value }),
  ),
  of(`(?:any|${do_} i have(?: any)?) plans?(?: (?:for|on|in|at) (?<value>.+))?`, ({ value }) =>
    ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${be} (?<who>.+?) (?:doing|planning|up to|hoping to do|going to do)(?: to do)?(?: (?:for |on |in |at |next )?(?<value>.+))?`,
    ({ who, value }) => ask(who, ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${do_} (?<who>i|we) have (?:planned|booked|coming up|on|scheduled|to do)(?: (?:for|on|in|at)? ?(?<value>.+))?`,
    ({ who, value }) => ask(who, ['plan', 'routine'], 'list', { value }),
  ),
  of(`what is (?:coming up|on|next|happening)(?: (?:for|on|in|at|this)? ?(?<value>.+))?`, ({ value }) =>
    ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${do_} (?<who>i|we|.+?) (?:usually|normally|always|generally|do every|do on)(?: do)?(?: (?:on|at|in|every) )? ?(?<value>.*)`,
    ({ who, value }) => ask(who, 'routine', 'list', { value }),
  ),
  simple('how (?:often|regularly) (?:do|does|did|am|should) (?<who>i|we|.+?) (?<value>.+)', 'routine', 'value'),
  simple(
    'how (?:should|do i want|would i like|do you know how) (?:you )?(?:to )?(?:answer|reply|respond|write|talk|speak)(?: to)?(?: me)?',
    'instruction',
    'list',
  ),
  simple('what (?:should|do|did i ask) you (?:to )?(?:always|never|remember when) .+', 'instruction', 'list'),
]

const thingQuestions: readonly QuestionPattern[] = [
  of('what (?:should|do|shall|can) you call (?:me|us)', () => ask('i', ['nickname', 'name'], 'value')),
  of(`(?:what|how) ${be} (?<who>.+?) (?:called|named)`, ({ who }) => ask(who, 'name', 'value')),
  of('(?:what|how) (?:do|did) (?:i|we) (?:call|name) (?<who>.+)', ({ who }) => ask(who, 'name', 'value')),
  of(
    `(?:what|which)(?: (?:kinds?|sorts?|types?) of)? (?<thing>pets?|animals?|dogs?|cats?) ${do_} (?<who>.+?) (?:have|own|keep|got)`,
    ({ thing, who }) => [
      ...ask(who, ['pet', 'owns'], 'list', /^(?:pet|animal)/u.test(thing ?? '') ? {} : { value: singular(thing ?? '') }),
      ...ask(thing, 'name', 'value'),
    ],
  ),
  of(
    `what size(?: (?<thing>.+?))? (?:${do_}|${be}) (?<who>.+?)(?: (?:wear|take|need|have))?(?: in (?<in>.+))?`,
    ({ thing, who, in: inThing }) => {
      const worn = singular(withoutDeterminer(thing ?? inThing ?? who ?? '')).replace(/^(?:feet|foot|boot|trainer)$/u, 'shoe')
      return /^(?:my|our) /u.test(who ?? '') && thing === undefined
        ? ask('i', [`${worn} size`], 'value')
        : ask(who, [`${worn} size`, 'size'], 'value')
    },
  ),
  of(
    `(?:what|which) (?<quality>colour|color|make|model|brand|breed|kind|type|sort|size|number|year|material|price|shade|version)(?: of (?<thing>.+?))? ${be} (?<who>.+)`,
    ({ quality, who }) => [
      ...ask(who, attributeNamed(quality ?? ''), 'value'),
      ...ask('i', `${withoutDeterminer(who ?? '')} ${attributeNamed(quality ?? '')}`, 'value'),
    ],
  ),
  of(
    `(?:what|which)(?: (?:kinds?|sorts?|types?|make|brand) of)? (?<thing>.+?) (?:${do_}|have) (?<who>i|we|my .+?|[\\w'-]+) ${still}(?:have|own|drive|use|got|wear|ride|play|drink|need|buy|go to|see|live in)`,
    ({ thing, who }) => [
      ...ask(who, [attributeNamed(thing ?? ''), singular(thing ?? '')], 'value'),
      ...ask(who, 'owns', 'list', { value: singular(thing ?? '') }),
    ],
  ),
  of(`what ${do_} (?<who>.+?) (?:own|have|drive|play|collect)`, ({ who }) => ask(who, ['owns', 'likes'], 'list')),
  of(`(?:what|which) (?:${be}|was) (?<np>.+)`, ({ np }) => phraseQueries(np ?? '')),
]

const amountQuestions: readonly QuestionPattern[] = [
  of(`how old ${be} (?<who>.+)`, ({ who }) => ask(who, ['age', 'birthday'], 'value')),
  of(`how (?<quality>tall|heavy|big|long|much|far|high|wide) ${be} (?<who>.+)`, ({ quality, who }) =>
    ask(
      who,
      { tall: 'height', heavy: 'weight', big: 'size', long: 'length', much: 'price', far: 'distance' }[quality ?? ''] ?? quality ?? '',
      'value',
    ),
  ),
  of('how much (?:do|does) (?<who>.+?) (?<verb>weigh|pay for|pay|earn|cost)(?: (?<thing>.+))?', ({ who, verb, thing }) => [
    ...ask(thing ?? who, verb === 'weigh' ? 'weight' : verb === 'earn' ? 'salary' : 'price', 'value'),
    ...(thing === undefined ? [] : ask(who, withoutDeterminer(thing), 'value')),
  ]),
  of(
    `how long (?:have|has|did|do|does|am|is) (?<who>i|we|.+?) (?:been )?(?:lived?|living|stay(?:ed)?)(?: (?:in|at|on) (?<value>.+)| here)?`,
    ({ who, value }) => ask(who, 'home', 'time', { value }),
  ),
  of(
    `how long (?:have|has|did|do|does) (?<who>i|we|.+?) (?:been )?(?:worked?|working|been)(?: (?:in|at|for|with|as|a|an) (?<value>.+)| here)?`,
    ({ who, value }) => ask(who, ['work', 'role'], 'time', { value }),
  ),
  of(`how many (?<thing>.+?) ${do_} (?<who>.+?) (?:have|own|speak|know|keep|got)`, ({ thing, who }) => {
    const kind = attributeNamed(thing ?? '')
    if (kind === 'speaks' || kind === 'pet' || kind === 'allergy' || kind === 'plan') return ask(who, kind, 'count')
    return [
      ...ask(who, [kind, singular(kind)], 'count'),
      ...ask(who, ['owns', 'pet'], 'count', { value: singular(kind) }),
      ...ask(thing, 'name', 'count'),
    ]
  }),
]

const yesNoQuestions: readonly QuestionPattern[] = [
  simple(`${be} (?<who>.+?) ${still}(?:allergic|intolerant) to (?<value>.+)`, 'allergy', 'yes-no'),
  simple(`${do_} (?<who>.+?) have an? (?<value>.+?) (?:allergy|intolerance)`, 'allergy', 'yes-no'),
  simple(`${do_} (?<who>.+?) have an? (?:allergy|intolerance) to (?<value>.+)`, 'allergy', 'yes-no'),
  simple(`(?:can|could|should|may) (?<who>.+?) ${still}(?:eat|have) (?<value>.+)`, ['allergy', 'diet', 'dislikes'], 'yes-no'),
  simple(`(?:do|does) (?<who>.+?) ${still}(?:eat|drink) (?<value>.+)`, ['avoids', 'diet', 'allergy', 'dislikes'], 'yes-no'),
  simple(`${do_} (?<who>.+?) ${still}play (?<value>.+)`, 'plays', 'yes-no'),
  simple(`${do_} (?<who>.+?) ${still}support (?<value>.+)`, 'supports', 'yes-no'),
  of(`${do_} (?<who>.+?) (?:not |)${still}(?:like|love|enjoy|prefer) (?<value>.+)`, ({ who, value }) =>
    eitherWay(who, 'likes', 'dislikes', value),
  ),
  of(`${do_} (?<who>.+?) ${still}(?:dislike|hate|mind) (?<value>.+)`, ({ who, value }) => eitherWay(who, 'dislikes', 'likes', value)),
  former(`(?:did|have|has|had) (?<who>.+?) (?:ever )?(?:used? to )?lived? (?:in|at|on) (?<value>.+)`, 'home', 'yes-no'),
  former(`(?:did|have|has|had) (?<who>.+?) (?:ever )?(?:used? to )?worked? (?:in|at|for|as) (?<value>.+)`, ['work', 'role'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:live|living|based) (?:in|at|on) (?<value>.+)`, ['home', 'address'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:work|working) (?:at|for|in) (?<value>.+)`, ['work', 'role'], 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}work(?:ing)? as (?<value>.+)`, 'role', 'yes-no'),
  simple(`${do_} (?<who>.+?) ${still}(?:speak|know) (?<value>.+)`, 'speaks', 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:take|taking) (?<value>.+)`, 'medicine', 'yes-no'),
  simple(`(?:${do_}|${be}) (?<who>.+?) ${still}(?:study|studying) (?<value>.+)`, 'studies', 'yes-no'),
  of(`(?:do|does|have|has) (?<who>i|we|.+?) ${still}(?:have|own|got)(?: any| an?| the)? (?<value>.+)`, ({ who, value }) =>
    ask(who, ['owns', 'pet', 'plan', 'routine'], 'yes-no', { value: singular(value ?? '') }),
  ),
  simple(`${be} (?<who>.+?) ${still}married(?: to (?<value>.+))?`, ['partner', 'relationship status'], 'yes-no'),
  simple(`${be} (?<who>.+?) ${still}from (?<value>.+)`, 'origin', 'yes-no'),
  simple(`${be} (?<who>.+?) ${still}(?:called|named) (?<value>.+)`, 'name', 'yes-no'),
  of(`${be} (?<np>(?:(?:my|our) |.+?'s ).+)`, ({ np }) => assertedQueries((np ?? '').split(' '))),
  of(`${be} (?<who>.+?) (?<value>${inAt} .+)`, ({ who, value }) =>
    ask(who, ['where', 'when', 'home'], 'yes-no', { value: (value ?? '').replace(new RegExp(`^${inAt} `, 'u'), '') }),
  ),
  of(`${be} (?<who>i|we|my .+?|[\\w-]+) ${still}(?<value>(?:an? )?[^ ]+(?: [^ ]+)?)`, ({ who, value }) =>
    ask(who, ['role', 'diet', 'age', 'name'], 'yes-no', { value }),
  ),
]

export const questionPatterns: readonly QuestionPattern[] = [
  ...knowing,
  ...foodQuestions,
  ...timeQuestions,
  ...placeQuestions,
  ...personQuestions,
  ...likingQuestions,
  ...workQuestions,
  ...planQuestions,
  ...amountQuestions,
  ...thingQuestions,
  ...yesNoQuestions,
]
