// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, type ComponentType } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aRow } from '../../../core/browse/a-row.ts'
import type { Asked } from '../../../core/browse/query.ts'
import { timelineOf } from '../../../core/browse/timeline.ts'
import { defaultPolicy } from '../../../core/forgetting/policy.ts'
import type { EpochMs } from '../../../core/memory/ids.ts'
import { openDatabase, type KeepsakeDatabase } from '../../../store/database.ts'
import type { BrowseApi } from '../../../workers/browse/browse.api.ts'
import { EngineProvider } from '../../engine/engine-context.tsx'
import type { Engine } from '../../engine/engine.types.ts'
import { stage } from '../../test-stage.ts'
import { FadingView } from './fading/fading-view.tsx'
import { parseView, type ListView } from './filters.ts'
import { GraphView } from './graph/graph-view.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'
import { TopicsView } from './topics-view.tsx'
import type { ViewProps } from './view-props.ts'

const now = new Date(2026, 10, 21, 9).getTime() as EpochMs
const day = 86_400_000
const asked: Asked = { tokens: [], sort: 'best', at: now, forgetting: defaultPolicy, upTo: 1 }
const rows = [
  aRow('home', {
    statement: 'I live near Saltmarsh',
    slot: { subject: 'me', attribute: 'home', value: 'Saltmarsh', cardinality: 'one' },
    saidAt: (now - 400 * day) as EpochMs,
  }),
  aRow('secret', { statement: 'The code is 4711', sensitive: true, saidAt: (now - 9 * day) as EpochMs }),
]
const timeline = (some: typeof rows) =>
  timelineOf({ rows: some, levels: new Uint8Array(some.length) }, Uint32Array.from(some.keys()), () => undefined, 200)

const on = stage()
const { text } = on
let made = 0
let db: KeepsakeDatabase

async function show(
  View: ComponentType<ViewProps>,
  browse: Partial<BrowseApi>,
  search = '',
): Promise<ReturnType<typeof vi.fn<(view: ListView) => void>>> {
  const onChange = vi.fn<(view: ListView) => void>()
  await on.show(
    <EngineProvider engine={{ browse } as unknown as Engine} database={db}>
      <View view={parseView(search)} onChange={onChange} asked={asked} now={now} query="" chosenId={undefined} topics={[]} />
    </EngineProvider>,
  )
  return onChange
}

beforeEach(async () => {
  made += 1
  db = await openDatabase({ name: `views-${made}` })
})
afterEach(async () => {
  await on.leave()
  db.close()
  vi.useRealTimers()
})

test('each view says what will be there while there is nothing', async () => {
  await show(TimelineView, { timeline: async () => ({ ...timeline([]), isComplete: true }) })
  expect(text()).toContain('Nothing to put in time yet')
  await on.leave()
  await show(FadingView, { fading: async () => ({ fates: [], more: 0, isComplete: true }) })
  expect(text()).toContain('Nothing is fading')
  await on.leave()
  await show(TopicsView, { topics: async () => ({ entries: [], loose: 0, isComplete: true }) })
  expect(text()).toContain('No topics here yet')
  await on.leave()
  await show(GraphView, { around: async () => ({ dots: [], lines: [], left: 0, isComplete: true }) }, 'view=graph&around=gone')
  expect(text()).toContain('That is not here any more')
})

test('nothing is said to be empty before everything has been read', async () => {
  const whenComplete = () => new Promise<void>(() => undefined)
  await show(FadingView, { whenComplete, fading: async () => ({ fates: [], more: 0, isComplete: false }) })
  expect(text()).toBe('')
})

test('the timeline keeps hidden words hidden, and its line moves by keys: a day, a month, never past today', async () => {
  const onChange = await show(TimelineView, { timeline: async () => ({ ...timeline(rows), isComplete: true }) }, 'view=timeline')
  expect(text()).toContain('I live near Saltmarsh')
  expect(text()).toContain('A hidden memory')
  expect(text()).not.toContain('4711')
  const line = document.querySelector('[role=slider]') as HTMLElement
  expect(line.getAttribute('aria-valuetext')).toBe('Today')
  const press = (key: string, shiftKey = false) =>
    act(async () => line.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })))
  await press('ArrowRight')
  expect(line.getAttribute('aria-valuetext')).toBe('Today')
  await press('ArrowLeft')
  await press('ArrowLeft', true)
  expect(line.getAttribute('aria-valuetext')).toBe('20 October')
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled())
  expect(onChange.mock.lastCall?.[0].tokens).toEqual([{ field: 'asof', value: '2026-10-20' }])
})
