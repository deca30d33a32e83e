// One note per conversation: every turn, verbatim but inert, in order.

import type { Episode } from '../../memory/records.ts'
import type { Tables } from '../contents.ts'
import { groupBy } from '../group-by.ts'
import { dayOf, frontMatter, inert, minuteOf, noteFiles, quoted, slug, uniqueNames } from './note.ts'

export function conversationNotes(tables: Tables): [path: string, text: string][] {
  const turns = groupBy(tables.episodes, (episode) => episode.conversationId)
  const name = uniqueNames()
  const notes = tables.conversations.map((conversation) => {
    const title = conversation.title === '' ? 'Conversation' : conversation.title
    const body = (turns.get(conversation.id) ?? []).toSorted((a, b) => a.sequence - b.sequence).map(turnText)
    const head = frontMatter({ id: conversation.id, title, started: dayOf(conversation.startedAt), turns: body.length })
    return {
      folder: 'conversations',
      name: name(`${dayOf(conversation.startedAt)}-${slug(title)}`),
      at: conversation.startedAt,
      text: `${head}\n# ${inert(title)}\n\n${body.join('\n')}`,
    }
  })
  return noteFiles(notes)
}

function turnText(episode: Episode): string {
  return `**${inert(episode.speaker)}**, ${minuteOf(episode.saidAt)}\n\n${quoted(episode.text)}\n`
}
