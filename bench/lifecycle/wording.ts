// A template filled in: the sentence a simulated person says.

import type { Chance } from './random.ts'
import { foreign } from './values.ts'

export type Words = Readonly<Record<string, string>>

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** @throws when the template asks for a word there is none of */
export function fill(template: string, words: Words): string {
  const all: Words = {
    ...words,
    ...(words['v'] === undefined ? {} : { an: withArticle(words['v']) }),
    ...(words['o'] === undefined ? {} : { 'o:an': withArticle(words['o']) }),
    ...(words['ago'] === undefined ? {} : { 'ago:cap': capital(words['ago']) }),
    ...(words['on'] === undefined ? {} : { 'on:cap': capital(words['on']) }),
  }
  const filled = template.replace(/\{([\w:]+)\}/g, (_, name: string) => {
    const word = all[name]
    if (word === undefined) throw new Error(`“${template}” wants {${name}}.`)
    return word
  })
  return filled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** The templates that can be filled with these words. */
export function fitting(templates: readonly string[], words: Words): readonly string[] {
  const known = new Set(Object.keys(words))
  const needs: Readonly<Record<string, string>> = { an: 'v', 'o:an': 'o', 'ago:cap': 'ago', 'on:cap': 'on' }
  return templates.filter((template) => [...template.matchAll(/\{([\w:]+)\}/g)].every(([, name = '']) => known.has(needs[name] ?? name)))
}

/** Around what is told: a word before, a word after. */
export function framed(sentence: string, opener: string, closer: string): string {
  const runsOn =
    /[:,] $/.test(opener) && /^(?:My|We|Our|The|You|Every|Please|Home|What|Which|Who|Where|When|For|It|As|On|In|At)\b/.test(sentence)
  return `${opener}${runsOn ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence}${closer}`
}

/** Noise filled with what occurs nowhere else in a life. */
export function noiseWords(chance: Chance): Words & { readonly name: string } {
  const role = chance.pick(foreign.role)
  return {
    city: chance.pick(foreign.city),
    name: chance.pick(foreign.name),
    food: chance.pick(foreign.food),
    company: chance.pick(foreign.company),
    role: withArticle(role),
    'role:bare': role,
  }
}
