// What somebody says on the first day: who they are, what they run, in a hurry and in one breath; and what they ask then.

import { expect, it } from 'vitest'
import { playScene, scene, type Scene } from './scenes.ts'

const scenes: readonly Scene[] = [
  scene(
    'an introduction in one breath',
    ['Hi! I’m Petra, I run a small bakery in Ludlow with my husband Anselm.'],
    ['What is my name?', 'Petra'],
    ['What do I do for a living?', 'You run a small bakery'],
    ['Who is Anselm?', 'your husband'],
    ['What do you know about me?', 'bakery'],
  ),
  scene('an introduction that goes on', ['I’m Petra and I live in Ludlow.'], ['What is my name?', 'Petra'], ['Where do I live?', 'Ludlow']),
  scene('a name and a trade', ['Hello, I’m Jonas, a baker from Emden.'], ['What’s my name?', 'Jonas'], ['What do I do?', 'baker']),
  scene(
    'what is no name',
    ['My name is Petra.', 'I’m Labour.', 'Hi, I’m Dutch and I love cheese.'],
    ['What is my name?', 'Petra', 'Labour'],
  ),
  scene('without an apostrophe', ['Wifi password at the shop is crumble-2291-oat'], ['whats the wifi password', 'crumble-2291-oat']),
  scene('told behind a question', ['What should I get Greta? She loves gardening and crosswords.'], ['What does Greta like?', 'gardening']),
  scene(
    'a relation behind a question',
    ['What could I get my sister for Christmas? She collects old maps.'],
    ['What does my sister collect?', 'old maps'],
  ),
  scene(
    'by a pronoun, one sentence on',
    ['Nadia passed her exams! She’s leaving us in September for uni in Leeds.'],
    ['When is Nadia leaving?', 'September'],
    ['Where is Nadia going?', 'Leeds'],
  ),
  scene(
    'a name in passing, the subject left out',
    ['hey! Rowan here, just moved to Bergen for a postdoc in marine biology'],
    ['whats my name', 'Rowan'],
    ['where do i live', 'Bergen'],
  ),
  scene('ages in brackets', ['Two kids, Ned (7) and Bryony (4).'], ['How old is Ned?', '7'], ['How old is Bryony?', '4']),
  scene('a size is no age', ['Size 39 ski boots, Callum is 43.'], ['How old is Callum?', 'unknown', 'is 43']),
  scene('anything at all', ['Bryony is allergic to penicillin.'], ['Is Bryony allergic to anything?', 'Yes.', 'haven’t told']),
  scene('near is not in', ['We live near Stroud.'], ['Where do I live?', 'near Stroud']),
  scene('a dose beside it', ['I’m on citalopram 20mg, one every morning'], ['what meds do I take', '20mg, one every morning']),
  scene(
    'what is promised is owed on its day',
    ['I promised Ingeborg the plankton counts by 4 December.'],
    ['What do I need to do?', 'plankton'],
    ['What are my plans for December?', 'plankton'],
  ),
  scene('which day', ['We’ve decided to close on Mondays from now on.'], ['What day are we closed?', 'Mondays']),
  scene(
    'all there is about me',
    [
      'My name is Orla.',
      'I live in Galway.',
      'I love sailing and rye bread.',
      'My sister Maya lives in Porto.',
      'My bank card PIN is 4417.',
    ],
    ['Who am I?', 'Orla'],
    ['Tell me about myself.', 'Galway', '4417'],
    ['What do you know about me?', 'Your sister Maya lives in Porto', '4417'],
  ),
]

it.each(scenes)('$about', async (one) => {
  expect(await playScene(one)).toEqual([])
})
