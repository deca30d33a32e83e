// Changes, endings and corrections in words that no single rule was written for: what counts is that the value is of the same make, and that the
// sentence speaks of the same thing.

import { expect, it } from 'vitest'
import { playScene, scene, type Scene } from './scenes.ts'

const scenes: readonly Scene[] = [
  scene('a new employer, hiring', ['I work at Corbel & Sons.', 'Harrowgate Press hired me.'], ['Where do I work?', 'Harrowgate', 'Corbel']),
  scene(
    'wages from elsewhere',
    ['I work at Corbel & Sons.', 'It’s Harrowgate Press that pays my wages now.'],
    ['Where do I work?', 'Harrowgate', 'Corbel'],
  ),
  scene('a company gone', ['I work at Harrowgate Press.', 'Harrowgate Press has gone out of business.'], ['Where do I work?', 'business']),
  scene(
    'a new flat',
    ['I live in Hexham.', 'We’ve settled into our new flat in Whitby.'],
    ['Where do I live?', 'Whitby', 'Hexham'],
    ['Where did I live before?', 'Hexham'],
  ),
  scene(
    'a visit is no move',
    ['I live in Hexham.', 'I’m staying in a flat in Whitby until Sunday.'],
    ['Where do I live?', 'Hexham', 'Whitby'],
  ),
  scene(
    'a sister who moved',
    ['My sister Greta lives in Hexham.', 'Greta found a flat in Whitby and moved there.'],
    ['Where does my sister live?', 'Whitby', 'Hexham'],
  ),
  scene(
    'a brother by either name',
    ['My brother Ivo works at Corbel & Sons.', 'My brother no longer works at Corbel & Sons.'],
    ['Does my brother work at Corbel & Sons?', 'no'],
  ),
  scene('another dentist', ['My dentist is Dr Amsel.', 'Dr Birk looks after my teeth now.'], ['Who is my dentist?', 'Birk', 'Amsel']),
  scene(
    'the next book',
    ['I’m reading The Salt Road.', 'I’ve moved on to A Field in Winter, my new book.'],
    ['What am I reading?', 'A Field in Winter', 'Salt'],
  ),
  scene(
    'a key moved',
    ['The spare key is under the mat.', 'The spare key has a new place: behind the drainpipe.'],
    ['Where is the spare key?', 'drainpipe', 'mat'],
  ),
  scene('what others advise', ['I live in Hexham.', 'My cousins say I should move to Whitby.'], ['Where do I live?', 'Hexham', 'Whitby']),
  scene(
    'what one would not mind',
    ['I’m a glazier.', 'I wouldn’t mind being a beekeeper.'],
    ['What do I do for a living?', 'glazier', 'beekeeper'],
  ),
  scene(
    'what almost was',
    ['I work at Corbel & Sons.', 'I nearly took a job at Harrowgate Press.'],
    ['Where do I work?', 'Corbel', 'Harrowgate'],
  ),
  scene(
    'work given freely',
    ['I work at Corbel & Sons.', 'I volunteer at the hospice every Friday.'],
    ['Where do I work?', 'Corbel', 'hospice'],
  ),
  scene(
    'one trade for another',
    ['I’m a glazier.', 'I gave up being a glazier, now I’m a beekeeper.'],
    ['What do I do for a living?', 'beekeeper', 'You are a glazier'],
  ),
  scene('a couple', ['I’m dating Runa.', 'Odile and I have become a couple.'], ['Who is my partner?', 'Odile', 'Runa']),
  scene(
    'a code by its lock',
    ['The bike lock code is 4418.', 'The bike lock has a different code now: 7702.'],
    ['What is my bike lock code?', '7702', '4418'],
  ),
  scene(
    'a number to use',
    ['My phone number is 07700 900111.', 'The old number is dead, use 07700 900222.'],
    ['What is my phone number?', '900222', '900111'],
  ),
  scene(
    'a house, then a flat',
    ['I own a tall narrow house in Hexham.', 'My days in Hexham are over, I’ve got a flat in Whitby.'],
    ['Where do I live?', 'Whitby', 'Hexham'],
  ),
  scene('a dog by its breed', ['We got a whippet called Dot.'], ['What is my dog called?', 'Dot']),
  scene('a dog, and what she’s called', ['We adopted a dog, she’s called Dot.'], ['What is my dog called?', 'Dot']),
  scene('an errand is no trade', ['I’m a glazier.', 'I’m going to the vet on Friday.'], ['What do I do for a living?', 'glazier', 'vet']),
  scene('a dislike by an idiom', ['If there’s one thing I hate, it’s kippers.'], ['What do I dislike?', 'kippers']),
  scene(
    'a journey moved',
    ['I’m going to Lisbon on 14 March 2027.', 'We’ve moved the Lisbon trip, it’s on 2 April 2027 now.'],
    ['When am I going to Lisbon?', '2 April', '14 March'],
  ),
  scene('a car traded in', ['I bought a blue Skoda.', 'I traded my car in for a Fiat.'], ['What car do I drive?', 'Fiat', 'blue Skoda']),
  scene('who pays', ['Corbel & Sons pays my wages.'], ['Who pays my wages?', 'Corbel'], ['Where do I work?', 'Corbel']),
  scene('a code is no key', ['My bike lock code is 4471.'], ['Where is my bike lock key?', 'unknown', '4471']),
  scene('the father’s illness', ['My father has diabetes.'], ['Do I have diabetes?', 'unknown']),
  scene('called otherwise', ['Call me Ari.', 'Please stop calling me Ari, I’m Bo now.'], ['What should you call me?', 'Bo', 'Ari']),
  scene('a name that begins like a small word', ['Everyone calls me Anders.'], ['What should you call me?', 'Anders']),
  scene(
    'a journey put off',
    ['I’m going to Lisbon on 14 March 2027.', 'The Lisbon trip has been put back, it’s on 28 March 2027.'],
    ['What trips have I planned?', '28 March', '14 March'],
  ),
  scene(
    'a wrong town, put as a request',
    ['I live in Hexham.', 'Please change my home to Whitby, Hexham was a mistake.'],
    ['Where do I live?', 'Whitby', 'Hexham'],
  ),
  scene(
    'a wrong town, put as a doubt',
    ['I live in Hexham.', 'You’ve noted Hexham as my home, it ought to be Whitby.'],
    ['Where do I live?', 'Whitby', 'Hexham'],
  ),
  scene('a misunderstanding', ['I live in Hexham.', 'You misunderstood, it’s Whitby.'], ['Where do I live?', 'Whitby', 'Hexham']),
  scene(
    'a hiding place put right',
    ['The spare key is under the mat.', 'Sorry, I meant behind the drainpipe.'],
    ['Where is the spare key?', 'drainpipe', 'mat'],
  ),
  scene(
    'a number mistyped',
    ['My phone number is 01632 960011.', 'I mistyped my mobile number, it should be 01632 960017.'],
    ['What is my phone number?', '960017', '960011'],
  ),
  scene(
    'what others say corrects nothing',
    ['I live in Hexham.', 'My brother says it isn’t Hexham, it’s Whitby.'],
    ['Where do I live?', 'Hexham', 'Whitby'],
  ),
  scene(
    'a language is no employer',
    ['I work at Corbel & Sons.', 'Danish is on Tuesdays at six now, starting this week.'],
    ['Where do I work?', 'Corbel', 'Danish'],
  ),
]

it.each(scenes)('$about', { timeout: 30_000 }, async (each) => {
  expect(await playScene(each)).toEqual([])
})
