// The shapes questions come in, in the order they are tried.

import { knowing } from './about.ts'
import { otherwiseAsked } from './in-other-words.ts'
import { timeQuestions, placeQuestions } from './times-and-places.ts'
import { personQuestions, workQuestions } from './people-and-work.ts'
import { likingQuestions, foodQuestions } from './tastes-and-health.ts'
import { planQuestions } from './plans-and-habits.ts'
import { thingQuestions, amountQuestions } from './things-and-amounts.ts'
import { yesNoQuestions } from './yes-no.ts'
import type { QuestionPattern } from './pattern.ts'

export const questionPatterns: readonly QuestionPattern[] = [
  ...knowing,
  ...otherwiseAsked,
  ...foodQuestions,
  ...timeQuestions,
  ...placeQuestions,
  ...personQuestions,
  ...likingQuestions,
  ...workQuestions,
  ...planQuestions,
  ...amountQuestions,
  ...thingQuestions,
  ...yesNoQuestions,
]
