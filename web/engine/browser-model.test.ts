import { expect, it, vi } from 'vitest'
import { browserModel, browserModelState } from './browser-model.ts'

function standIn(availability: string = 'available') {
  const destroyed = vi.fn()
  const asked = vi.fn()
  const session = {
    contextWindow: 9216,
    measureInputUsage: async (text: string) => text.length,
    promptStreaming: (messages: unknown, options: object) => {
      asked(messages, options)
      return new ReadableStream<string>({
        start: (stream) => {
          for (const piece of ['You live ', 'in Ghent.']) stream.enqueue(piece)
          stream.close()
        },
      })
    },
    clone: async () => session,
    destroy: destroyed,
  }
  const model = {
    availability: async () => availability as 'available',
    create: async ({ monitor }: { monitor?: (watch: EventTarget) => void }) => {
      const watch = new EventTarget()
      monitor?.(watch)
      watch.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }))
      return session
    },
  }
  return { model, asked, destroyed }
}

it.each([
  ['available', 'ready'],
  ['downloadable', 'offered'],
  ['downloading', 'offered'],
  ['unavailable', 'absent'],
])('%s is %s', async (availability, state) => {
  expect(await browserModelState(standIn(availability).model)).toBe(state)
})

it('is absent in most browsers', async () => {
  expect(await browserModelState()).toBe('absent')
})

it.each([
  ['available', true],
  ['downloadable', false],
  ['unavailable', false],
] as const)('shows it pictures only where it sees them already: %s', async (pictures, sees) => {
  const { model, asked } = standIn()
  const own = browserModel({
    ...model,
    availability: async (options) => (JSON.stringify(options).includes('image') ? pictures : 'available'),
  })
  await own.open(() => undefined)
  expect(await own.sees()).toBe(sees)
  if (!sees) return
  await own.say({ messages: [{ role: 'user', content: 'What is it?', pictures: [{ type: 'image/png', data: 'AAAA' }] }] }, () => undefined)
  expect(asked.mock.calls[0]?.[0]).toEqual([
    {
      role: 'user',
      content: [
        { type: 'text', value: 'What is it?' },
        { type: 'image', value: expect.any(Blob) as Blob },
      ],
    },
  ])
})

it('opens with progress, counts, answers each time in a conversation of its own, closes', async () => {
  const { model, asked, destroyed } = standIn()
  const own = browserModel(model)
  const shares: number[] = []
  expect(await own.open((share) => shares.push(share))).toBe(9216)
  expect(shares).toEqual([0.5])
  expect(await own.count(['abc'])).toEqual([3])
  let text = ''
  const messages = [{ role: 'user', content: 'Where do I live?' }] as const
  await own.say({ messages, schema: { type: 'object' } }, async (piece) => {
    // The other thread takes its time: the end waits for it.
    await new Promise((resolve) => setTimeout(resolve, 5))
    text += piece
  })
  expect(text).toBe('You live in Ghent.')
  expect(asked).toHaveBeenCalledWith(messages, expect.objectContaining({ responseConstraint: { type: 'object' } }))
  expect(destroyed).toHaveBeenCalledTimes(1)
  await own.close()
  await expect(own.say({ messages }, () => undefined)).rejects.toThrow('not opened')
})
