// A plain chat: "Name: text", with or without dates, from WhatsApp or written by hand. Lines that begin nothing go on with the turn before.

import { groupBy } from '../group-by.ts'
import { openSpeakers, type ImportedFile, type ImportedTurn } from './imported.ts'
import { readLine, type Line, type Stamp } from './line-patterns.ts'
import { dayOrderOf, timeOf } from './stamps.ts'

interface RawTurn {
  readonly stamp: Stamp | undefined
  readonly speaker: string
  readonly lines: string[]
}

/** What programs write in the place of a message without words, or of one that was taken back. */
const withoutWords =
  /^(?:<[^<>\n]{1,80}>|(?:image|video|audio|sticker|GIF|document|contact card) omitted|(?:missed|declined) (?:voice|video|group).{0,20} call\.?.{0,40}|null|(?:this message was|you) deleted(?: this message)?\.?|(?:diese nachricht wurde|du hast diese nachricht) gelöscht\.?|(?:ce message a été|vous avez) supprimé(?: ce message)?\.?|(?:se eliminó|eliminaste) este mensaje\.?|(?:esta mensagem foi apagada|você apagou esta mensagem)\.?|(?:questo messaggio è stato eliminato|hai eliminato questo messaggio)\.?|(?:dit bericht (?:is|werd) verwijderd|je hebt dit bericht verwijderd)\.?)$/iu
/** The name of a file that came with a message, and that it was changed later. */
const besides =
  /^\S+\.\w{2,4} \([^()\n]{3,30}\)(?:\n|$)|\s*<(?:attached|this message was edited|diese nachricht wurde bearbeitet)\b[^<>\n]*>$/giu

/** Undefined when it does not read as a chat. */
export function readTranscript(title: string, text: string): ImportedFile | undefined {
  const lines = text.split(/\r\n|[\n\r]/u).map(readLine)
  if (!readsAsChat(lines)) return undefined
  const { turns, stamps } = gather(lines)
  const order = dayOrderOf(stamps)
  const seen = new Map<string, number>()
  const imported = turns.flatMap(({ stamp, speaker, lines: spoken }): ImportedTurn[] => {
    const words = spoken.join('\n').trim().replace(besides, '').trim()
    if (words === '' || withoutWords.test(words)) return []
    const at = stamp === undefined ? undefined : timeOf(stamp, order)
    const said = `${JSON.stringify(stamp ?? null)} ${speaker} ${words}`
    const times = (seen.get(said) ?? 0) + 1
    seen.set(said, times)
    return [{ key: `${said} ${times}`, speaker, role: 'unknown', text: words, ...(at === undefined ? {} : { at }) }]
  })
  if (imported.length === 0) return undefined
  // A later export of the same chat begins with the same turn, whatever the file is called.
  const chats = [{ key: imported[0]?.key ?? title, title, turns: imported }]
  return { kind: 'transcript', origin: 'transcript', chats, speakers: openSpeakers(chats) }
}

/** Stamped turns speak for themselves; bare "Name: text" must be two people and much of the file. */
function readsAsChat(lines: readonly Line[]): boolean {
  const turns = lines.flatMap((line) => (line.is === 'turn' ? [line] : []))
  if (turns.some(({ stamp }) => stamp?.date !== undefined)) return turns.length >= 1
  const speakers = groupBy(turns, ({ speaker }) => speaker)
  const written = lines.filter((line) => line.is !== 'text' || line.text.trim() !== '').length
  return speakers.size >= 2 && turns.length >= written * 0.3 && (turns.length <= 4 || turns.length >= speakers.size * 2)
}

function gather(lines: readonly Line[]): { readonly turns: readonly RawTurn[]; readonly stamps: readonly Stamp[] } {
  const turns: RawTurn[] = []
  const stamps: Stamp[] = []
  // Where every turn bears its day, a line without one goes on with a turn, whatever it looks like: a list, a date, a quoted chat.
  const isDated = lines.some((line) => line.is === 'turn' && line.stamp?.date !== undefined)
  const isHeaded = !isDated || lines.find((line) => line.is === 'date' || line.is === 'turn')?.is === 'date'
  let day: Stamp | undefined
  let open: RawTurn | undefined
  for (const line of lines) {
    if (line.is === 'turn' && (isHeaded || line.stamp?.date !== undefined)) {
      const stamp = line.stamp?.date === undefined && day !== undefined ? { ...line.stamp, ...day } : line.stamp
      open = { stamp, speaker: line.speaker.slice(0, 100), lines: [line.text] }
      turns.push(open)
      if (stamp !== undefined) stamps.push(stamp)
    } else if (line.is === 'date' && isHeaded) {
      day = line.stamp
      open = undefined
    } else if (line.is === 'notice') open = undefined
    else open?.lines.push(line.is === 'text' ? line.text : line.whole)
  }
  return { turns, stamps }
}
