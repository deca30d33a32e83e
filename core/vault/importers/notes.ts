// A text or Markdown document without speakers: one turn a paragraph. Own notes are the person's words only if they say so; other documents
// come in as somebody else's.

import type { EpochMs } from '../../memory/ids.ts'
import { openSpeakers, type ImportedFile, type ImportedTurn } from './imported.ts'
import { readLine, type Stamp } from './line-patterns.ts'
import { dayOrderOf, timeOf } from './stamps.ts'

const frontMatter = /^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/u
/** The day a note is of, as its properties or its name tell it. */
const dayInFront =
  /^(?:date|created(?:[ _]at)?|date created)\s*:\s*["']?(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2}))?/imu
const dayInName = /^(?<day>\d{4}-\d{2}-\d{2})\b/u
const firstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine|we|our)\b/u
/** Of the paragraphs, at least this share in the first person: own notes. */
const ownShare = 0.2

/** Undefined when there are no words in it. */
export function readNotes(title: string, document: string): ImportedFile | undefined {
  const properties = frontMatter.exec(document)?.[0] ?? ''
  const paragraphs = withoutLinkMarks(document.slice(properties.length))
    .split(/(?:\r?\n[ \t]*){2,}/u)
    .map((paragraph) => paragraph.trim())
  const written = paragraphs.filter((paragraph) => /\p{L}/u.test(paragraph))
  if (written.length === 0) return undefined
  const readsAsOwn = written.filter((paragraph) => firstPerson.test(paragraph)).length >= written.length * ownShare
  const seen = new Map<string, number>()
  const turns: ImportedTurn[] = []
  let at = dayOfNote(title, properties)
  for (const paragraph of paragraphs) {
    const day = dayOf(paragraph)
    if (day !== undefined) at = timeOf(day, dayOrderOf([day])) ?? at
    if (!written.includes(paragraph)) continue
    const times = (seen.get(paragraph) ?? 0) + 1
    seen.set(paragraph, times)
    const who = readsAsOwn ? ({ speaker: 'you', role: 'unknown' } as const) : ({ speaker: title, role: 'other' } as const)
    turns.push({ key: `${paragraph} ${times}`, ...who, text: paragraph, ...(at === undefined ? {} : { at }) })
  }
  const chats = [{ key: title, title, turns }]
  return { kind: 'transcript', origin: 'notes', chats, speakers: openSpeakers(chats) }
}

function dayOfNote(title: string, properties: string): EpochMs | undefined {
  const found = (dayInFront.exec(properties) ?? dayInName.exec(title))?.groups
  if (found === undefined) return undefined
  const [a = 0, b = 0, c = 0] = (found['day'] ?? '').split('-').map(Number)
  const clock = found['hour'] === undefined ? {} : { hour: Number(found['hour']), minute: Number(found['minute']) }
  return timeOf({ order: 'iso', date: [a, b, c], ...clock }, 'day-first')
}

/** `[[Maya Lamb|Maya]]` is read as Maya; what is embedded stands in another file. */
function withoutLinkMarks(text: string): string {
  return text.replace(/!\[\[[^[\]\n]*\]\]/gu, '').replace(/\[\[(?:[^[\]|\n]*\|)?(?<shown>[^[\]|\n]+)\]\]/gu, '$<shown>')
}

/** The date a paragraph begins with, where its first line is one. */
function dayOf(paragraph: string): Stamp | undefined {
  const line = readLine(paragraph.split(/\r?\n/u, 1)[0] ?? '')
  return line.is === 'date' ? line.stamp : undefined
}
