import { expect, it } from 'vitest'
import { decompose } from './decompose.ts'

it.each<[string, readonly string[]]>([
  ['What did I cook before we moved to Porto?', ['What did I cook', 'we moved to Porto']],
  ['Who came after the funeral?', ['Who came', 'the funeral']],
  ['How many days were there between my first lesson and the recital?', ['my first lesson', 'the recital']],
  ['What do both Nadia and Tom like?', ['What do Nadia like', 'What do Tom like']],
  ['Where does Ines work and when does she get home?', ['Where does Ines work', 'when does she get home']],
  ['Which came first, the ferry strike or the storm?', ['the ferry strike', 'the storm']],
])('%s', (question, parts) => {
  expect(decompose(question)).toEqual(parts)
})

it.each(['What is my dog called?', 'Do I like bread and butter?', 'When is the concert?', ''])('“%s” is one question', (question) => {
  expect(decompose(question)).toEqual([])
})
