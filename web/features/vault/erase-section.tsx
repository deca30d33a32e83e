// Erasing: one thing, by way of the memories; everything, after typing how much that is; and the receipts of what was erased.

import { useEffect, useRef, useState } from 'react'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { useReceipt } from '../../engine/use-receipt.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EraseAbout } from '../../ui/erase-about.tsx'
import { Field } from '../../ui/field.tsx'
import { Row, Section } from '../../ui/page.tsx'
import { receipts, type VaultTally } from '../../../store/read/vault.ts'
import { ReceiptSlip } from './receipt-slip.tsx'
import { countWords } from './vault-words.ts'
import styles from './vault.module.css'

const shownReceipts = 5

export function EraseSection({ tally, now }: { readonly tally: VaultTally | undefined; readonly now: number }) {
  const [isErasing, setErasing] = useState(false)
  const kept = useLive(receipts, []) ?? []
  const [showsAll, setShowsAll] = useState(false)
  const slips = useRef<HTMLDivElement>(null)
  const hasReceipts = kept.length > 0
  useEffect(() => {
    // "Receipt" on the toast after an erase leads here; the slips are read a moment after the page.
    if (hasReceipts && location.hash === '#receipts') slips.current?.scrollIntoView({ block: 'center' })
  }, [hasReceipts])
  return (
    <Section title="Erase">
      <Row title="Erase something" does={<ButtonLink href="/memories">Choose what</ButtonLink>}>
        Open a memory and choose Erase. It goes from your words, the search and every note it left. It can’t come back by import.
      </Row>
      <EverythingAbout now={now} />
      <div id="receipts" ref={slips}>
        {kept.slice(0, showsAll ? kept.length : shownReceipts).map((receipt) => (
          <ReceiptSlip key={receipt.id} receipt={receipt} now={now} />
        ))}
        {!showsAll && kept.length > shownReceipts ? <Button onClick={() => setShowsAll(true)}>All {kept.length} receipts</Button> : null}
      </div>
      <Row
        title="Erase everything"
        does={
          <Button kind="careful" disabled={tally === undefined} onClick={() => setErasing(true)}>
            Erase everything
          </Button>
        }
      >
        The whole vault on this device, receipts and settings too. We have no copy to bring back.
      </Row>
      {isErasing && tally !== undefined ? <EraseAllDialog tally={tally} onClose={() => setErasing(false)} /> : null}
    </Section>
  )
}

function EverythingAbout({ now }: { readonly now: number }) {
  const engine = useEngine()
  const told = useReceipt()
  const [typed, setTyped] = useState('')
  const [about, setAbout] = useState<string>()
  return (
    <>
      <Row
        title="Forget everything about"
        does={
          <form
            className={styles.about}
            onSubmit={(event) => {
              event.preventDefault()
              if (typed.trim() !== '') setAbout(typed.trim())
            }}
          >
            <Field
              label="Whom or what"
              labelHidden
              autoComplete="off"
              placeholder="a name, a place"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" kind="careful" disabled={typed.trim() === ''}>
              Look it over
            </Button>
          </form>
        }
      >
        Somebody, a place, a thing or a topic, under every name you use for it. You see all of it first and choose what goes.
      </Row>
      {about === undefined ? null : (
        <EraseAbout
          about={about}
          now={now}
          look={engine.memory.previewAbout}
          erase={engine.memory.eraseChosen}
          onErased={(receipt) => {
            setAbout(undefined)
            setTyped('')
            told(receipt)
          }}
          onClose={() => setAbout(undefined)}
        />
      )}
    </>
  )
}

function EraseAllDialog({ tally, onClose }: { readonly tally: VaultTally; readonly onClose: () => void }) {
  const engine = useEngine()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'rest' | 'working' | 'failed'>('rest')
  const phrase = `erase ${tally.memories}`
  const erase = async (): Promise<void> => {
    setState('working')
    try {
      await engine.memory.eraseAll()
      // Nothing of it may stay in this page's memory either.
      location.assign('/welcome')
    } catch {
      setState('failed')
    }
  }
  return (
    <Dialog
      title="Erase the whole vault?"
      deed={state === 'working' ? 'Erasing' : 'Erase everything'}
      kind="final"
      safe="Keep my vault"
      ready={typed.trim().toLowerCase() === phrase && state !== 'working'}
      onDeed={() => void erase()}
      onClose={onClose}
    >
      <p>{`${countWords({ memories: tally.memories, turns: tally.turns })} will be gone. Files you exported yourself stay where you put them.`}</p>
      <Field
        label={
          <>
            Type <b>{phrase}</b> to go on
          </>
        }
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {state === 'failed' ? <p role="alert">That did not finish. Close Keepsake in other tabs, then try again.</p> : null}
    </Dialog>
  )
}
