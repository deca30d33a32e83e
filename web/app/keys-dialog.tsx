// All the keys, and the switch that turns the single letters off.

import { setPreference, usePreferences } from '../engine/preferences.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/field.tsx'
import styles from './app.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
const anywhere = [
  [isMac ? ['⌘', 'K'] : ['Ctrl', 'K'], 'Search your memories'],
  [['Space'], 'Choose a memory among others, on a row'],
  [['Shift', 'Space'], 'Choose all from there to here'],
  [['Esc'], 'Close what is on top'],
] as const
const single = [
  [['N'], 'New conversation'],
  [['U'], 'Undo the last change'],
  [['J', 'K'], 'Next and previous memory in the list'],
  [['Enter'], 'Open it'],
  [['E'], 'Edit it'],
  [['P'], 'Pin it'],
  [['?'], 'These keys'],
] as const

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { singleKeys } = usePreferences()
  return (
    <Dialog title="Keys" deed="Close" onDeed={onClose} onClose={onClose} alone>
      <List keys={anywhere} />
      <Switch checked={singleKeys} onChange={(event) => setPreference('singleKeys', event.target.checked)}>
        Single letters
      </Switch>
      {singleKeys ? <List keys={single} /> : null}
    </Dialog>
  )
}

function List({ keys }: { readonly keys: readonly (readonly [readonly string[], string])[] }) {
  return (
    <dl className={styles.keys}>
      {keys.map(([caps, what]) => (
        <div key={what} style={{ display: 'contents' }}>
          <dt>
            {caps.map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
