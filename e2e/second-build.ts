// A server of its own in front of the built app, which can begin to serve a newer build, and can go away. The newer build is the same
// app with a mark in its page and the other revision that a changed page gets in the service worker's list of files.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OwnServer {
  readonly origin: string
  /** From now on the newer build is served. */
  renew(): void
  /** No network any more: every connection is cut. */
  close(): Promise<void>
}

/** In the page of the newer build only. */
const secondBuildMark = '<meta name="build" content="second" />'

/** @param upstream origin of the server that serves the build */
export async function ownServer(upstream: string): Promise<OwnServer> {
  let isRenewed = false
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const found = await fetch(upstream + url, { headers: { 'accept-encoding': 'identity' } })
    const headers = new Map(found.headers)
    for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive', 'etag', 'last-modified'])
      headers.delete(name)
    let body = Buffer.from(await found.arrayBuffer())
    if (isRenewed) body = Buffer.from(renewed(url, body))
    response.writeHead(found.status, Object.fromEntries(headers)).end(body)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    renew: () => {
      isRenewed = true
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function renewed(url: string, body: Buffer): Buffer | string {
  const { pathname } = new URL(url, 'http://any')
  if (pathname === '/index.html') return replaced(body, '</title>', `</title>${secondBuildMark}`)
  if (pathname !== '/sw.js') return body
  const [entry = ''] = /\{"revision":"[^"]+","url":"index\.html"\}/.exec(body.toString()) ?? []
  return replaced(body, entry, '{"revision":"second","url":"index.html"}')
}

function replaced(body: Buffer, before: string, after: string): string {
  const text = body.toString()
  if (before === '' || before === after || !text.includes(before)) throw new Error('The build does not look as expected')
  return text.replace(before, after)
}
