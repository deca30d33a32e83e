import { describe, expect, it } from 'vitest'
import { readSetting } from './read-setting.ts'

const read = (sentence: string): string => {
  const setting = readSetting(sentence)
  if (setting === undefined) return '–'
  return 'wanted' in setting ? `${setting.topic}: ${setting.wanted}` : setting.topic
}

describe('readSetting', () => {
  it.each([
    ['Answer briefly.', 'length: brief'],
    ['Please keep your answers short.', 'length: brief'],
    ['From now on, be brief.', 'length: brief'],
    ['Short answers, please.', 'length: brief'],
    ['I’d like you to answer in one sentence', 'length: brief'],
    ['I prefer short answers', 'length: brief'],
    ['Just the answer, please', 'length: brief'],
    ['Keep it short and sweet', 'length: brief'],
    ['You can answer at length again.', 'length: as it comes'],
    ['I want longer answers', 'length: as it comes'],
    ['You don’t have to be brief any more.', 'length: as it comes'],
    ['Always metric.', 'units: metric'],
    ['Always use metric units', 'units: metric'],
    ['Give me distances in kilometres', 'units: metric'],
    ['Use kilometres and kilos, please', 'units: metric'],
    ['I think in miles', 'units: imperial'],
    ['Stop using metric.', 'units: as it comes'],
    ['Temperatures in Fahrenheit, please', 'temperature: fahrenheit'],
    ['Use Celsius', 'temperature: celsius'],
    ['Use 24-hour times.', 'clock: 24-hour'],
    ['I prefer the 24-hour clock', 'clock: 24-hour'],
    ['Give me times in 12-hour format', 'clock: 12-hour'],
    ['Use American dates.', 'dates: month first'],
    ['Write dates with the day first', 'dates: day first'],
    ['ISO dates, please', 'dates: year first'],
    ['Don’t use exclamation marks!', 'exclamation marks: none'],
    ['No exclamation marks, please', 'exclamation marks: none'],
    ['Never use emojis', 'emoji: none'],
    ['Please answer in German from now on.', 'language: German'],
    ['Reply only in English', 'language: English'],
  ])('reads %j', (sentence, expected) => {
    expect(read(sentence)).toBe(expected)
  })

  it.each([
    'When I ask about work, be brief.',
    'Be brief when I ask about work.',
    'Keep it short: I have a meeting.',
    'Answer in German?',
    'I answered briefly.',
    'My sister keeps her answers short.',
    'I ran six miles on Sunday.',
    'Use the metric tape measure in the shed.',
    'The meeting was brief.',
    'Short answers are hard to write.',
    'Write a letter in German to my landlord.',
    'Pounds are heavier than they look.',
    'Never suggest alcohol.',
    'The answer is forty-two.',
    'I like German.',
    'I need stone.',
    'I want the answer.',
    'Give me 24 hours.',
    'I need 12 hours.',
    'I like feet.',
    'Use the stone steps.',
    '',
  ])('takes %j for no rule', (sentence) => {
    expect(read(sentence)).toBe('–')
  })
})
