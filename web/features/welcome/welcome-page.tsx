// The first page of an empty vault: one thing worth keeping, or another way to begin. Keeping it leads to the chat, where it is noted.

import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button, TextButton, TextLink } from '../../ui/button.tsx'
import { Drop } from '../../ui/drop.tsx'
import type { Strength } from '../../ui/strength.ts'
import styles from './welcome.module.css'

const draftKey = 'keepsake.draft.first'

export function WelcomePage() {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  const [isLoading, setLoading] = useState(false)

  const keep = async (text: string): Promise<boolean> => {
    const outcome = await engine.say(text)
    if (outcome.ok) {
      navigate(`/chat/${outcome.value.conversationId}`)
    } else {
      setFailure(
        outcome.reason === 'full'
          ? 'This device is out of space. Your words are still here.'
          : 'That could not be kept. Your words are still here.',
      )
    }
    return outcome.ok
  }
  const lookRound = async (): Promise<void> => {
    setLoading(true)
    const outcome = await engine.vault.loadSample()
    setLoading(false)
    if (outcome.ok) navigate('/memories')
    else setFailure('The sample could not be opened. Nothing was changed.')
  }

  return (
    <div className={styles.hello}>
      <header>
        <Link href="/welcome" className={styles.brand}>
          Keepsake
        </Link>
        <TextLink href="/vault?import">Open a vault</TextLink>
      </header>
      <main>
        <div>
          <h1 tabIndex={-1}>A private memory of your own</h1>
          <p className={styles.lede}>
            Tell it things. It keeps your words, keeps up when they change, lets small things fade, and shows where every answer came from.
          </p>
          <FirstThing onKeep={keep} failure={failure} />
          <p className={styles.ways}>
            <TextLink href="/vault?import">Bring old chats</TextLink>
            <TextButton disabled={isLoading} onClick={() => void lookRound()}>
              Look round a sample vault
            </TextButton>
            {isLoading ? <span role="status">Opening the sample.</span> : null}
          </p>
        </div>
        <Leaf />
      </main>
      <footer>
        <span>
          <b>Nothing to download.</b> Works as it is, offline too.
        </span>
        <span>
          <b>Nothing leaves.</b> No account, no server.
        </span>
        <span>
          <b>Yours to take.</b> One file, plain text.
        </span>
      </footer>
    </div>
  )
}

function FirstThing({ onKeep, failure }: { readonly onKeep: (text: string) => Promise<boolean>; readonly failure: string | undefined }) {
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '')
  const [isSending, setSending] = useState(false)
  const write = (next: string): void => {
    setText(next)
    sessionStorage.setItem(draftKey, next)
  }
  const keep = async (): Promise<void> => {
    const said = text.trim()
    if (said === '' || isSending) return
    setSending(true)
    const isKept = await onKeep(said).catch(() => false)
    setSending(false)
    if (isKept) sessionStorage.removeItem(draftKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void keep()
  }
  return (
    <form
      className={styles.box}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label htmlFor="first">One thing worth keeping</label>
      <textarea
        id="first"
        rows={2}
        value={text}
        placeholder="The spare key is with Mrs Okoro at number 9."
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.end}>
        {failure === undefined ? null : (
          <span className={styles.failure} role="alert">
            {failure}
          </span>
        )}
        <Button type="submit" kind="main">
          Keep it
        </Button>
      </div>
    </form>
  )
}

const examples: readonly { readonly strength: Strength; readonly words: string; readonly note: string }[] = [
  { strength: 'strong', words: 'Juno is allergic to hazelnuts and walnuts. Almonds are fine.', note: 'used this morning' },
  { strength: 'clear', words: 'Tomas would rather have a day out than a present.', note: 'said in May' },
  { strength: 'fading', words: 'The boiler man was called Des, his card is in the kitchen drawer.', note: 'fading since September' },
  { strength: 'faint', words: 'The blue tent leaks at the left-hand pole.', note: 'faint, still there if you look' },
]

/** How memories look, from strong to faint. */
function Leaf() {
  return (
    <ul className={styles.leaf} aria-label="How memories look">
      {examples.map(({ strength, words, note }) => (
        <li key={strength}>
          <Drop strength={strength} />
          <span className={`own ${strength}`}>{words}</span>
          <span className="note">{note}</span>
        </li>
      ))}
    </ul>
  )
}
