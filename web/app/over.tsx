// What stands over the page, one at a time: the palette, the keys, the choice of a day. Fetched when first asked for.

import { openOver, type Over as What } from '../engine/ui-state.ts'
import { LookBackDialog } from '../ui/looking-back.tsx'
import { useNow } from '../ui/use-now.ts'
import { usePastDay } from '../ui/use-past-day.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Palette } from './palette/palette.tsx'

interface OverProps {
  readonly over: What
  readonly undo: () => void
}

export function Over({ over, undo }: OverProps) {
  const now = useNow()
  const [past, lookBackTo] = usePastDay()
  const close = (): void => openOver(undefined)
  switch (over) {
    case 'palette':
      return (
        <Palette
          undo={undo}
          showKeys={() => openOver('keys')}
          lookBack={() => openOver('look-back')}
          toToday={past === undefined ? undefined : () => lookBackTo(undefined)}
          onClose={close}
        />
      )
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'look-back':
      return <LookBackDialog past={past} now={now} onChange={lookBackTo} onClose={close} />
  }
}
