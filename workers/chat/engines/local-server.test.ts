// The adapter against a real server on a real port, written here: it answers as such servers do, slowly, wrongly or not at all.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { EngineError } from '../../../core/generation/chat-engine.ts'
import { localServerEngine } from './local-server.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)))
  server = undefined
})

async function serve(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      if (request.url === '/v1/models') response.end(JSON.stringify({ data: [{ id: 'tiny' }] }))
      else answer(request, body, response)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

const event = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`
const engineAt = (address: string, model = 'tiny') => localServerEngine({ address, model, contextTokens: 4096 })
const generation = { messages: [{ role: 'user', content: 'Hello' }], maxTokens: 20 } as const

async function all(pieces: AsyncIterable<string>): Promise<string[]> {
  const got: string[] = []
  for await (const piece of pieces) got.push(piece)
  return got
}

describe('a model served on this machine', () => {
  it('streams piece by piece, however the bytes are cut', async () => {
    let asked: unknown
    const address = await serve((_, body, response) => {
      asked = JSON.parse(body)
      const whole = Buffer.from(`: hello\r\n\r\n${event('Wie schön')}${event(', ein Fluß')}data: [DONE]\n\n${event('never')}`)
      void (async () => {
        for (let at = 0; at < whole.length; at += 7) {
          response.write(whole.subarray(at, at + 7))
          await new Promise((resolve) => setTimeout(resolve, 1))
        }
        response.end()
      })()
    })
    const engine = engineAt(address)
    await engine.load(() => undefined)
    expect(await all(engine.stream({ ...generation, schema: { type: 'object' } }))).toEqual(['Wie schön', ', ein Fluß'])
    expect(asked).toMatchObject({ model: 'tiny', stream: true, max_tokens: 20, response_format: { type: 'json_schema' } })
  })

  it('shows a picture as the protocol has it, words beside it', async () => {
    let asked: { messages?: unknown } = {}
    const address = await serve((_, body, response) => {
      asked = JSON.parse(body) as typeof asked
      response.end(event('A kite.'))
    })
    const messages = [{ role: 'user', content: 'What is it?', pictures: [{ type: 'image/png', data: 'AAAA' }] }] as const
    expect(await all(engineAt(address).stream({ messages, maxTokens: 9 }))).toEqual(['A kite.'])
    expect(asked.messages).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is it?' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
        ],
      },
    ])
  })

  it('stops when asked, keeping what came, and the server hears of it', async () => {
    let closed: () => void
    const hungUp = new Promise<void>((resolve) => (closed = resolve))
    const address = await serve((_, _body, response) => {
      const writing = setInterval(() => response.write(event('word ')), 5)
      response.on('close', () => {
        clearInterval(writing)
        closed()
      })
    })
    const stop = new AbortController()
    const got: string[] = []
    for await (const piece of engineAt(address).stream(generation, stop.signal)) {
      got.push(piece)
      if (got.length === 3) stop.abort()
    }
    expect(got).toEqual(['word ', 'word ', 'word '])
    await hungUp
  })

  it.each([
    ['is not there', 'http://127.0.0.1:9/v1', 'not-answering'],
    ['does not have the model', undefined, 'broken'],
  ] as const)('a server that %s is told apart', async (_, address, problem) => {
    const engine = engineAt(address ?? (await serve((__, ___, response) => response.end())), 'another')
    await expect(engine.load(() => undefined)).rejects.toMatchObject({ problem })
  })

  it.each([
    ['an error of the server’s own', 'data: {"error":{"message":"out of memory"}}\n\n'],
    ['a page', '<html><body>It works!</body></html>'],
    ['nothing', ''],
    ['what is no JSON', 'data: {not json\n\n'],
    ['words that are a number', 'data: {"choices":[{"delta":{"content":42}}]}\n\n'],
  ])('%s in the place of an answer is told, not taken for an empty one', async (_, sent) => {
    const address = await serve((__, ___, response) => response.end(sent))
    await expect(all(engineAt(address).stream(generation))).rejects.toMatchObject({ problem: 'not-answering' })
  })

  it.each(['before the first word', 'in the middle'])('silence %s ends, so that what is said next is answered', async (when) => {
    const address = await serve((_, _body, response) => {
      if (when === 'in the middle') response.write(event('half'))
    })
    const engine = localServerEngine({ address, model: 'tiny', contextTokens: 4096 }, fetch, 60)
    const got: string[] = []
    const reading = (async () => {
      for await (const piece of engine.stream(generation)) got.push(piece)
    })()
    await expect(reading).rejects.toMatchObject({ problem: 'not-answering' })
    expect(got).toEqual(when === 'in the middle' ? ['half'] : [])
  })

  it('stopped before the first word ends without an error', async () => {
    const stop = new AbortController()
    const address = await serve(() => setTimeout(() => stop.abort(), 20))
    expect(await all(engineAt(address).stream(generation, stop.signal))).toEqual([])
  })

  it('breaking off in the middle is a failure after what came', async () => {
    const address = await serve((_, _body, response) => {
      response.write(event('half'))
      setTimeout(() => response.destroy(), 20)
    })
    const got: string[] = []
    const reading = (async () => {
      for await (const piece of engineAt(address).stream(generation)) got.push(piece)
    })()
    await expect(reading).rejects.toBeInstanceOf(EngineError)
    expect(got).toEqual(['half'])
  })

  it.each([
    'https://models.example/v1',
    'http://192.168.1.4:11434/v1',
    'http://localhost.evil.example',
    'http://user:pass@localhost/v1',
    'file:///v1',
    '',
  ])('nothing but this machine is asked: %j', (address) => expect(() => engineAt(address)).toThrow(RangeError))
})
