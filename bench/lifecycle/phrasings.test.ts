// The scored language is another one than the one rules are mended on.

import { describe, expect, it } from 'vitest'
import { statementKey } from '../../core/memory/statement-key.ts'
import { life } from './life.ts'
import { heldOut } from './phrasings-held-out.ts'
import { more } from './phrasings-more.ts'
import { seen as first } from './phrasings-seen.ts'
import { joined, type Phrasings } from './phrasings.ts'

const seen = joined(first, more)

const tellings = ({ facets, plan, ...rest }: Phrasings): ReadonlySet<string> => {
  const templates = [...Object.values(facets), plan].flatMap((facet) =>
    Object.values(facet as unknown as Record<string, readonly string[]>).flat(),
  )
  const others = [rest.correctAtOnce, rest.away, rest.askWhichFirst, rest.others, Object.values(rest.noise).flat()].flat()
  return new Set([...templates, ...others].map(statementKey))
}

describe('the two languages', () => {
  it('share next to no sentence', () => {
    const known = tellings(seen)
    expect([...tellings(heldOut)].filter((sentence) => known.has(sentence))).toEqual([])
  })

  it('can each tell a whole life', () => {
    for (const phrasings of [seen, heldOut]) {
      const days = [...life(3, 2, phrasings)]
      expect(days).toHaveLength(730)
      const texts = days.flatMap(({ acts }) => acts.flatMap((act) => (act.is === 'erase' ? [] : [act.text])))
      expect(texts.length).toBeGreaterThan(800)
      expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([])
    }
  })

  it('tell the same life for the same seed', () => {
    expect([...life(5, 1, seen)]).toEqual([...life(5, 1, seen)])
    expect([...life(5, 1, seen)]).not.toEqual([...life(6, 1, seen)])
  })
})
