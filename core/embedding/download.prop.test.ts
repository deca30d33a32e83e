// Laws of a download, whatever happens in whatever order.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EpochMs } from '../memory/ids.ts'
import { absent, afterEvent, type Download, type DownloadEvent } from './download.ts'

const event: fc.Arbitrary<DownloadEvent> = fc.oneof(
  fc.constantFrom<DownloadEvent>(
    { type: 'wanted' },
    { type: 'reconnected' },
    { type: 'pause' },
    { type: 'disconnected' },
    { type: 'metered' },
    { type: 'complete' },
    { type: 'checked', at: 5 as EpochMs },
    { type: 'removed' },
  ),
  fc.nat(1000).map((bytes): DownloadEvent => ({ type: 'received', bytes })),
  fc.nat(1000).map((bytes): DownloadEvent => ({ type: 'brought', bytes })),
  fc.constantFrom('refused', 'other-file', 'no-room', 'damaged').map((why): DownloadEvent => ({ type: 'failed', why, bytes: 0 })),
)
const events = fc.array(event, { maxLength: 30 })
const after = (all: readonly DownloadEvent[]): Download => all.reduce(afterEvent, absent)

test('nothing is fetched before the person wants it', () => {
  fc.assert(
    fc.property(events, (all) => {
      const unwanted = after(all.filter(({ type }) => type !== 'wanted'))
      expect(['absent', 'paused']).toContain(unwanted.state)
      expect(unwanted).not.toMatchObject({ by: 'offline' })
    }),
  )
})

test('what the person paused goes on only when the person says so', () => {
  fc.assert(
    fc.property(events, events, (before, later) => {
      const paused = afterEvent(afterEvent(after(before), { type: 'wanted' }), { type: 'pause' })
      fc.pre(paused.state === 'paused')
      const rest = later.filter(({ type }) => type !== 'wanted')
      expect(['paused', 'absent']).toContain(rest.reduce(afterEvent, paused).state)
    }),
  )
})

test('ready means checked, and only a check makes it so', () => {
  fc.assert(
    fc.property(events, (all) => {
      const unchecked = all.filter(({ type }) => type !== 'checked')
      expect(after(unchecked).state).not.toBe('ready')
    }),
  )
})

test('files brought whole are ready at once; in part they wait until the person wants the rest', () => {
  fc.assert(
    fc.property(events, fc.nat(1000), (all, bytes) => {
      const before = after(all)
      fc.pre(!['going', 'checking', 'ready'].includes(before.state))
      expect(afterEvent(before, { type: 'brought', bytes, at: 7 as EpochMs })).toEqual({ state: 'ready', bytes, at: 7 })
      const part = afterEvent(before, { type: 'brought', bytes })
      expect(part).toEqual({ state: 'paused', bytes, by: 'asked' })
      expect(afterEvent(part, { type: 'reconnected' })).toBe(part)
    }),
  )
})

test('removing leaves nothing, from anywhere', () => {
  fc.assert(
    fc.property(events, (all) => {
      expect(afterEvent(after(all), { type: 'removed' })).toEqual(absent)
    }),
  )
})

test('a lost connection is made up for; bytes are kept', () => {
  const going = [{ type: 'wanted' }, { type: 'received', bytes: 70 }, { type: 'disconnected' }] as const
  expect(after(going)).toEqual({ state: 'paused', bytes: 70, by: 'offline' })
  expect(after([...going, { type: 'reconnected' }])).toEqual({ state: 'going', bytes: 70 })
})
