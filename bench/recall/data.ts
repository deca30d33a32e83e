// Question sets: collections of turns, each one memory, and questions with the turns that answer them.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface Turn {
  readonly id: string
  /** The conversation, where a memory holds several. */
  readonly thread?: string
  readonly session: number
  readonly turn: number
  readonly speaker: string
  readonly text: string
  /** The session's local time, ISO. */
  readonly date: string
}

export interface BenchQuestion {
  readonly id: string
  readonly text: string
  readonly category: string | number
  readonly answerable: boolean
  readonly evidence: readonly string[]
  readonly answer?: string | number | null
  /** The conversation it was asked about, where a memory holds several. */
  readonly origin?: string
}

export interface Collection {
  readonly id: string
  readonly speakers: readonly string[]
  readonly turns: readonly Turn[]
  readonly questions: readonly BenchQuestion[]
}

export interface DataSet {
  readonly name: string
  readonly collections: readonly Collection[]
}

/** Reads a `.json` or `.json.gz` file. */
export function readDataSet(path: string): DataSet {
  const bytes = readFileSync(path)
  const json = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  return JSON.parse(json.toString('utf8')) as DataSet
}
