import { expect, it } from 'vitest'
import { isKindOfFood } from './foods.ts'

it.each([
  ['shellfish', 'prawns', true],
  ['lactose', 'milk', true],
  ['nuts', 'a walnut', true],
  ['gluten', 'rye bread', true],
  ['shellfish', 'salmon', false],
  ['nuts', 'nutmeg', false],
  ['penicillin', 'milk', false],
  ['prawns', 'shellfish', false],
])('%s is about %s: %s', (told, asked, isOne) => expect(isKindOfFood(told, asked)).toBe(isOne))
