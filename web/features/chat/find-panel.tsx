// All conversations, newest first, and the search through their titles and turns. Renaming and deleting happen here too.

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { ConversationId } from '../../../core/memory/ids.ts'
import type { Conversation } from '../../../core/memory/records.ts'
import { recentConversations, turnsById } from '../../../store/read/talk.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { spokenDate } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Marked } from '../../ui/evidence.tsx'
import { Field, Radio } from '../../ui/field.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Empty } from '../../ui/page.tsx'
import { Side } from '../../ui/side.tsx'
import { toast } from '../../ui/toast.tsx'
import { excerpt } from '../../ui/excerpt.ts'
import { eras, spansOf } from './found.ts'
import { titleOf } from './title-of.ts'
import styles from './chat.module.css'

const listed = 200
const turnsFound = 40
const pauseMs = 150

interface FindPanelProps {
  readonly open: ConversationId | undefined
  readonly onClose: () => void
}

export function FindPanel({ open, onClose }: FindPanelProps) {
  const [query, setQuery] = useState('')
  const talks = useLive((database) => recentConversations(database, listed), [])
  const wanted = query.trim().toLowerCase()
  const matching = talks?.filter((talk) => titleOf(talk).toLowerCase().includes(wanted))
  const turns = useFoundTurns(wanted)
  const isNothing = wanted !== '' && matching?.length === 0 && turns?.length === 0
  return (
    <Side title="Conversations" label="Conversations" onClose={onClose}>
      {/* Keys of what is inside it; it takes none itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={moveBetweenFinds}>
        <Field
          label="Search"
          labelHidden
          type="search"
          placeholder="A title, or something that was said"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          own
        />
        {eras(matching ?? [], Date.now()).map(({ name, talks: members }) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.era}>{name}</h3>
            <ul className={styles.found}>
              {members.map((talk) => (
                <Row key={talk.id} talk={talk} isOpen={talk.id === open} />
              ))}
            </ul>
          </section>
        ))}
        {turns === undefined || turns.length === 0 ? null : (
          <>
            <h3 className={styles.heading}>Said</h3>
            <ul className={styles.found}>
              {turns.map(({ turn, conversation }) => (
                <li key={turn.id}>
                  <Link href={`/chat/${turn.conversationId}#${turn.id}`}>
                    <span className={`${turn.trust === 'own' ? 'own ' : ''}${styles.excerpt}`}>
                      <Words text={turn.text} wanted={wanted} />
                    </span>
                    <span className="note">
                      {spokenDate(turn.saidAt, Date.now())}
                      {conversation === undefined || conversation.title === '' ? '' : ` · ${conversation.title}`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        {isNothing ? <Empty title="Nothing found">No title and no turn has these words.</Empty> : null}
      </div>
    </Side>
  )
}

/** The turn around the words looked for, and those marked. */
function Words({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const cut = excerpt(text, spansOf(text, wanted))
  return <Marked text={cut.text} spans={cut.spans} />
}

/** Its title says when it was already. */
function isNamedByDay({ title, startedAt, lastTurnAt }: Conversation): boolean {
  return title === '' && new Date(startedAt).toDateString() === new Date(lastTurnAt).toDateString()
}

/** Arrow keys go from the search to what it found and on from one to the next. */
function moveBetweenFinds(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], li > a')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}

/** Turns that match, best first; undefined while nothing is searched for. */
function useFoundTurns(wanted: string) {
  const engine = useEngine()
  const [ids, setIds] = useState<{ readonly of: string; readonly ids: readonly string[] }>()
  useEffect(() => {
    if (wanted.length < 2) return
    let isStale = false
    const timer = setTimeout(() => {
      engine.search(wanted, turnsFound).then(
        (found) => isStale || setIds({ of: wanted, ids: found }),
        () => isStale || setIds({ of: wanted, ids: [] }),
      )
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [engine, wanted])
  const current = wanted.length < 2 ? undefined : ids
  return useLive(async (database) => (current === undefined ? undefined : turnsById(database, current.ids)), [current])
}

function Row({ talk, isOpen }: { readonly talk: Conversation; readonly isOpen: boolean }) {
  const [doing, setDoing] = useState<'rename' | 'delete'>()
  const done = (): void => setDoing(undefined)
  return (
    <li>
      {doing === 'rename' ? (
        <Rename talk={talk} onDone={done} />
      ) : (
        <>
          <Link href={`/chat/${talk.id}`} aria-current={isOpen || undefined}>
            <span className={styles.foundTitle}>{titleOf(talk)}</span>
            {isNamedByDay(talk) ? null : <span className="note">{spokenDate(talk.lastTurnAt, Date.now())}</span>}
          </Link>
          <Menu label={`More about ${titleOf(talk)}`} icon={<Ellipsis />}>
            <MenuItem icon={<Pencil />} onClick={() => setDoing('rename')}>
              Rename
            </MenuItem>
            <MenuItem icon={<Trash2 />} careful onClick={() => setDoing('delete')}>
              Delete
            </MenuItem>
          </Menu>
        </>
      )}
      {doing === 'delete' ? <Delete talk={talk} isOpen={isOpen} onDone={done} /> : null}
    </li>
  )
}

function Rename({ talk, onDone }: { readonly talk: Conversation; readonly onDone: () => void }) {
  const { memory } = useEngine()
  const [title, setTitle] = useState(titleOf(talk))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    onDone()
    const outcome = await memory.renameConversation(talk.id, title.trim())
    if (!outcome.ok) toast(outcome.message)
  }
  return (
    <form className={styles.rename} onSubmit={(event) => void save(event)}>
      <Field
        label="Name"
        value={title}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
      <p className={styles.offer} style={{ marginTop: '8px' }}>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit">Rename</Button>
      </p>
    </form>
  )
}

function Delete({ talk, isOpen, onDone }: { readonly talk: Conversation; readonly isOpen: boolean; readonly onDone: () => void }) {
  const { memory } = useEngine()
  const [, navigate] = useLocation()
  const [withMemories, setWithMemories] = useState(false)
  const remove = async (): Promise<void> => {
    onDone()
    const outcome = await memory.deleteConversation(talk.id, withMemories)
    if (!outcome.ok) return toast(outcome.message)
    if (isOpen) navigate('/chat/new')
    toast('Conversation deleted', { label: 'Undo', run: () => void memory.undo(outcome.value) })
  }
  return (
    <Dialog title={`Delete “${titleOf(talk)}”?`} deed="Delete" kind="final" safe="Keep" onDeed={() => void remove()} onClose={onDone}>
      <Radio name="memories" checked={!withMemories} onChange={() => setWithMemories(false)}>
        Keep the memories from it
      </Radio>
      <Radio name="memories" checked={withMemories} onChange={() => setWithMemories(true)}>
        Delete its memories too
      </Radio>
    </Dialog>
  )
}
