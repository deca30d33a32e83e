import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TopicId } from '../memory/ids.ts'
import type { Topic } from '../memory/sleep-records.ts'
import { aRow } from './a-row.ts'
import { asMarkdown } from './as-markdown.ts'
import { neighbourhoodOf, type Around, type Joined } from './neighbourhood.ts'
import { stateOn, stretchOf, timelineOf } from './timeline.ts'
import { topicIndex, topicOutline } from './topic-index.ts'

const at = Date.UTC(2026, 10, 21, 9)
const day = 86_400_000

const stamps = fc.option(fc.constantFrom('2019', '2021-05', '2024-02-29', '2026-10-12', '2027-01'), { nil: undefined })
const rows = fc
  .array(
    fc.record({
      from: stamps,
      until: stamps,
      kind: fc.constantFrom('fact' as const, 'event' as const, 'plan' as const),
      days: fc.nat(900),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ from, until, kind, days }, slot) =>
      aRow(`m${slot}`, {
        kind,
        saidAt: (at - days * day) as never,
        ...(from === undefined ? {} : { validFrom: from as never }),
        ...(until === undefined ? {} : { validUntil: until as never }),
      }),
    ),
  )

describe('the timeline', () => {
  it('draws no stretch that ends before it begins', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const row of all) {
          const { from, until } = stretchOf(row)
          expect(until ?? from).toBeGreaterThanOrEqual(from)
        }
      }),
    )
  })

  it('shows every memory once: by itself, in a topic, or counted as left out', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 30 }), fc.nat(4), (all, most, topics) => {
        const topicOf = (id: string) => (topics === 0 ? undefined : `t${Number(id.slice(1)) % topics}`)
        const order = Uint32Array.from(all.keys())
        const { lanes, matched, drawn } = timelineOf({ rows: all, levels: new Uint8Array(all.length) }, order, topicOf, most)
        const shown = lanes.flatMap((lane) => lane.rows.map(({ row }) => row.id))
        const gathered = lanes.flatMap(({ groups }) => groups).reduce((sum, { count }) => sum + count, 0)
        expect(matched).toBe(all.length)
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.length + gathered).toBe(drawn)
        if (all.length <= most) expect(shown).toHaveLength(all.length)
      }),
    )
  })

  it('knows what was over, true, ahead and untold on a day', () => {
    const [from, until] = [at as never, (at + day) as never]
    const stretch = { from: at - 5 * day, until: at - day, isMoment: false }
    expect(stateOn(stretch, from, until)).toBe('over')
    expect(stateOn({ ...stretch, until: at + 2 * day }, from, until)).toBe('true')
    expect(stateOn({ from: at + 3 * day, isMoment: false }, from, until)).toBe('ahead')
    expect(stateOn(stretch, from, until, at + 9 * day)).toBe('untold')
  })

  it('draws only the end of what was told as over', () => {
    const was = stretchOf(aRow('m', { validUntil: '2019' as never }))
    expect(was).toMatchObject({ isMoment: true })
    expect(new Date(was.until ?? 0).getFullYear()).toBe(2020)
  })
})

const topic = (id: string, members: readonly string[], parent?: string): Topic =>
  ({ id: id as TopicId, name: id, members, ...(parent === undefined ? {} : { parent }) }) as unknown as Topic

it('counts a topic with all below it, from first to last mention', () => {
  const saidOn = (id: string, days: number) => aRow(id, { saidAt: (at - days * day) as never })
  const known = new Map([saidOn('a', 9), saidOn('b', 3), saidOn('c', 1)].map((row) => [row.id as string, row]))
  const [entry, ...others] = topicIndex(
    [topic('garden', ['a', 'gone']), topic('beds', ['b', 'c'], 'garden'), topic('empty', ['gone'])],
    (id) => known.get(id),
  )
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    mentions: { count: 3, from: at - 9 * day, until: at - day },
    below: [{ mentions: { count: 2, from: at - 3 * day } }],
  })
})

it('outlines topics before their memories are read: the fullest first with all below, nothing counted, no members', () => {
  const [garden, music, ...others] = topicOutline([topic('music', ['x', 'y']), topic('garden', ['a']), topic('beds', ['b', 'c'], 'garden')])
  expect(others).toEqual([])
  expect(garden).toEqual({
    topic: { id: 'garden', name: 'garden', size: 1 },
    below: [{ topic: { id: 'beds', parent: 'garden', name: 'beds', size: 2 }, below: [] }],
  })
  expect(music?.topic.size).toBe(2)
})

describe('a neighbourhood', () => {
  const network = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.float({ min: 0, max: 1, noNaN: true })), { maxLength: 200 })

  it('has its centre first, no more than asked for, lines only between its dots, and nothing beyond two steps', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.integer({ min: 1, max: 40 }), async (pairs, most) => {
        const joined = pairs.map(([a, b, weight]): Joined => ({ from: `m${a}`, to: `m${b}`, kind: 'follows', weight, isSaid: true }))
        const around: Around = {
          joinedTo: async (ids) => joined.filter(({ from, to }) => ids.includes(from) || ids.includes(to)),
          dotOf: (id, steps) => ({ is: 'memory', id, steps, row: aRow(id), level: 'clear' }),
        }
        const { dots, lines } = await neighbourhoodOf('m0', around, most)
        expect(dots[0]?.id).toBe('m0')
        expect(dots.length).toBeLessThanOrEqual(most)
        const ids = new Set(dots.map(({ id }) => id))
        expect(ids.size).toBe(dots.length)
        for (const { from, to } of lines) expect(ids.has(from) && ids.has(to) && from !== to).toBe(true)
        const beside = new Set(joined.flatMap(({ from, to }) => (from === 'm0' ? [to] : to === 'm0' ? [from] : [])))
        for (const { id, steps } of dots) expect(steps === 1).toBe(id !== 'm0' && beside.has(id))
      }),
    )
  })

  it('is empty around what is gone', async () => {
    const gone: Around = { joinedTo: async () => [], dotOf: () => undefined }
    expect(await neighbourhoodOf('e1', gone, 40)).toEqual({ dots: [], lines: [], left: 0 })
  })
})

it('writes a list as Markdown in which words stay words, and hidden ones hidden', () => {
  const text = asMarkdown('About [Odile]', [
    { title: 'Strong', rows: [aRow('a', { statement: '# Not a heading *at all*' }), aRow('b', { statement: 'secret', sensitive: true })] },
    { rows: [aRow('c', { statement: 'Lived in Ghent', standing: 'replaced', validUntil: '2019' as never })] },
  ])
  expect(text).toContain(String.raw`# About \[Odile\]`)
  expect(text).toContain(String.raw`- \# Not a heading \*at all\* (said 2026-11-21)`)
  expect(text).toContain('- A hidden memory')
  expect(text).toContain('- ~~Lived in Ghent~~ (said 2026-11-21, replaced since, until 2019)')
  expect(text).not.toContain('secret')
})
