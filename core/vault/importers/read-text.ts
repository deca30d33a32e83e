// Which importer a text is for: by what is in it, never by the name of the file.

import { readChatGpt } from './chatgpt.ts'
import { readClaude } from './claude.ts'
import type { ImportedFile } from './imported.ts'
import { readNotes } from './notes.ts'
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
  return readChatGpt(json) ?? readClaude(json)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return /[\]}]$/u.test(text) ? corrupt('it is not complete JSON') : refuse({ reason: 'truncated' })
  }
}
