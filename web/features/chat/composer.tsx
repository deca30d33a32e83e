// Where one tells and asks. Enter sends, Shift and Enter makes a new line. What is written is kept for the tab until it is on disk;
// if it cannot be written, it comes back into the box. Pictures come by the clip, the clipboard or the hand.

import { ArrowUp, ChevronDown, PenLine } from 'lucide-react'
import {
  lazy,
  Suspense,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
} from 'react'
import type { NewPicture } from '../../../workers/consolidate/consolidate.api.ts'
import { QuietButton, TextButton, TextLink } from '../../ui/button.tsx'
import { Popover, PopoverNote } from '../../ui/menu.tsx'
import { Attach } from './attach.tsx'
import { loadDraft, saveDraft } from './draft.ts'
import { picturesAmong, usePictures } from './use-pictures.ts'
import styles from './chat.module.css'

const ChosenPictures = lazy(async () => ({ default: (await import('./chosen-pictures.tsx')).ChosenPictures }))
const Dictate = lazy(async () => ({ default: (await import('./dictate.tsx')).Dictate }))

export interface ComposerHandle {
  /** Puts the cursor in the box, after `start` if the box was empty. */
  focus(start?: string): void
}

interface ComposerProps {
  /** Whose draft it is; undefined for a new conversation. */
  readonly draftOf: string | undefined
  readonly isPrivate: boolean
  /** The model that writes the answers; undefined for memory alone. */
  readonly model?: string | undefined
  /** Resolves with a sentence when the words could not be kept. */
  readonly onSay: (text: string, pictures: readonly NewPicture[]) => Promise<string | undefined>
  readonly onPrivate: (isPrivate: boolean) => void
  readonly takesFocus: boolean
  readonly ref: Ref<ComposerHandle>
}

export function Composer({ draftOf, isPrivate, model, onSay, onPrivate, takesFocus, ref }: ComposerProps) {
  const [text, setText] = useState(() => loadDraft(draftOf))
  const [writingFor, setWritingFor] = useState(draftOf)
  const [sending, setSending] = useState(0)
  if (writingFor !== draftOf) {
    setWritingFor(draftOf)
    // What was just said began this conversation: what is being typed meanwhile goes on in it.
    if (writingFor !== undefined || sending === 0) setText(loadDraft(draftOf))
  }
  const [failure, setFailure] = useState<string>()
  const pictures = usePictures()
  const box = useRef<HTMLTextAreaElement>(null)
  useGrowing(box, text)
  useEffect(() => {
    // A phone's keyboard would cover what one came to read.
    if (takesFocus && matchMedia('(hover: hover)').matches) box.current?.focus()
  }, [takesFocus])
  useImperativeHandle(ref, () => ({
    focus: (start = '') => {
      setText((before) => (before === '' ? start : before))
      box.current?.focus()
    },
  }))

  // Words on their way to disk are still part of the draft: a tab that dies in between gives them back.
  const underway = useRef<readonly string[]>([])
  const latest = useRef(text)
  const owner = useRef(draftOf)
  useLayoutEffect(() => {
    owner.current = draftOf
  }, [draftOf])
  const keep = (next: string): void => {
    latest.current = next
    if (!isPrivate) saveDraft(owner.current, [...underway.current, next].filter((each) => each !== '').join('\n'))
  }
  const write = (next: string): void => {
    setText(next)
    keep(next)
  }
  const send = async (): Promise<void> => {
    const said = text.trim()
    const shown = isPrivate ? [] : pictures.chosen
    if (said === '' && shown.length === 0) return
    setFailure(undefined)
    underway.current = [...underway.current, said]
    write('')
    pictures.set([])
    setSending((before) => before + 1)
    const failed = await onSay(said, shown)
    setSending((before) => before - 1)
    underway.current = underway.current.filter((each) => each !== said)
    if (failed === undefined) {
      if (owner.current !== draftOf && draftOf === undefined) saveDraft(undefined, '')
      return keep(latest.current)
    }
    setFailure(failed)
    pictures.set(shown)
    write(latest.current === '' ? said : `${said}\n${latest.current}`)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  // A picture handed over by either way is taken; anything else goes where the browser takes it.
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    const files = picturesAmong(data)
    if (files.length === 0 || isPrivate) return
    event.preventDefault()
    void pictures.add(files)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }

  return (
    <div className={styles.composer}>
      {failure === undefined ? null : (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <form onSubmit={onSubmit}>
        {pictures.chosen.length === 0 && pictures.told === undefined ? null : (
          <Suspense>
            <ChosenPictures pictures={pictures} />
          </Suspense>
        )}
        <label className="sr" htmlFor="say">
          Tell or ask
        </label>
        <textarea
          id="say"
          ref={box}
          rows={1}
          value={text}
          placeholder="Tell me something, or ask"
          enterKeyHint="send"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => take(event, event.clipboardData)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => take(event, event.dataTransfer)}
        />
        <div className={styles.tools}>
          <Attach onPictures={isPrivate ? undefined : (files) => void pictures.add(files)} />
          <Suspense>
            <Dictate before={() => latest.current} onHeard={write} />
          </Suspense>
          <span className={styles.grow} />
          <Popover label="How I answer" text={model === undefined ? 'From memory alone' : 'Written by a model'} icon={<ChevronDown />}>
            <PopoverNote>
              {model === undefined ? (
                <p>No language model is running. I answer with your own words, and say so when I don’t have something.</p>
              ) : (
                <p>{model} on this machine puts it into words. What it says of you is checked against your memory.</p>
              )}
              <p className={styles.under}>
                <TextLink href="/settings/models">Models</TextLink>
                <TextButton data-closes onClick={() => onPrivate(!isPrivate)}>
                  {isPrivate ? 'Remember again' : 'Don’t remember this conversation'}
                </TextButton>
              </p>
            </PopoverNote>
          </Popover>
          <QuietButton className={styles.remembering} aria-pressed={!isPrivate} onClick={() => onPrivate(!isPrivate)}>
            <PenLine />
            <span>{isPrivate ? 'Not remembering' : 'Remembering'}</span>
          </QuietButton>
          <button type="submit" className={styles.send} aria-label="Send">
            <ArrowUp />
          </button>
        </div>
      </form>
    </div>
  )
}

/** Six lines at most; where the browser cannot size a box by its words, we do. */
function useGrowing(box: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content'))) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [box, text])
}
