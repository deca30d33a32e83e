// A few words said right after a telling, in whatever way people put right, change, end and take up again what they have just said: they are read
// as an exchange in the sentence told, and the next question is answered by it.

import { describe, expect, it } from 'vitest'
import { playScene, type Scene } from './scenes.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

type Line = readonly [told: string, then: string, question: string, expected: string, never?: string]

const putRight: readonly Line[] = [
  ['My yoga class is on Tuesday.', 'not Tuesday — Thursday', 'When is my yoga class?', 'Thursday', 'Tuesday'],
  ['My locker number is 42.', 'turns out it’s 24', 'What is my locker number?', '24', '42'],
  ['My shoe size is 44.', '45, was 44 before', 'What is my shoe size?', '45', '44'],
  ['My dentist is Dr Halloran.', 'scrap that, Dr Munk', 'Who is my dentist?', 'Munk', 'Halloran'],
  ['I live in Alnwick.', 'forget what I said about Alnwick, it’s Morpeth', 'Where do I live?', 'Morpeth', 'Alnwick'],
  ['My son is called Ivar.', 'Iver with an e', 'What is my son called?', 'Iver', 'Ivar'],
  ['The garage code is 4471.', '4417!! typo', 'What is the garage code?', '4417', '4471'],
  ['My birthday is 3 May.', '*5 May', 'When is my birthday?', '5 May', '3 May'],
  ['My phone number is 0151 496 0011.', 'last digits are 0017, mistyped', 'What is my phone number?', '0017', '0011'],
  ['I’m flying to Riga on Tuesday.', 'Did I say Riga? Tallinn.', 'Where am I flying on Tuesday?', 'Tallinn', 'Riga'],
  ['My passport expires in 2027.', 'let me check… no, 2029', 'When does my passport expire?', '2029', '2027'],
  ['I take the 38 bus.', '83', 'Which bus do I take?', '83', '38'],
]

const changed: readonly Line[] = [
  ['My rent is 780 a month.', 'rent’s 820 now', 'What is my rent?', '820', '780'],
  ['I run 5 km every morning.', 'make that 7', 'How far do I run every morning?', '7 km', '5 km'],
  ['I take 10 mg of lisinopril.', 'doc upped it to 20', 'How much lisinopril do I take?', '20 mg', '10 mg'],
  ['My flight leaves at 14:20.', 'delayed, 16:05', 'When does my flight leave?', '16:05', '14:20'],
  ['My favourite dish is dal.', 'nah lately it’s ramen', 'What is my favourite dish?', 'ramen'],
  ['I play the clarinet.', 'packed in the clarinet, learning cello', 'What instrument do I play?', 'cello'],
  ['I’m reading The Glass Orchard.', 'finished that, on to Salt and Ash', 'What am I reading?', 'Salt and Ash'],
  ['My roommate is Kenji.', 'kenji moved out and Priya moved in', 'Who is my roommate?', 'Priya'],
  ['My broadband is with Skein.', 'skein → loom', 'What broadband do I have?', 'Loom'],
]

const over: readonly Line[] = [
  ['My partner is Leonie.', 'we split up', 'Who is my partner?', 'split up'],
  ['I have a dog called Bruno.', 'Bruno died in spring.', 'Do I have a dog?', 'died'],
  ['Ruben owes me 50.', 'ruben paid me back', 'How much does Ruben owe me?', 'paid'],
  ['I have a piano lesson on Fridays.', 'no more piano lessons', 'When is my piano lesson?', 'no more'],
]

/** What is said next is a telling of its own, or none: what was told stays. */
const leftAlone: readonly Line[] = [
  ['I live in Porto.', 'Sleep, then.', 'Where do I live?', 'Porto', 'Sleep'],
  ['My car is a green Skoda.', 'I have moved to Leeds.', 'What car do I drive?', 'Skoda', 'Leeds.'],
  ['My job is nursing.', 'I can’t sleep.', 'What is my job?', 'nurs', 'sleep'],
  ['My birthday is 3 May.', 'My sister’s birthday is 5 May.', 'When is my birthday?', '3 May', '5 May'],
  ['I flew to Trieste on 20 January.', 'On 18 January I was in Inverness.', 'When did I fly to Trieste?', '20 January', '18 January'],
  ['My sister Paloma lives in Malmö.', 'I’d rather be called Kit.', 'Where does Paloma live?', 'Malmö', 'Kit'],
  ['My cat is called Olive.', '“I meant Clove”, he wrote.', 'What is my cat called?', 'Olive', 'Clove'],
]

const at =
  (pauseMs: number) =>
  ([told, then, question, expected, never]: Line): Scene => ({
    about: then,
    pauseMs,
    told: [told, then],
    asked: [never === undefined ? [question, expected] : [question, expected, never]],
  })

describe('what was told, told anew', () => {
  it.each([...putRight.map(at(minuteMs)), ...[...changed, ...over].map(at(dayMs))])('$about', async (each) =>
    expect(await playScene(each)).toEqual([]),
  )
})
describe('what only follows', () => {
  it.each([...leftAlone.map(at(minuteMs)), ...leftAlone.map(at(dayMs))])('$about', async (each) =>
    expect(await playScene(each)).toEqual([]),
  )
})
