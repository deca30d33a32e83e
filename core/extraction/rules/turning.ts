// Rules for the day somebody turns an age: "I'm 35 today", "Thirty-five today". The day it was said on is the birthday, and the year of
// birth follows from it.

import { sayStamp, stampOf } from '../calendar.ts'
import { found, type FoundSlot, type Reading } from '../found-slot.ts'
import { sentenceFor } from '../statement.ts'
import { screened } from '../../text/screen/screened.ts'

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const age = `\\d{1,2}|1[01]\\d|(?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${teens.join('|')}|${units.join('|')}`
const turning = screened(
  new RegExp(`^(?:am|is|turned|turns|turn|am turning|is turning) (?<v>${age})(?: years? old)? today(?=[\\s.,!]|$)`, 'i'),
)
/** Without a verb it is the person's own: nobody else's birthday is told so. */
const bare = screened(new RegExp(`^(?<v>${age}) today[.!]*$`, 'i'))

/** The age, and the birthday it is told on; nothing when no age is turned today. */
export function turningIn({ clause, text, saidAt, ...reading }: Reading): readonly FoundSlot[] {
  const told = clause === undefined ? bare.exec(text)?.groups?.v : turning.exec(clause.predicate)?.groups?.v
  const who = clause === undefined ? 'me' : clause.sort === 'thing' || clause.sort === 'pronoun' ? undefined : clause.subject
  const years = told === undefined ? undefined : numberOf(told)
  if (told === undefined || who === undefined || years === undefined) return []
  const day = new Date(saidAt)
  const birthday = sayStamp(stampOf(day.getFullYear() - years, day.getMonth(), day.getDate()))
  const whole: Reading = { clause, text, saidAt, ...reading }
  const slot = found(whole, who, 'birthday', birthday)
  return [found(whole, who, 'age', told.toLowerCase()), { ...slot, statement: sentenceFor(slot.slot), isUndated: true }]
}

function numberOf(words: string): number | undefined {
  const [first = '', second] = words.toLowerCase().split(/[- ]/)
  if (/^\d+$/.test(first)) return Number(first)
  if (tens.includes(first)) return (tens.indexOf(first) + 2) * 10 + (second === undefined ? 0 : units.indexOf(second) + 1)
  if (teens.includes(first)) return teens.indexOf(first) + 10
  return units.includes(first) ? units.indexOf(first) + 1 : undefined
}
