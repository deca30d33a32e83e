// A server on this machine that speaks the OpenAI protocol and says what a test tells it to: a scripted stand-in, no model. Slow on purpose,
// so that an answer can be watched and stopped.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'

export interface OwnServer {
  readonly address: string
  /** Bodies of what was asked of the model, newest last. */
  readonly asked: readonly { readonly messages: readonly { readonly role: string; readonly content: string }[] }[]
  /** What it says next, by words; `breaks` hangs up after so many. */
  say(answer: (lastMessage: string) => string, options?: { readonly everyMs?: number; readonly breaksAfter?: number }): void
  close(): Promise<void>
}

export async function ownServer(): Promise<OwnServer> {
  const asked: { messages: { role: string; content: string }[] }[] = []
  let answer: (lastMessage: string) => string = () => 'Yes.'
  let everyMs = 10
  let breaksAfter = Number.POSITIVE_INFINITY
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    response.setHeader('access-control-allow-headers', 'content-type')
    response.setHeader('access-control-allow-private-network', 'true')
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else if (request.url === '/v1/models') response.end(JSON.stringify({ data: [{ id: 'stand-in' }] }))
    else void talk(request, response)
  })
  async function talk(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const read = JSON.parse(body) as (typeof asked)[number]
    asked.push(read)
    response.setHeader('content-type', 'text/event-stream')
    let said = 0
    for (const [content] of answer(read.messages.at(-1)?.content ?? '').matchAll(/\S+\s*/gu)) {
      if (said >= breaksAfter) return void response.destroy()
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`)
      said += 1
      await new Promise((resolve) => setTimeout(resolve, everyMs))
      if (response.destroyed) return
    }
    response.end('data: [DONE]\n\n')
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    say: (next, options = {}) => {
      answer = next
      everyMs = options.everyMs ?? 10
      breaksAfter = options.breaksAfter ?? Number.POSITIVE_INFINITY
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Chooses it as the writer, as a person does. */
export async function connect(page: Page, address: string): Promise<void> {
  await page.goto('/settings?part=models')
  await page.getByRole('button', { name: 'Connect…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Its address').fill(address)
  await dialog.getByRole('button', { name: 'Look for it' }).click()
  await expect(dialog.getByLabel('Model')).toHaveValue('stand-in')
  await dialog.getByRole('button', { name: 'Use this model' }).click()
  await expect(page.getByText('Writes the answers', { exact: true })).toBeVisible()
}
