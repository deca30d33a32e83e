// The theme. Black ink on paper, or the other way round; the system decides unless you do.

import { setPreference, usePreferences, type Preferences } from '../../engine/preferences.ts'
import { Radio } from '../../ui/field.tsx'
import styles from './settings.module.css'

const themes: Readonly<Record<Preferences['theme'], string>> = { system: 'As this device is set', light: 'Light', dark: 'Dark' }

export function Look() {
  const { theme } = usePreferences()
  return (
    <>
      <p className="lede">Your words are set in the serif, mine in the sans. Ink gets lighter as a memory fades.</p>
      <fieldset className={styles.choices}>
        <legend>Paper</legend>
        {(Object.keys(themes) as Preferences['theme'][]).map((each) => (
          <Radio key={each} name="theme" checked={theme === each} onChange={() => setPreference('theme', each)}>
            {themes[each]}
          </Radio>
        ))}
      </fieldset>
      <p className={`note ${styles.device}`}>More contrast and less motion follow the settings of your device.</p>
    </>
  )
}
