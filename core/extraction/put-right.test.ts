// How people put right what they have just said, and how something is over: many wordings, told to rules that were written for none of them.

import { describe, expect, it } from 'vitest'
import type { EpisodeId, EpochMs } from '../memory/ids.ts'
import type { Slot } from '../memory/records.ts'
import { extract } from './extract.ts'
import { mayTouchKnown } from './against-known.ts'
import { mayPutRight } from './rules/framed-value.ts'
import { masking } from './same-make.ts'

const one = (subject: string, attribute: string, value: string): Slot => ({ subject, attribute, value, cardinality: 'one' })

/** What is read of a turn while that slot holds and was told just before. */
const read = (text: string, held: Slot): ReturnType<typeof extract> => {
  const named = masking(text, held.value) === undefined ? [] : [held]
  const known = mayTouchKnown(text) || mayPutRight(text) ? { named, about: [], recent: [held] } : undefined
  return extract({ id: 'turn' as EpisodeId, text, saidAt: Date.UTC(2027, 3, 15) as EpochMs }, known === undefined ? {} : { known })
}

/** `$o` for what was said, `$v` for what was meant. */
const atOnce = [
  'No, it’s $v.',
  'Hmm no, $v.',
  'Sorry, not $o, $v.',
  'Not $o but $v.',
  'Oh no, I meant to say $v.',
  '$v, of course.',
  'Strike that, it’s $v.',
  'My bad, $v.',
  'I said $o, I should have said $v.',
  'Let me rephrase: $v.',
  'No no, $v!',
  '$o? No, $v.',
  'Did I say $o? I meant $v.',
  'I made a mistake there, it’s $v.',
  'Silly me, $v.',
  'Slip of the tongue: $v.',
  'Not $o. It’s $v.',
  'That’s a mistake, $v is correct.',
  'Replace $o with $v, please.',
  'Change that to $v.',
  'To be precise, it’s $v.',
  'I was mistaken, it’s $v.',
  'Please note $v instead of $o.',
  'Instead of $o it should say $v.',
  'Ignore $o, $v is right.',
  'Excuse me, $v.',
  'Pardon, $v.',
  'I confused $o with $v, it’s $v.',
  'It’s actually $v.',
  'The correct one is $v.',
  'Argh, I meant $v.',
  'Never mind $o, it’s $v.',
  'On second thoughts, it’s $v.',
  'I’ve just noticed I wrote $o. It’s $v.',
  'Just to correct myself: $v.',
  'Swap $o for $v, that’s what I meant.',
  '$o is incorrect. $v.',
  'It was meant to be $v.',
  'I wanted to say $v.',
  'I was thinking of $v, not $o.',
  'Sorry, my fingers slipped: $v.',
]

const held: readonly (readonly [held: Slot, meant: string])[] = [
  [one('me', 'home', 'Hexham'), 'Whitby'],
  [one('me', 'work', 'Corbel & Sons'), 'Harrowgate Press'],
  [one('dentist', 'name', 'Dr Amsel'), 'Dr Birk'],
  [one('greta', 'home', 'Hexham'), 'Örebro'],
  [one('me', 'car', 'a Fiat Panda'), 'Kia Picanto'],
  [one('bike lock', 'code', '4418'), '7702'],
  [one('mum', 'birthday', '12 May'), '3 October'],
  [one('me', 'role', 'glazier'), 'beekeeper'],
]

describe('what was just said is put right', () => {
  it.each(atOnce)('“%s”', (template) => {
    const wrong = held.flatMap(([slot, meant]) => {
      const text = template.replaceAll('$o', slot.value).replaceAll('$v', meant)
      const [first] = read(`${text.charAt(0).toUpperCase()}${text.slice(1)}`, slot)
      const { subject, attribute, value = '' } = first?.slot ?? {}
      const isRight =
        first?.effect === 'correct' &&
        subject === slot.subject &&
        attribute === slot.attribute &&
        value.toLowerCase().replace(/^an? /, '') === meant.toLowerCase()
      return isRight ? [] : [`${text} → ${subject ?? ''}·${attribute ?? ''}·${value}`]
    })
    expect(wrong).toEqual([])
  })
})

it.each([
  'I could fall asleep right here.',
  'No, I could eat a horse right now.',
  'I feel awful, wrong side of bed.',
  'True, it looks like rain.',
])('“%s” is no favourite dish', (text) => {
  const found = read(text, one('me', 'favourite dish', 'lamb tagine'))
  expect(found.filter(({ slot }) => slot?.attribute === 'favourite dish')).toEqual([])
})

const home = one('me', 'home', 'Hexham')

it.each([
  'I’m in Whitby, actually.',
  'Oh, I saw Whitby on the news.',
  'Actually, Greta lives in Whitby.',
  'Wait, is Whitby far from here?',
  'Sorry, I have to go now.',
  'No, I’m not tired.',
  'Well, Whitby and Ripon are lovely.',
  'Actually, the train to Whitby was late.',
])('“%s” puts nothing right', (text) => {
  expect(read(text, home).filter(({ slot }) => slot?.subject === 'me' && slot.attribute === 'home')).toEqual([])
})

it.each([
  'My hazelnuts allergy has cleared up.',
  'I can have hazelnuts again.',
  'I tolerate hazelnuts now.',
  'I’m over my allergy to hazelnuts.',
  'I’ve lost my allergy to hazelnuts.',
  'The doctor says I’m not allergic to hazelnuts after all.',
  'The test says I can have hazelnuts again, no allergy.',
  'My allergy to hazelnuts is history.',
  'I’m free of my hazelnuts allergy.',
  'No more hazelnuts allergy.',
  'I got rid of my allergy to hazelnuts.',
  'I don’t react to hazelnuts any more.',
  'I can eat hazelnuts now.',
])('“%s” ends the allergy', (text) => {
  const [first] = read(text, { subject: 'me', attribute: 'allergy', value: 'hazelnuts', cardinality: 'many' })
  expect(first).toMatchObject({ effect: 'retract', slot: { attribute: 'allergy', value: 'hazelnuts' } })
})

it.each([
  'I can’t eat hazelnuts.',
  'This cake is free of hazelnuts.',
  'Can I eat hazelnuts again some day?',
  'I’m still allergic to hazelnuts.',
])('“%s” does not end it', (text) => {
  const found = read(text, { subject: 'me', attribute: 'allergy', value: 'hazelnuts', cardinality: 'many' })
  expect(found.filter(({ effect }) => effect === 'retract')).toEqual([])
})

it.each([
  'I moved the spare key from under the mat to behind the drainpipe.',
  'Our spare key is kept taped inside the letterbox.',
  'We keep the spare key taped inside the letterbox.',
  'I put the spare key somewhere else, it’s behind the drainpipe now.',
  'My sister no longer lives in Hexham, it’s Whitby now.',
  'I got my dentist wrong, it’s Dr Birk.',
])('“%s” leaves no key that was cut short', (text) => {
  const found = extract({ id: 'turn' as EpisodeId, text, saidAt: Date.UTC(2027, 3, 15) as EpochMs })
  const keys = found.flatMap(({ slot }) => (slot === undefined ? [] : [slot.subject, slot.attribute]))
  expect(keys.filter((key) => /(?:from|taped|somewhere|wrong|no longer)$/.test(key))).toEqual([])
})
