// Markdown for people: front matter, safe file names, inert text. Whatever a turn contains, opening the note runs and loads nothing.

import type { EpochMs } from '../../memory/ids.ts'
import { vaultLimits } from '../format.ts'
import { groupBy } from '../group-by.ts'

/** YAML front matter; values are written as JSON, which YAML reads, so no value can break out. */
export function frontMatter(fields: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]))
  return `---\n${lines.join('\n')}\n---\n`
}

/** Tags, code fences, embeds and script links become plain characters; words are untouched. */
export function inert(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replace(/`{3,}|~{3,}/gu, (fence) => [...fence].map((mark) => `\\${mark}`).join(''))
    .replaceAll('![', '\\![')
    .replace(/(javascript|vbscript|data(?=:text\/html)):/giu, '$1\\:')
}

/** As a quotation, line by line. */
export function quoted(text: string): string {
  return inert(text)
    .split(/\r\n|[\n\r]/u)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** `2026-11-21`, in UTC so that the same vault is the same bytes everywhere. */
export function dayOf(at: EpochMs): string {
  return isoOf(at).slice(0, 10)
}

/** `2026-11-21 18:04`, in UTC. */
export function minuteOf(at: EpochMs): string {
  return isoOf(at).slice(0, 16).replace('T', ' ')
}

function isoOf(at: EpochMs): string {
  return new Date(Math.max(-62_135_596_800_000, Math.min(253_402_300_799_999, at))).toISOString()
}

/** A file name every system takes: letters and digits of any script, single dashes, at most 60 characters. */
export function slug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  const cut = [...words].slice(0, 60).join('')
  return cut.replace(/^-+|-+$/gu, '') || 'untitled'
}

/** Names given out once: the second `walk` becomes `walk-2`. */
export function uniqueNames(): (name: string) => string {
  const used = new Map<string, number>()
  return (name) => {
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : uniqueNext(used, name, times)
  }
}

function uniqueNext(used: Map<string, number>, name: string, from: number): string {
  let times = from
  while (used.has(`${name}-${times}`)) times += 1
  used.set(`${name}-${times}`, 1)
  return `${name}-${times}`
}

export interface Note {
  readonly folder: string
  /** Without `.md`; unique in its folder. */
  readonly name: string
  readonly at: EpochMs
  readonly text: string
}

/** Each note its own file; beyond `vaultLimits.notes` of them, one file a month. */
export function noteFiles(notes: readonly Note[]): [path: string, text: string][] {
  if (notes.length <= vaultLimits.notes) return notes.map(({ folder, name, text }) => [`${folder}/${name}.md`, text])
  const months = groupBy(notes, ({ folder, at }) => `${folder}/${dayOf(at).slice(0, 7)}.md`)
  return [...months].map(([path, shared]) => [path, shared.map(({ text }) => text).join('\n\n')])
}
