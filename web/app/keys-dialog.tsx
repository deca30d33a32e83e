// All the keys, and the switch that turns the single letters off.

import { setPreference, usePreferences } from '../engine/preferences.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/field.tsx'
import { KeyList } from '../ui/key-list.tsx'
import { letterShortcuts, shortcuts } from '../ui/shortcuts.ts'

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { singleKeys } = usePreferences()
  return (
    <Dialog title="Keys" deed="Close" onDeed={onClose} onClose={onClose} alone>
      <KeyList shortcuts={shortcuts} />
      <Switch checked={singleKeys} onChange={(event) => setPreference('singleKeys', event.target.checked)}>
        Single letters
      </Switch>
      <KeyList shortcuts={letterShortcuts} isOff={!singleKeys} />
    </Dialog>
  )
}
