// Every key, and the switch that turns the single letters off.

import { Fragment } from 'react'
import { setPreference, usePreferences } from '../../engine/preferences.ts'
import { classNames } from '../../ui/class-names.ts'
import { Switch } from '../../ui/field.tsx'
import styles from './settings.module.css'

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent)
const always: readonly KeyLine[] = [
  [[isMac ? '⌘' : 'Ctrl', 'K'], 'Search your memories'],
  [['↑', '↓'], 'Next and previous memory, on a row'],
  [['Enter'], 'Open what has the focus, or send what you wrote'],
  [['Space'], 'Choose a memory among others, on a row'],
  [['Shift', 'Space'], 'Choose all from there to here'],
  [[isMac ? '⌘' : 'Ctrl', 'A'], 'Choose all in the list, on a row'],
  [['Backspace'], 'In the empty search field: take the last filter away'],
  [['Esc'], 'Close what is on top'],
]
const single: readonly KeyLine[] = [
  [['N'], 'New conversation'],
  [['J', 'K'], 'Next and previous memory'],
  [['E'], 'Edit the memory'],
  [['P'], 'Pin it'],
  [['U'], 'Undo the last change'],
  [['?'], 'All keys'],
]

type KeyLine = readonly [readonly string[], string]

export function Keyboard() {
  const { singleKeys } = usePreferences()
  return (
    <>
      <p className="lede">Everything here can be done without a mouse.</p>
      <Lines lines={always} />
      <Switch checked={singleKeys} onChange={(event) => setPreference('singleKeys', event.target.checked)}>
        Single letters do something too
      </Switch>
      <Lines lines={single} isOff={!singleKeys} />
    </>
  )
}

function Lines({ lines, isOff = false }: { readonly lines: readonly KeyLine[]; readonly isOff?: boolean }) {
  return (
    <dl className={styles.keys}>
      {lines.map(([caps, what]) => (
        <Fragment key={what}>
          <dt>
            {caps.map((cap) => (
              <kbd key={cap} className={classNames(isOff && styles.dim)}>
                {cap}
              </kbd>
            ))}
          </dt>
          <dd className={classNames(isOff && styles.dim)}>{what}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
