// Questions for names, things, sizes, ages and how many. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, still, ask, of, type QuestionPattern } from './pattern.ts'
import { subjectKey } from '../../extraction/subjects.ts'
import { phraseQueries } from '../question-phrase.ts'
import { attributeNamed, isRelation, singular, withoutDeterminer } from '../question-words.ts'

export const thingQuestions: readonly QuestionPattern[] = [
  of("what (?:should|do|does|shall|can) (?:you|people|everyone|everybody|they|my [\\w-]+|[\\w'-]+) call (?:me|us)", () =>
    ask('i', ['nickname', 'name'], 'value'),
  ),
  of('what (?:goes|(?:do|should) (?:i|you|we) put) (?:in|into) (?<np>.+)', ({ np }) => ask(np, 'recipe', 'list')),
  of(`(?:what|which) (?:are )?(?:the )?ingredients (?:are |do i need )?(?:of|for|in|go into) (?<np>.+)`, ({ np }) =>
    ask(np, 'recipe', 'list'),
  ),
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
    `(?:what|which)(?: (?:kind|sort|type|make|colour) of)? (?:car|van|vehicle) (?:${do_}|have|${be}) (?<who>i|we|my .+?|[\\w'-]+) ${still}(?:have|own|drive|driving|got|use)`,
    ({ who }) => [...ask(who, 'car', 'value'), ...ask(who, 'owns', 'list', { value: 'car' })],
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
    // The phone one has is no number.
    ({ thing, who }) => [
      ...(thing === 'phone' ? [] : ask(who, [attributeNamed(thing ?? ''), singular(thing ?? '')], 'value')),
      ...ask(who, 'owns', 'list', { value: singular(thing ?? '') }),
    ],
  ),
  of(`what ${do_} (?<who>.+?) (?:own|have|drive|play|collect)`, ({ who }) => ask(who, ['owns', 'likes'], 'list')),
  of(`(?:what|which) (?:${be}|was) (?<np>.+)`, ({ np }) => phraseQueries(np ?? '')),
]

export const amountQuestions: readonly QuestionPattern[] = [
  of(`how old ${be} (?<who>.+)`, ({ who }) => ask(who, ['age', 'birthday'], 'value')),
  of(`how (?<quality>tall|heavy|big|long|much|far|high|wide) ${be} (?<who>.+)`, ({ quality, who }) =>
    ask(
      who,
      { tall: 'height', heavy: 'weight', big: 'size', long: 'length', much: 'price', far: 'distance' }[quality ?? ''] ?? quality ?? '',
      'value',
    ),
  ),
  of('(?:how much|what) (?:do|does) (?<who>.+?) owe(?: to)? (?<value>.+)', ({ who, value }) => ask(who, 'owes', 'value', { value })),
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
  of(
    `how (?:much|many) (?<value>.+?)(?: tablets?| pills?)? (?:${do_}|${be}) (?<who>i|we|my .+?|[\\w'-]+) (?:take|taking|on|need to take|have to take)(?: .+)?`,
    ({ value, who }) => ask(who, 'medicine', 'list', { value }),
  ),
  of(
    `(?:what|which) (?:dose|dosage|strength)(?: of (?<value>.+?))? (?:${do_}|${be}) (?<who>i|we|my .+?) (?:take|taking|on)(?: of (?<drug>.+))?`,
    ({ value, drug, who }) => ask(who, 'medicine', 'list', { value: value ?? drug }),
  ),
  of(`how many (?<thing>.+?) ${do_} (?<who>.+?) (?:have|own|speak|know|keep|got)`, ({ thing, who }) => {
    const kind = attributeNamed(thing ?? '')
    if (kind === 'speaks' || kind === 'pet' || kind === 'allergy' || kind === 'plan') return ask(who, kind, 'count')
    if (isRelation(thing ?? ''))
      return [
        ...ask(who, `number of ${subjectKey(singular(thing ?? ''))}`, 'value'),
        ...ask(thing, 'name', 'count'),
        ...ask(who, 'pet', 'count', { value: singular(thing ?? '') }),
      ]
    return [
      ...ask(who, [kind, singular(kind)], 'count'),
      ...ask(who, ['owns', 'pet'], 'count', { value: singular(kind) }),
      ...ask(thing, 'name', 'count'),
    ]
  }),
]
