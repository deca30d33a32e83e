// Under /forget: what would go, and the two answers. Nothing is erased before it has been asked again, with the number of turns.

import { useState } from 'react'
import type { Cite } from '../../../core/memory/reply-records.ts'
import type { ErasePreview } from '../../../workers/consolidate/consolidate.api.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { useReceipt } from '../../engine/use-receipt.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EraseAbout } from '../../ui/erase-about.tsx'
import { Check } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Cited } from './citation.tsx'
import { NearList } from './nearest.tsx'
import styles from './chat.module.css'

interface ForgetOfferProps {
  readonly cites: readonly Cite[]
  readonly cited: Cited
  readonly isErased: boolean
  /** Everything about this was asked for. */
  readonly about?: string | undefined
}

export function ForgetOffer({ cites, cited, isErased, about }: ForgetOfferProps) {
  const told = useReceipt()
  const [isLooking, setLooking] = useState(false)
  const { memory } = useEngine()
  const [preview, setPreview] = useState<ErasePreview>()
  const [withTurns, setWithTurns] = useState(true)
  const [isKept, setKept] = useState(false)
  const ids = cites.flatMap(({ memoryId }) => (memoryId !== undefined && cited.memories.has(memoryId) ? [memoryId] : []))
  if (about !== undefined) {
    return (
      <>
        <NearList cites={cites} cited={cited} />
        <p className={styles.offer}>
          <Button kind="careful" onClick={() => setLooking(true)}>
            Look over and erase
          </Button>
        </p>
        {isLooking ? (
          <EraseAbout
            about={about}
            now={Date.now()}
            look={memory.previewAbout}
            erase={memory.eraseChosen}
            onErased={(receipt) => {
              setLooking(false)
              told(receipt)
            }}
            onClose={() => setLooking(false)}
          />
        ) : null}
      </>
    )
  }
  if (isErased || (ids.length === 0 && cites.some((cite) => cite.memoryId !== undefined))) {
    return <p className={styles.under}>Erased. The receipt is in the Vault.</p>
  }
  if (cites.length === 0) return null
  if (ids.length === 0) return <NearList cites={cites} cited={cited} />

  const erase = async (): Promise<void> => {
    setPreview(undefined)
    const outcome = await memory.erase(ids, withTurns)
    if (!outcome.ok) return toast(outcome.message)
    told(outcome.value)
  }
  const turns = preview?.turns ?? 0
  return (
    <>
      <NearList cites={cites} cited={cited} />
      {isKept ? (
        <p className={styles.under}>Kept.</p>
      ) : (
        <p className={styles.offer}>
          <Button onClick={() => setKept(true)}>Keep</Button>
          <Button kind="careful" onClick={() => void memory.previewErase(ids, true).then(setPreview)}>
            Erase
          </Button>
        </p>
      )}
      {preview === undefined ? null : (
        <Dialog
          title={ids.length === 1 ? 'Erase this memory?' : `Erase these ${ids.length} memories?`}
          deed="Erase"
          kind="final"
          safe="Keep"
          onDeed={() => void erase()}
          onClose={() => setPreview(undefined)}
        >
          <p>It can’t come back by import. A receipt is kept, the words are not.</p>
          {turns === 0 ? null : (
            <Check checked={withTurns} onChange={(event) => setWithTurns(event.target.checked)}>
              And the {turns === 1 ? 'turn' : `${turns} turns`} it came from
            </Check>
          )}
        </Dialog>
      )}
    </>
  )
}
