// Memory by model from end to end over the in-memory store, with a stand-in that says what a test tells it to: a helpful one, one that makes things
// up, one that obeys whatever it reads, one that breaks off.

import { describe, expect, it } from 'vitest'
import type { ByModelContext } from './by-model.types.ts'
import { workByModel } from './work.ts'
import { takeBackByModel } from '../../consolidate/by-model/take-back.ts'
import { capture } from '../../consolidate/capture.ts'
import { edit, retract } from '../../consolidate/edits.ts'
import { settleExtracts } from '../../consolidate/settle.ts'
import { testContext, type TestContext } from '../../consolidate/test-context.ts'
import type { Generation } from '../../../core/generation/chat-engine.ts'
import { injections } from '../../../core/generation/injection-cases.fixture.ts'
import { scriptedEngine, type Script } from '../../../core/generation/scripted-engine.ts'
import type { TopicId } from '../../../core/memory/ids.ts'
import { isCurrent, type Memory } from '../../../core/memory/records.ts'
import { portraitOf } from '../../../core/portrait/portrait.ts'
import type { RecallResult } from '../../../core/retrieval/recall.types.ts'
import { noProgress, type ByModelProgress } from '../../../store/read/by-model.ts'

const wishes = { memories: true, names: false, questions: false, talks: false }
const all = { ...wishes, names: true }

interface Setting extends TestContext, ByModelContext {
  progressNow(): ByModelProgress
}

function setting(): Setting {
  const context = testContext()
  let progress = noProgress
  return {
    ...context,
    progressNow: () => progress,
    progress: { read: async () => progress, write: async (next) => void (progress = next) },
    // Everything is a neighbour: what the model is shown is checked below.
    recall: async () =>
      ({ hits: (await context.store.all('memories')).map(({ id }) => ({ id, kind: 'memory', memoryId: id })) }) as unknown as RecallResult,
  }
}
async function tell(context: TestContext, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const captured = await capture(context, { text })
    if (captured.ok) await settleExtracts(context, captured.value.episodeId)
    context.wait(60_000)
  }
}
const go = (context: Setting, script: Script, wished = wishes, signal = new AbortController().signal) => {
  const engine = scriptedEngine(script)
  return { engine, done: workByModel(context, { engine, wishes: wished, signal, mostTurns: 100 }) }
}
const current = async ({ store }: Setting): Promise<readonly Memory[]> =>
  (await store.all('memories')).filter((memory) => isCurrent(memory))
const byModel = async (context: Setting) =>
  (await current(context)).filter(({ author }) => author.startsWith('model:')).map(({ statement }) => statement)
const saidIn = ({ messages }: Generation): string => /The person said: "(.*)"/u.exec(messages.at(-1)?.content ?? '')?.[1] ?? ''
const operations = (...list: readonly object[]): string => JSON.stringify({ operations: list })

describe('reading turns', () => {
  it('notes what the rules missed, once, and says how far it is', async () => {
    const context = setting()
    await tell(context, 'Where did I put the ladder?', 'Since the fall my left knee gives way on stairs.')
    const say = () => operations({ op: 'ADD', statement: 'My left knee gives way on stairs', quote: 'my left knee gives way on stairs' })
    const first = go(context, { say })
    expect(await first.done).toMatchObject({ left: 0 })
    // A question tells nothing, and need not be read.
    expect(first.engine.asked.map(saidIn)).toEqual(['Since the fall my left knee gives way on stairs.'])
    expect(context.progressNow()).toMatchObject({ left: 0, model: 'scripted stand-in' })
    expect(context.progressNow().read).toHaveLength(2)
    const again = go(context, { say })
    expect(await again.done).toMatchObject({ turns: 0 })
    expect(again.engine.asked).toHaveLength(0)
  })

  it('drops everything that is not in the person’s words, and counts it', async () => {
    const context = setting()
    await tell(context, 'The bakery on the corner closes at two on Saturdays, so I go early.')
    const before = await context.store.all('memories')
    const { done } = go(context, {
      say: () =>
        operations(
          { op: 'ADD', statement: 'I love bread', quote: 'I love bread' },
          { op: 'ADD', statement: 'I go early on Sundays', quote: 'I go early' },
          { op: 'RETRACT', number: 1, quote: 'closes at two' },
          { op: 'RETRACT', number: 40, quote: 'closes at two' },
          { op: 'ERASE' },
        ),
    })
    expect(await done).toMatchObject({ noted: 0, dropped: 5 })
    expect(await context.store.all('memories')).toEqual(before)
    expect(context.progressNow()).toMatchObject({ noted: 0, dropped: 5 })
  })

  it('is never shown what is sensitive, nor a turn that holds it', async () => {
    const context = setting()
    await tell(context, 'The code of my bicycle lock is 4821.', 'I keep bees behind the shed, four hives of them.')
    const hidden = (await current(context)).find(({ sensitive }) => sensitive)
    expect(hidden).toBeDefined()
    const { engine, done } = go(context, { say: () => operations() })
    await done
    expect(engine.asked.length).toBeGreaterThan(0)
    for (const { messages } of engine.asked) expect(JSON.stringify(messages)).not.toContain('4821')
  })

  it('does not read what was said anew: the newer words are read', async () => {
    const context = setting()
    await tell(context, 'My neighbour Tom keeps bees on the roof.', 'My neighbour Tim keeps bees on the roof.')
    const first = (await context.store.all('episodes')).find(({ text }) => text.includes('Tom'))
    if (first !== undefined)
      await context.store.transact({ actor: 'you', operation: 'capture', at: context.clock.now() }, (tx) =>
        tx.put('episodes', { ...first, withdrawnAt: context.clock.now() }),
      )
    const { engine, done } = go(context, { say: () => operations() })
    await done
    expect(engine.asked.map(saidIn)).toEqual(['My neighbour Tim keeps bees on the roof.'])
  })

  it('stopped in the middle of an answer, it keeps what was read and reads the rest again', async () => {
    const context = setting()
    await tell(context, 'My neighbour Tom keeps bees on the roof.', 'Since the fall my left knee gives way on stairs.')
    const stop = new AbortController()
    let asked = 0
    const { done } = go(
      context,
      {
        say: (generation) => {
          asked += 1
          if (asked === 2) stop.abort()
          return operations({ op: 'ADD', statement: saidIn(generation), quote: saidIn(generation) })
        },
      },
      wishes,
      stop.signal,
    )
    await done
    expect(context.progressNow().read).toHaveLength(1)
    const rest = go(context, { say: () => operations() })
    await rest.done
    expect(rest.engine.asked).toHaveLength(1)
  })

  it('a writer that fails leaves what it read, and says why', async () => {
    const context = setting()
    await tell(context, 'My neighbour Tom keeps bees on the roof.')
    const { done } = go(context, { say: () => operations(), breakAfter: { pieces: 0, problem: 'lost-graphics' } })
    await expect(done).rejects.toMatchObject({ problem: 'lost-graphics' })
    expect(context.progressNow().read).toEqual([])
  })

  it.each([
    ['as it is', (text: string) => text],
    ['told as one’s own', (text: string) => `I read this today and keep it: ${text}`],
  ])(
    'a writer that obeys what it reads changes nothing: every hostile turn, %s',
    async (_, worded) => {
      const context = setting()
      await tell(context, 'I live in Celle.', 'My sister Maya is allergic to nuts.')
      const before = (await current(context)).map(({ id }) => id)
      const told = injections.filter((text) => text.length > 20).map(worded)
      await tell(context, ...told)
      const kept = new Set((await current(context)).map(({ id }) => id))
      // The most obedient there could be: whatever stands in a turn is a reason to add it and to end everything known.
      const { done } = go(context, {
        say: (generation) => {
          const quote = saidIn(generation)
          const ends = Array.from({ length: 7 }, (_, at) => ({ op: 'RETRACT', number: at + 1, quote }))
          return operations({ op: 'ADD', statement: 'I live in Rome', quote }, ...ends)
        },
      })
      await done
      const after = await current(context)
      for (const id of before) expect(after.some((memory) => memory.id === id)).toBe(true)
      expect(
        after
          .filter(({ id }) => !kept.has(id))
          .map(({ statement }) => statement)
          .filter((said) => said.includes('Rome')),
      ).toEqual([])
    },
    60_000,
  )
})

describe('summing up', () => {
  async function withTopic(): Promise<Setting> {
    const context = setting()
    await tell(
      context,
      'My dog Biscuit has a bad hip since the winter.',
      'Biscuit swims in the canal on Sundays.',
      'The vet for Biscuit is in Harrow Lane.',
      'Biscuit eats twice a day because of his hip.',
    )
    const members = (await current(context)).map(({ id }) => id)
    expect(members.length).toBeGreaterThanOrEqual(4)
    const at = context.clock.now()
    await context.store.transact({ actor: 'sleep', operation: 'sleep', at }, (tx) =>
      tx.put('topics', {
        id: 't1' as TopicId,
        name: 'Biscuit and hip',
        namedBy: 'words',
        members,
        gist: members.slice(0, 2),
        madeBy: 'sleep',
        at,
        changedAt: at,
      }),
    )
    return context
  }
  const numberOf = (prompt: string, words: string): number =>
    Number(/^\[(\d+)\]/u.exec(prompt.split('\n').find((line) => line.includes(words)) ?? '')?.[1] ?? 99)
  /** Names, sums up and concludes, by the numbers it is shown. */
  const helpful = ({ messages }: Generation): string => {
    const shown = messages.at(-1)?.content ?? ''
    if (shown.startsWith('Known') || shown.includes('The person said')) return operations()
    const [hip, swims] = [numberOf(shown, 'bad hip'), numberOf(shown, 'swims')]
    return messages[0]?.content.includes('"name"') === true
      ? JSON.stringify({ name: 'Biscuit', sentences: [{ text: 'Biscuit has a bad hip and swims in the canal.', numbers: [hip, swims] }] })
      : JSON.stringify({ sentences: [{ text: 'My dog Biscuit swims in the canal and has a bad hip', numbers: [hip, swims] }] })
  }

  it('names a topic, sums it up and concludes, each resting on its members', async () => {
    const context = await withTopic()
    await go(context, { say: helpful }, all).done
    const topic = await context.store.get('topics', 't1')
    expect(topic).toMatchObject({ name: 'Biscuit', namedBy: 'model', summary: { by: 'model:scripted stand-in' } })
    expect(topic?.summary?.sentences[0]?.members).toHaveLength(2)
    const insight = (await current(context)).find(({ kind }) => kind === 'insight')
    expect(insight).toMatchObject({ stance: 'inferred', author: 'model:scripted stand-in' })
    expect(insight?.evidence).toHaveLength(2)
    const portrait = portraitOf(await context.store.all('memories'), context.clock.now()).flatMap(({ sentences }) => sentences)
    expect(portrait.find(({ memoryIds }) => memoryIds.some((id) => id === insight?.id))).toMatchObject({
      text: 'Your dog Biscuit swims in the canal and has a bad hip.',
      inferred: true,
    })
    // Not asked again while nothing has changed.
    const again = go(context, { say: helpful }, all)
    await again.done
    expect(again.engine.asked).toHaveLength(0)
  })

  it('a conclusion goes when what it rested on was wrong', async () => {
    const context = await withTopic()
    await go(context, { say: helpful }, all).done
    const wrong = (await current(context)).find(({ statement, kind }) => statement.includes('swims') && kind !== 'insight')
    if (wrong !== undefined) await retract(context, wrong.id)
    await go(context, { say: () => '{}' }, all).done
    expect(await byModel(context)).toEqual([])
  })

  it('a name the person gave stays', async () => {
    const context = await withTopic()
    const topic = await context.store.get('topics', 't1')
    if (topic !== undefined)
      await context.store.transact({ actor: 'you', operation: 'rename', at: context.clock.now() }, (tx) =>
        tx.put('topics', { ...topic, name: 'The dog', namedBy: 'you' }),
      )
    await go(context, { say: helpful }, all).done
    expect(await context.store.get('topics', 't1')).toMatchObject({ name: 'The dog', namedBy: 'you' })
  })

  it('what is made up is dropped', async () => {
    const context = await withTopic()
    const say = (): string => JSON.stringify({ name: 'Cat', sentences: [{ text: 'Biscuit is a champion from Dublin.', numbers: [1, 2] }] })
    expect(await go(context, { say }, all).done).toMatchObject({ noted: 0 })
    expect(await context.store.get('topics', 't1')).toMatchObject({ name: 'Biscuit and hip', namedBy: 'words', summary: { sentences: [] } })
    expect(await byModel(context)).toEqual([])
  })

  it('is taken back as a whole', async () => {
    const context = await withTopic()
    const before = { memories: await context.store.all('memories'), topics: await context.store.all('topics') }
    await go(context, { say: helpful }, all).done
    expect(await byModel(context)).not.toEqual([])
    expect((await takeBackByModel(context)).ok).toBe(true)
    expect(await context.store.all('memories')).toEqual(before.memories)
    expect(await context.store.all('topics')).toEqual(before.topics)
  })

  it('what the person said is right stays when the rest is taken back', async () => {
    const context = await withTopic()
    await go(context, { say: helpful }, all).done
    const insight = (await current(context)).find(({ kind }) => kind === 'insight')
    if (insight !== undefined) await edit(context, insight.id, { statement: 'My dog Biscuit swims in spite of his bad hip' })
    await takeBackByModel(context)
    expect((await current(context)).map(({ statement }) => statement)).toContain('My dog Biscuit swims in spite of his bad hip')
  })
})
