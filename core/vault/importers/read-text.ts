// Which importer a text is for: by what is in it, never by the name of its file.

import { readChatGpt } from './chatgpt.ts'
import { readClaude } from './claude.ts'
import type { ImportedFile } from './imported.ts'
import { readNotes } from './notes.ts'
import { readTelegram } from './telegram.ts'
import { readGemini, readKeep } from './takeout.ts'
import { readTranscript } from './transcript.ts'
import { corrupt, reading, refuse, type Reading } from '../problem.ts'

/** `title` is the file's name without its ending. */
export function readText(title: string, text: string): Promise<Reading<ImportedFile>> {
  return reading(() => {
    if (text.trim() === '') return refuse({ reason: 'empty' })
    const file = looksLikeJson(text) ? readJson(text) : (readTranscript(title, text) ?? readNotes(title, text))
    if (file === undefined) return refuse({ reason: 'unknown-format' })
    return file.chats.length === 0 ? refuse({ reason: 'empty' }) : file
  })
}

/** A note may begin with a bracket too; a list of objects is data. */
function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\[\s*(?:\{|\])|\{\s*(?:"|\}))/u.test(text)
}

function readJson(text: string): ImportedFile | undefined {
  const json = parsed(text.replace(/^\uFEFF/u, '').trim())
  return readChatGpt(json) ?? readClaude(json) ?? readGemini(json) ?? readTelegram(json) ?? readKeep(json)
}

/** A value a line is no damaged list, but another kind of file. */
function isLinesOfJson(text: string): boolean {
  const [first = '', ...rest] = text.split('\n', 2)
  try {
    return rest.length > 0 && JSON.parse(first) !== undefined
  } catch {
    return false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (isLinesOfJson(text)) return undefined
    return /[\]}]$/u.test(text) ? corrupt('it is not complete JSON') : refuse({ reason: 'truncated' })
  }
}
