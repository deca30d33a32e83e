// The app with another catalogue, and the hub that catalogue names, both on this machine: the built app is served as it is but for the
// list of models and the one origin its policy lets through. The models are the tiny ones of scripts/make-tiny-embedder.ts and
// scripts/make-tiny-writer.ts, the writer slow on purpose, so that it can be watched and stopped.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listed, tinyEmbedder } from '../scripts/make-tiny-embedder.ts'
import { tinyWriter } from '../scripts/make-tiny-writer.ts'
import { contentSecurityPolicy, securityHeaders } from '../scripts/security-headers.mjs'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const revision = '0123456789abcdef0123456789abcdef01234567'
const repository = 'keepsake/tiny'
const writerRepository = 'keepsake/tiny-writer'
const chunkBytes = 64 * 1024
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
}

export interface Asked {
  readonly path: string
  readonly range: string | undefined
}

export interface Hub {
  /** Where the app is. */
  readonly address: string
  /** Where models are: an address the page's policy lets through. */
  readonly origin: string
  /** The writer's files, by path. */
  readonly writer: ReadonlyMap<string, Uint8Array>
  /** What was asked of the hub, in order. */
  readonly asked: Asked[]
  /** Milliseconds between pieces of 64 kB. */
  pace: number
  /** Sends something else than the pinned file. */
  spoilt: boolean
  close(): Promise<void>
}

export async function startHub(): Promise<Hub> {
  const tiny = tinyEmbedder()
  const writer = tinyWriter({ slowness: 500, ballast: 1_200_000 })
  const asked: Asked[] = []
  const hub: Hub = { address: '', origin: '', writer, asked, pace: 0, spoilt: false, close: async () => undefined }
  const models = await listening((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hub')
    const isWriter = pathname.startsWith(`/${writerRepository}/`)
    const path = pathname.replace(`/${isWriter ? writerRepository : repository}/resolve/${revision}/`, '')
    const range = request.headers.range
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'range')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    asked.push({ path, range })
    const bytes = (isWriter ? writer : tiny.files).get(path)
    if (bytes === undefined) return void response.writeHead(404).end()
    const from = Number(/^bytes=(\d+)-/u.exec(range ?? '')?.[1] ?? 0)
    const status = from > 0 ? 206 : 200
    response.writeHead(status, {
      'Content-Length': bytes.length - from,
      ...(from > 0 ? { 'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    })
    void send(response, hub.spoilt ? bytes.map((byte) => byte ^ 1) : bytes, from, () => hub.pace)
  })
  const origin = originOf(models)
  const catalogue = {
    hub: origin,
    reaches: [origin],
    models: [
      {
        id: 'tiny',
        name: 'Tiny search',
        about: 'Finds things you said in other words.',
        languages: 'English',
        licence: 'MIT',
        repository,
        revision,
        weights: 'fp32',
        dims: tiny.dims,
        pooling: 'mean',
        question: '',
        passage: '',
        files: listed(tiny),
      },
    ],
    writers: [
      {
        id: 'writer-tiny',
        name: 'Tiny writer',
        about: 'Counts.',
        model: 'Tiny',
        languages: 'English',
        licence: 'MIT',
        engine: 'transformers',
        contextTokens: 2048,
        memoryMb: 50,
        needsHalfPrecision: false,
        weights: 'fp32',
        repository: writerRepository,
        revision,
        files: listed({ files: writer }),
      },
    ],
  }
  const app = await listening((request, response) => void serveApp(request, response, origin, JSON.stringify(catalogue)))
  return Object.assign(hub, {
    address: originOf(app),
    origin,
    close: async () => {
      for (const server of [app, models]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  })
}

async function send(response: ServerResponse, bytes: Uint8Array, from: number, pace: () => number): Promise<void> {
  for (let at = from; at < bytes.length && !response.destroyed; at += chunkBytes) {
    response.write(bytes.subarray(at, at + chunkBytes))
    if (pace() > 0) await new Promise((resolve) => setTimeout(resolve, pace()))
  }
  response.end()
}

async function serveApp(request: IncomingMessage, response: ServerResponse, origin: string, catalogue: string): Promise<void> {
  const own = connecting(contentSecurityPolicy())
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value.replace(own, `connect-src 'self' ${origin}`))
  const path = normalize(new URL(request.url ?? '/', 'http://app').pathname)
  if (path === '/models/catalogue.json') return void response.setHeader('Content-Type', 'application/json').end(catalogue)
  const isPage = extname(path) === ''
  const bytes = await readFile(join(dist, isPage ? 'index.html' : path)).catch(() => undefined)
  if (bytes === undefined) return void response.writeHead(404).end()
  response.setHeader('Content-Type', types[isPage ? '.html' : extname(path)] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', 'no-cache')
  response.end(isPage || path === '/index.html' ? bytes.toString().replace(own, `connect-src 'self' ${origin}`) : bytes)
}

const connecting = (policy: string): string => /connect-src [^;]+/u.exec(policy)?.[0] ?? ''

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
