// What Google hands out as JSON: what was asked of Gemini ("My Activity"), a conversation a day; and notes of Keep, one a file.

import type { EpochMs } from '../../memory/ids.ts'
import { fieldOf, isObject, listOf, numberOf, textOf } from './foreign-json.ts'
import type { ImportedFile, ImportedTurn } from './imported.ts'
import { wordsOfHtml } from './words-of-html.ts'

/** Undefined when it is not what was asked of Gemini. */
export function readGemini(json: unknown): ImportedFile | undefined {
  if (!Array.isArray(json) || !json.some((item) => /^(?:Gemini|Bard)\b/u.test(textOf(item, 'header') ?? ''))) return undefined
  const days = new Map<string, ImportedTurn[]>()
  const inOrder = json.flatMap(readPrompt).toSorted((a, b) => a.at - b.at)
  for (const { at, asked, answered } of inOrder) {
    const day = new Date(at).toISOString().slice(0, 10)
    const turns = days.get(day) ?? []
    turns.push({ key: `${at} asked`, at, speaker: 'you', role: 'own', text: asked })
    if (answered !== '') turns.push({ key: `${at} answered`, at, speaker: 'Gemini', role: 'assistant', text: answered })
    days.set(day, turns)
  }
  const chats = [...days].map(([day, turns]) => ({ key: day, title: 'Gemini', turns }))
  return { kind: 'transcript', origin: 'gemini', chats, speakers: [] }
}

interface Prompt {
  readonly at: EpochMs
  readonly asked: string
  readonly answered: string
}

/** An entry without an answer may be no prompt at all ("Used Gemini Apps"): only one that says so is taken. */
function readPrompt(item: unknown): readonly Prompt[] {
  const title = (textOf(item, 'title') ?? '').trim()
  const answered = listOf(item, 'safeHtmlItem')
    .map((each) => wordsOfHtml(textOf(each, 'html') ?? ''))
    .join('\n\n')
    .trim()
  const asked = title.replace(/^Prompted\s+/u, '')
  const at = Date.parse(textOf(item, 'time') ?? '')
  if (Number.isNaN(at) || asked === '' || (answered === '' && asked === title)) return []
  return [{ at: at as EpochMs, asked, answered }]
}

/** Undefined when it is not a note of Keep; one in the bin has nothing to bring in. */
export function readKeep(json: unknown): ImportedFile | undefined {
  const madeAt = numberOf(json, 'createdTimestampUsec')
  if (!isObject(json) || madeAt === undefined) return undefined
  const title = (textOf(json, 'title') ?? '').slice(0, 200)
  const list = listOf(json, 'listContent').map((each) => `- ${textOf(each, 'text') ?? ''}`)
  const text = [textOf(json, 'textContent') ?? '', list.join('\n')].join('\n').trim()
  const isThere = text !== '' && fieldOf(json, 'isTrashed') !== true
  const at = Math.round((numberOf(json, 'userEditedTimestampUsec') ?? madeAt) / 1000) as EpochMs
  const turns = isThere ? [{ key: text, at, speaker: 'you', role: 'own', text } as const] : []
  return { kind: 'transcript', origin: 'keep', chats: isThere ? [{ key: String(madeAt), title, turns }] : [], speakers: [] }
}
