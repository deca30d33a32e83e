// Told as one notes things down, without the "I", and asked in other words than it was told in.

import { expect, it } from 'vitest'
import { playScene, scene, type Scene } from './scenes.ts'

const scenes: readonly Scene[] = [
  scene(
    'a car traded in',
    ['I drive a green Polo.', 'Traded in the Polo for a Leaf.'],
    ['What car do I drive?', 'Leaf', 'You drive a green'],
  ),
  scene('a car sold', ['I drive a green Polo.', 'Sold the Polo last week, cycling everywhere now.'], ['Do I have a car?', 'sold', 'yes']),
  scene('a membership given up', ['Cancelled my gym membership.'], ['Am I still a member of the gym?', 'cancelled']),
  scene('a meal', ['Ate at Nettle last night, the duck was superb.'], ['What did I think of Nettle?', 'superb']),
  scene(
    'of somebody else',
    ['My sister is called Maya.', 'Where does Maya live?', 'Moved to Porto in May.'],
    ['Where do I live?', 'unknown', 'Porto'],
  ),
  scene('who does it', ['My neighbour Gunnar feeds our cat when we are away.'], ['Who feeds the cat when we are away?', 'Gunnar']),
  scene(
    'whose it is not',
    ['My sister’s hairdresser Bianca cuts her hair every month.'],
    ['Who cuts my hair?', 'unknown', 'Your hairdresser'],
  ),
  scene(
    'an intolerance',
    ['I am lactose intolerant.'],
    ['Can I drink milk?', 'No. You are lactose intolerant'],
    ['Can I eat rice?', 'unknown'],
  ),
  scene('an allergy to a kind', ['I’m allergic to shellfish.'], ['Can I eat prawns?', 'No.'], ['Can I eat salmon?', 'unknown']),
  scene('what somebody has', ['Tilda is coeliac.'], ['What is wrong with Tilda?', 'coeliac']),
  scene(
    'two homes in one sentence',
    ['I moved to Graz in 2019, before that I lived in Vienna for ten years.'],
    ['Where do I live?', 'Graz'],
    ['Where did I live before Graz?', 'Vienna'],
    ['How long did I live in Vienna?', 'ten years', 'Graz'],
  ),
  scene(
    'a sum with a comma',
    ['I owe the tax office 1,240 by 31 January.'],
    ['When is my tax due?', '31 January'],
    ['How much do I owe the tax office?', '1,240'],
  ),
  scene(
    'a code by its value',
    ['The boiler code is E119 when the pressure drops.'],
    ['What does E119 mean?', 'pressure drops'],
    ['What does F28 mean?', 'unknown'],
  ),
  scene('the second sentence of a turn', ['Bought a van! A white one, named it Gustav.'], ['What is my van called?', 'Gustav']),
]

it.each(scenes)('$about', async (played) => {
  expect(await playScene(played)).toEqual([])
})
