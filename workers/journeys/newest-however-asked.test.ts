// What was replaced more than once, ended, or asked about in words that name no attribute: the newest answers, and an ending is told as one.

import { expect, it } from 'vitest'
import { playScene, scene, type Scene } from './scenes.ts'

const scenes: readonly Scene[] = [
  scene(
    'an offer turned down',
    ['I work at Corbel & Sons.', 'They offered me a job at Harrowgate Press but I said no.'],
    ['Where do I work?', 'Corbel', 'Harrowgate'],
  ),
  scene(
    'a dentist by what a dentist does',
    ['I go to Dr Amsel for my teeth, that’s my dentist.', 'My new dentist is Dr Birk.', 'I’ve changed dentists, it’s Dr Corvin now.'],
    ['Who looks after my teeth?', 'Corvin', 'Amsel'],
  ),
  scene(
    'a dentist who retired',
    ['My dentist is Dr Amsel.', 'My dentist Dr Amsel retired, I go to Dr Birk now.'],
    ['Who is my dentist?', 'Birk', 'Amsel'],
  ),
  scene(
    'a partner, whatever the word',
    ['My girlfriend is Runa.', 'Runa and I broke up.', 'I’m together with Odile now.'],
    ['Who am I with?', 'Odile', 'Runa'],
  ),
  scene(
    'a lock by opening it',
    ['My bike lock’s code is 4418.', 'The bike lock has a different code now: 7702.'],
    ['How do I open my bike lock?', '7702', '4418'],
  ),
  scene(
    'a lock anew',
    ['The bike lock code is 4418.', 'I got a new bike lock, its code is 7702.'],
    ['What is my bike lock code?', '7702', '4418'],
  ),
  scene(
    'an allergy over',
    ['I’m allergic to walnuts.', 'I can eat walnuts now.'],
    ['What am I allergic to?', 'You were allergic to walnuts'],
  ),
  scene(
    'a medicine the doctor ends',
    ['I take ramipril.', 'The doctor said I can stop ramipril.'],
    ['What medicine am I on?', 'You took ramipril'],
  ),
  scene(
    'a journey in other words',
    ['I’m going to Oban next month.'],
    ['Where am I off to next?', 'Oban'],
    ['Which trips lie ahead?', 'Oban'],
  ),
  scene(
    'a sister elsewhere',
    ['My sister Greta lives in Örebro.', 'My sister no longer lives in Örebro, it’s Malmö now.'],
    ['Where does Greta live?', 'Malmö', 'Örebro'],
  ),
  scene(
    'a flat given up',
    ['My sister Greta lives in Hexham.', 'My sister is in Whitby now, she gave up Hexham.'],
    ['Where does my sister live?', 'Whitby', 'Hexham'],
  ),
  scene('an address is a home', ['I live in Hexham.', 'New address: I’m in Whitby now.'], ['Where do I live?', 'Whitby', 'Hexham']),
]

it.each(scenes)('$about', async (told) => {
  expect(await playScene(told)).toEqual([])
})
