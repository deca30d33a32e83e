// Rules that read a whole sentence rather than subject and predicate: how Keepsake should behave, and names said the other way round.

import type { Slot } from '../../memory/records.ts'
import { relationOf, canBeSeveral } from '../relations.ts'
import { attributeKey, subjectKey } from '../subjects.ts'
import { wordCount } from '../value.ts'
import { readSetting } from '../../procedures/read-setting.ts'
import { screened } from '../../text/screen/screened.ts'

const oneOff = screened(
  /\b(?:this|these|that|those|the following|below|above|it|the (?:text|question|email|code|function|table|file|document|image|list|first|second|data|example|previous))\b/i,
)
const manner = screened(
  /^(?:please )?(?:from now on,? |in (?:the )?future,? |whenever you (?:answer|reply),? |when (?:you )?(?:answer(?:ing)?|reply(?:ing)?),? )?(?:please )?(?<v>always (?:call|answer|reply|respond|use|write|say|add|mention|ask|give|start|end|be|suggest|remind|explain|show|include|speak|address|put|cite|quote|check) .+|(?:never|don['’]t(?: ever)?|do not(?: ever)?|stop) (?:call(?:ing)? me|answer(?:ing)?|reply(?:ing)?|us(?:e|ing)|say(?:ing)?|add(?:ing)?|mention(?:ing)?|ask(?:ing)? me|suggest(?:ing)?|remind(?:ing)? me|apologi[sz](?:e|ing)|repeat(?:ing)? my|address(?:ing)? me|includ(?:e|ing)|start(?:ing)? (?:your|with)|end(?:ing)? (?:your|with)|giv(?:e|ing) me) .+|(?:keep|make) (?:your |the |all )?(?:answers|replies|responses|it|them|things|messages) (?:short|brief|simple|concise|to the point|plain|to \w+ \w+).*|(?:answer|reply|respond|write(?: to me)?|speak|talk)(?: to me)? (?:always )?(?:briefly|concisely|shortly|plainly|in (?:plain|simple|short|french|german|spanish|italian|portuguese|polish|dutch|english|british|bullet|one|two|full|complete|lower|a|metric)\b.*|with (?:short|bullet|simple|plain|no)\b.*)|use (?:the )?(?:metric|imperial|celsius|fahrenheit|kilometres|miles|kilos|kilograms|british|american|24[- ]hour|12[- ]hour|plain|simple|short|bullet|he\/him|she\/her|they\/them|first names|formal|informal|emojis?|my|pounds|euros|grams)\b.*|(?:never|don['’]t|do not|always) be [\w -]+ (?:with|to|towards) me\b.*|give me (?:times|dates|prices|distances|measurements|temperatures|recipes|amounts|weights) (?:in|on|as|with) .+|be (?:brief|concise|direct|blunt|honest|formal|informal|patient|kind|short|gentle|frank) ?(?:with me|in your (?:answers|replies)|when .+)?|(?:address|refer to) me (?:as|by|with|in) .+)$/i,
)
const wish = screened(
  /^i(?:['’]d| would)? ?(?:want|need|like|prefer|would like) (?<v>(?:you to (?:always |never )?(?:answer|reply|respond|be|keep|use|write|call|speak|address|stop)|(?:your |my )?(?:short|brief|concise|direct|long|detailed|plain|simple)\w* (?:answers|replies|responses|explanations)|(?:your )?(?:answers|replies|responses) (?:to be |in |short|brief|with )).*)$/i,
)
const callMe = screened(
  /^(?:please |everyone |everybody |people |(?:my )?friends |(?:my )?family |they |you can |just |most people |you may )*(?:call|calls) me (?<v>(?!(?:when|if|at|on|back|later|tomorrow|today|in|a|an|the|crazy|old|names|every)(?![\p{L}’'-]))[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=[\s.,!]|$)/iu,
)

const ways =
  '(?:very |quite |rather |more |as |always |nice and )*(?:short|brief|concise|crisp|plain|simple|direct|detailed|long|polite|formal|informal|friendly|casual|blunt|frank|honest|in \\p{L}+|free of|free from|without|with (?:no|fewer|less|more|a|short|simple)|to the point|as \\p{L}+ as)\\b.*'
/** "I like it best when your answers are short", "make your answers plain", "answers in bullet points, please". */
const styled = screened(
  new RegExp(
    `^(?:please,? |(?:from now on|in (?:the )?future|as a rule|always),? |when(?:ever)? you (?:answer|reply|write)(?: to)?(?: me)?,? |(?:could|can|would|will) you (?:please )?|i(?:['’]d| would)? ?(?:really |always |much )*(?:like|want|prefer|love|need|rather have|rather get)(?: it (?:best |better |most )?when)? |keep |make |give me |write(?: me)? |have |phrase |answer me |reply to me )*(?:your |the |my |all |all your )?(?:(?:answers|replies|responses|explanations)(?: to me)?|it(?= )|(?<=answer me |reply to me ))(?: (?:are|to be|should(?: always)? be|must be|ought to be))? ?${ways}$`,
    'iu',
  ),
)

export interface WholeSlot {
  readonly slot: Slot
  /** The many-valued ones are told as they stand; a name found the other way round is a plain fact. */
  readonly kind: 'procedure' | 'fact' | 'preference'
}

/** "Always answer briefly", "call me Sam": how the person wants things done from now on, not a request of the moment. */
export function instructionIn(sentence: string): WholeSlot | undefined {
  const called = callMe.exec(sentence)?.groups?.v
  if (called !== undefined) return { slot: { subject: 'me', attribute: 'nickname', value: called, cardinality: 'one' }, kind: 'procedure' }
  if (readSetting(sentence) !== undefined) return instruction(sentence.replace(/^please,? /i, '').replace(/,? please(?=[.!]*$)/i, ''))
  if (
    styled.test(sentence) &&
    (!sentence.includes('?') || /\b(?:from now on|always|in (?:the )?future)\b/i.test(sentence)) &&
    !/^it\b/i.test(sentence)
  )
    return instruction(sentence.replace(/\?$/, ''))
  const told = manner.exec(sentence)?.groups?.v ?? wish.exec(sentence)?.groups?.v
  if (told === undefined || /\?/.test(sentence) || wordCount(told) > 20) return undefined
  if (!/\b(?:always|never|from now on|in future)\b/i.test(sentence) && oneOff.test(told.replace(/^(?:keep|make) it /i, ''))) {
    return undefined
  }
  return instruction(told)
}

function instruction(told: string): WholeSlot {
  return {
    slot: { subject: 'me', attribute: 'instruction', value: told.replace(/[.!]+$/, '').trim(), cardinality: 'many' },
    kind: 'procedure',
  }
}

const named = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)?"
const isMyRelation = screened(
  new RegExp(
    `^(?<name>${named})(?: is|['’]s| was) (?:my|our) (?<relation>[\\p{L}' -]{2,30}?)(?:,? (?:now|these days|nowadays|instead))?[.!]*$`,
    'u',
  ),
)
const isMyFavourite = screened(
  /^(?<value>(?:(?!, ?(?:it|that|and|but)\b).){2,60}?)(?: is| are|['’]s) (?:my|our) (?<attribute>(?:absolute |all-time )?favou?rite [\p{L} -]{2,40}?)[.!]*$/iu,
)

/** "Maya is my sister", "Rooibos is my favourite tea". */
export function reversedSlot(sentence: string): WholeSlot | undefined {
  const kin = isMyRelation.exec(sentence)?.groups
  const relation = relationOf(kin?.relation ?? '')
  if (kin?.name !== undefined && relation !== undefined && !/^(?:This|That|Here|There|She|He|It|What|Who|The)\b/.test(kin.name)) {
    return {
      slot: { subject: relation, attribute: 'name', value: kin.name, cardinality: canBeSeveral(relation) ? 'many' : 'one' },
      kind: 'fact',
    }
  }
  const favourite = isMyFavourite.exec(sentence)?.groups
  if (
    favourite?.attribute === undefined ||
    favourite.value === undefined ||
    /^(?:this|that|it|he|she|they|which|what|one of)\b/i.test(favourite.value)
  ) {
    return undefined
  }
  return {
    slot: {
      subject: 'me',
      attribute: attributeKey(favourite.attribute)
        .replace(/^(?:absolute|all-time) /, '')
        .replace(/ (?:now|here|these days)$/, ''),
      value: favourite.value,
      cardinality: 'one',
    },
    kind: 'preference',
  }
}

const asked: readonly (readonly [
  RegExp,
  (groups: Readonly<Record<string, string | undefined>>) => readonly [string | undefined, string],
])[] = [
  [/^when(?:['’]s| is| was) (?:my |your |our )?(?<s>.+?)['’]s? birthday/i, ({ s }) => [s, 'birthday']],
  [/^when(?:['’]s| is| was) (?:my|your) birthday/i, () => ['me', 'birthday']],
  [/^where do(?:es)? (?<s>.+?) live/i, ({ s }) => [s, 'home']],
  [/^(?:where|who) do(?:es)? (?<s>.+?) work/i, ({ s }) => [s, 'work']],
  [/^how old (?:is|are|am) (?<s>.+?)\??$/i, ({ s }) => [s, 'age']],
  [
    /^what(?:['’]s| is| are) (?:my|your) (?<a>[\w' -]+?)\??$/i,
    ({ a = '' }) => (/['’]s? /.test(a) ? [a.split(/['’]s? /)[0], a.split(/['’]s? /)[1] ?? ''] : ['me', a]),
  ],
  [/^what(?:['’]s| is| are) (?<s>.+?)['’]s? (?<a>[\w -]+?)\??$/i, ({ s, a = '' }) => [s, a]],
  [/^what(?:['’]s| is| are) (?<s>.+?) called/i, ({ s }) => [s, 'name']],
  [/^where(?:['’]s| is| are) (?<s>.+?)\??$/i, ({ s }) => [s, 'where']],
  [/^when(?:['’]s| is| are) (?<s>.+?)\??$/i, ({ s }) => [s, 'when']],
]

/** What a question asked just before was about, so that "No, it's 13 May" finds its slot. */
export function slotAsked(question: string): Pick<Slot, 'subject' | 'attribute'> | undefined {
  const bare = question.trim().replace(/^(?:(?:and|so|ok|hey|hi|please|remind me)[, ]+)+/i, '')
  for (const [pattern, read] of asked) {
    const groups = pattern.exec(bare)?.groups ?? (pattern.test(bare) ? {} : undefined)
    if (groups === undefined) continue
    const [subject, attribute] = read(groups)
    if (subject !== undefined && attribute !== '') {
      return {
        subject: /^you$/i.test(subject.trim()) ? 'me' : subjectKey(subject.replace(/^your /i, '')),
        attribute: attributeKey(attribute),
      }
    }
  }
  return undefined
}
