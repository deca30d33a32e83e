// Under an open picture: what the writer said of it, told as the writer's, with a way to take it off; or the offer to have it described. Nothing is
// shown to a writer before this is pressed.

import { useState } from 'react'
import { problemWords } from '../../../core/generation/chat-engine.ts'
import type { Picture } from '../../../core/memory/picture-records.ts'
import { readWriter } from '../../../store/read/writer.ts'
import type { NotDescribed } from '../../../workers/chat/describe-picture.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { TextButton } from '../../ui/button.tsx'

export function PictureCaption({ picture: { id, caption } }: { readonly picture: Pick<Picture, 'id' | 'caption'> }) {
  const { writer, memory } = useEngine()
  const choice = useLive(readWriter, [])
  const [state, setState] = useState<'looking' | NotDescribed>()
  const describe = async (): Promise<void> => {
    setState('looking')
    const outcome = await writer.describe(id).catch((): { ok: false; reason: NotDescribed } => ({ ok: false, reason: 'broken' }))
    setState(outcome.ok ? undefined : outcome.reason)
  }
  if (caption !== undefined)
    return (
      <>
        <p>{caption.text}</p>
        <p className="note">
          Described by {caption.by.replace(/^model:/u, '')}, not by you. ·{' '}
          <TextButton onClick={() => void memory.removeCaption(id)}>Take it off</TextButton>
        </p>
      </>
    )
  // The writers that can be downloaded here see no pictures.
  if (choice?.kind !== 'local-server' && choice?.kind !== 'browser') return null
  return (
    <p className="note" role="status">
      {state === 'looking' ? 'The writer looks at it…' : null}
      {state === undefined || state === 'looking' ? null : `${wordsFor(state)} `}
      {state === 'looking' ? null : <TextButton onClick={() => void describe()}>Have the writer describe it</TextButton>}
    </p>
  )
}

const own: Readonly<Partial<Record<NotDescribed, string>>> = {
  'no-writer': 'There is no writer that can do it now.',
  'cannot-see': 'This writer can’t be shown pictures.',
  'nothing-said': 'The writer said nothing of it.',
  gone: 'The picture is not here any more.',
  'not-answering': 'The writer gave no answer: it may not run, or not be one that sees pictures.',
}

function wordsFor(reason: NotDescribed): string {
  return own[reason] ?? (reason in problemWords ? problemWords[reason as keyof typeof problemWords].what : 'That didn’t work.')
}
