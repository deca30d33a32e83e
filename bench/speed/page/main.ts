// The page's side of bench:speed: what run.ts calls, one size after another, each in a fresh browser context.

import { decodeWordTable } from '../../../core/retrieval/word-table.ts'
import type { BenchPage } from '../report.ts'
import { life, questions, type Said } from './generate.ts'
import { measureKeepsake } from './keepsake.ts'
import { measureScans } from './scans.ts'
import { measureTextPeers } from './text-peers.ts'

const seed = 20_260
const asked = 200

/** The word table's vocabulary, most frequent words (least weight) first. */
async function vocabulary(): Promise<readonly string[]> {
  const table = decodeWordTable(new Uint8Array(await (await fetch('/models/words.bin')).arrayBuffer()))
  if (table === undefined) throw new Error('models/words.bin cannot be read')
  const weightOf = ([, at]: [string, number]): number => table.weights[at] ?? 0
  return [...table.words].sort((a, b) => weightOf(a) - weightOf(b)).map(([word]) => word)
}

async function talk(n: number): Promise<{ readonly said: readonly Said[]; readonly queries: readonly string[] }> {
  const said = [...life(await vocabulary(), n, seed)]
  return { said, queries: questions(said, asked, seed + 1) }
}

const page: BenchPage = {
  size: async (n) => {
    const { said, queries } = await talk(n)
    return { n, ...(await measureKeepsake(said, queries)) }
  },
  peers: async (n) => {
    const { said, queries } = await talk(n)
    return measureTextPeers(said, queries)
  },
  scan: measureScans,
}

globalThis.bench = page
