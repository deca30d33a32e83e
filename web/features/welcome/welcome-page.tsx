// The first page of an empty vault, in three steps: what this is, a beginning (one thing worth keeping, or the sample), and where it is kept.
// Both beginnings lead to the chat within seconds: to what was noted, or to an answer out of somebody's invented year.

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
  const [sample, setSample] = useState<'loading' | 'open'>()

  const keep = async (text: string): Promise<boolean> => {
    const outcome = await engine.say({ text })
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
    setSample('loading')
    const outcome = await engine.vault.loadSample()
    setSample(outcome.ok ? 'open' : undefined)
    if (!outcome.ok) setFailure('The sample could not be opened. Nothing was changed.')
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
          {sample === 'open' ? (
            <AskTheSample onAsk={(question) => void keep(question)} />
          ) : (
            <>
              <FirstThing onKeep={keep} failure={failure} />
              <p className={styles.ways}>
                <TextLink href="/vault?import">Bring old chats</TextLink>
                <TextButton disabled={sample === 'loading'} onClick={() => void lookRound()}>
                  Look round a sample vault
                </TextButton>
                {sample === 'loading' ? <span role="status">Opening the sample.</span> : null}
              </p>
            </>
          )}
        </div>
        <Leaf />
      </main>
      <footer>
        <ol aria-label="Three things to know">
          <li>
            <b>What it is, and isn’t.</b> A memory made of your own words. No account, no server, nothing to download: nothing you say
            leaves this device.
          </li>
          <li>
            <b>Begin as you like.</b> Keep one thing, or ask the sample; it goes again with one click. Everything can be changed, undone or
            erased.
          </li>
          <li>
            <b>Where your copy is kept.</b> In this browser, on this device. Take it along as one file from the Vault, or have a second copy
            made there.
          </li>
        </ol>
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

const questions = ['Who has the spare key?', 'When is my sister’s birthday?', 'Where do I live?'] as const

/** The sample is open: a first answer is one press away. */
function AskTheSample({ onAsk }: { readonly onAsk: (question: string) => void }) {
  return (
    <section className={styles.sample} aria-labelledby="sample">
      <h2 id="sample">A year of somebody invented is open</h2>
      <p>Ask it something, as if it were yours.</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" className="own" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.ways}>
        <TextLink href="/memories">See its memories</TextLink>
        <TextLink href="/vault">Take it out again</TextLink>
      </p>
    </section>
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
