// One note per conversation: every turn, verbatim but inert, in order.

import type { Episode } from '../../memory/records.ts'
import type { Caption, Picture } from '../../memory/picture-records.ts'
import type { Tables } from '../contents.ts'
import { picturePath } from '../format.ts'
import { groupBy } from '../group-by.ts'
import { dayOf, frontMatter, inert, minuteOf, noteFiles, quoted, slug, uniqueNames } from './note.ts'

export function conversationNotes(tables: Tables): [path: string, text: string][] {
  const turns = groupBy(tables.episodes, (episode) => episode.conversationId)
  const pictures = groupBy(tables.pictures, (picture) => picture.episodeId)
  const name = uniqueNames()
  const notes = tables.conversations.map((conversation) => {
    const title = conversation.title === '' ? 'Conversation' : conversation.title
    const body = (turns.get(conversation.id) ?? [])
      .toSorted((a, b) => a.sequence - b.sequence)
      .map((turn) => turnText(turn, pictures.get(turn.id)))
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

function turnText({ speaker, saidAt, text, withdrawnAt }: Episode, pictures: readonly Picture[] = []): string {
  const when = `${minuteOf(saidAt)}${withdrawnAt === undefined ? '' : ', taken back later'}`
  // Ids and types are ours, so this embed shows nothing but the vault's own file.
  const shown = pictures
    .map(
      ({ id, type, caption }) => `![picture](../${picturePath(id, type)})\n${caption === undefined ? '' : `\n${captionLine(caption)}\n`}`,
    )
    .join('')
  return `**${inert(speaker)}**, ${when}\n\n${quoted(text)}\n${shown}`
}

const captionLine = ({ text, by }: Caption): string => `(described by ${inert(by.replace(/^model:/u, ''))}: ${inert(text)})`
