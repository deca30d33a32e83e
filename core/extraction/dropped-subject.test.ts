import { describe, expect, it } from 'vitest'
import { withSubject } from './dropped-subject.ts'

describe('the subject a note leaves out', () => {
  it.each([
    ['Traded in the Polo for a Leaf.', 'I traded in the Polo for a Leaf.'],
    ['Just sold the Polo.', 'I just sold the Polo.'],
    ['Put the passports in the desk.', 'I put the passports in the desk.'],
    ['Had lunch with Priya on Monday.', 'I had lunch with Priya on Monday.'],
    ['Call with Priya at 3 tomorrow', 'I have a call with Priya at 3 tomorrow'],
    ['Lunch with Ines on Friday.', 'I have lunch with Ines on Friday.'],
    ['Didn’t get the job.', 'I didn’t get the job.'],
    ['Due date is 2 May.', 'My due date is 2 May.'],
    ['saw the optician today', 'I saw the optician today'],
  ])('%s', (note, told) => expect(withSubject(note)).toBe(told))

  it.each([
    'Call the plumber on Monday.',
    'Dinner on Friday was lovely.',
    'Didn’t you know?',
    'The code is 44.',
    'Painted by hand in 1920.',
    'Made in Portugal.',
    'Lost keys are a nuisance.',
    'Had to laugh at that.',
    'Got it.',
    'Put it this way.',
    'Turned out fine.',
    'I sold the Polo.',
    'Maya sold the Polo.',
    'Selling the Polo.',
    'Moved',
  ])('%s stays as it is', (sentence) => expect(withSubject(sentence)).toBe(sentence))
})
