// Which importer a text is for: by what is in it, never by the name of the file.

import { readChatGpt } from './chatgpt.ts'
import { readClaude } from './claude.ts'
import type { ImportedFile } from './imported.ts'
import { readNotes } from './notes.ts'
import { readTranscript } from './transcript.ts'

/** Undefined when nothing reads it. `title` is the file's name without its ending. */
export function readText(title: string, text: string): ImportedFile | undefined {
  const json = asJson(text)
  if (json !== undefined) return readChatGpt(json) ?? readClaude(json)
  return readTranscript(title, text) ?? readNotes(title, text)
}

/** Undefined unless it is JSON with something in it; a note may begin with a bracket too. */
function asJson(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
