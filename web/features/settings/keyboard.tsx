// Every key, and the switch that turns the single letters off.

import { setPreference, usePreferences } from '../../engine/preferences.ts'
import { Switch } from '../../ui/field.tsx'
import { KeyList } from '../../ui/key-list.tsx'
import { letterShortcuts, shortcuts } from '../../ui/shortcuts.ts'
import styles from './settings.module.css'

export function Keyboard() {
  const { singleKeys } = usePreferences()
  return (
    <>
      <p className="lede">Everything here can be done without a mouse.</p>
      <div className={styles.keys}>
        <KeyList shortcuts={shortcuts} />
        <Switch checked={singleKeys} onChange={(event) => setPreference('singleKeys', event.target.checked)}>
          Single letters do something too
        </Switch>
        <KeyList shortcuts={letterShortcuts} isOff={!singleKeys} />
      </div>
    </>
  )
}
