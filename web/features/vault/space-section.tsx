// How much room the vault takes, how much the browser allows, and whether it may clear it on its own.

import { useCallback, useEffect, useState } from 'react'
import { downloadedBytes } from '../../../store/read/models.ts'
import { useEngine, useLive } from '../../engine/engine-context.tsx'
import { TextButton } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import styles from './vault.module.css'

interface Space {
  readonly usageBytes: number
  readonly quotaBytes: number
  readonly indexBytes: number
  readonly isPersisted: boolean
}

export function SpaceSection() {
  const engine = useEngine()
  const modelBytes = useLive(downloadedBytes, []) ?? 0
  const [space, setSpace] = useState<Space | 'unknown'>()
  const look = useCallback(async (): Promise<void> => {
    try {
      const [estimate, isPersisted, index] = await Promise.all([
        engine.storage.estimate(),
        engine.storage.persisted(),
        engine.indexStatus(),
      ])
      setSpace({ ...estimate, isPersisted, indexBytes: index.bytes })
    } catch {
      setSpace('unknown')
    }
  }, [engine])
  useEffect(() => void look(), [look])

  if (space === undefined) return null
  if (space === 'unknown') {
    return (
      <Section title="Space">
        <p className="note">This browser doesn’t say how much room there is.</p>
      </Section>
    )
  }
  const ask = async (): Promise<void> => {
    const agreed = await engine.storage.persist().catch(() => false)
    toast(agreed ? 'The browser has agreed to keep it' : 'The browser said no for now. It often agrees once Keepsake is installed')
    await look()
  }
  const search = Math.min(space.indexBytes + modelBytes, space.usageBytes)
  const searchName = modelBytes > 0 ? 'Search and models' : 'Search'
  const words = space.usageBytes - search
  const share = (bytes: number): React.CSSProperties =>
    ({ '--v': space.quotaBytes === 0 ? 0 : (bytes / space.quotaBytes) * 100 }) as React.CSSProperties
  return (
    <Section title="Space">
      <div
        className={styles.meter}
        role="img"
        aria-label={`${sizeWords(space.usageBytes)} used of about ${sizeWords(space.quotaBytes)}: your words and the app ${sizeWords(words)}, ${searchName.toLowerCase()} ${sizeWords(search)}`}
      >
        <i className={styles.used} style={share(words)} />
        {search === 0 ? null : <i className={styles.search} style={share(search)} />}
      </div>
      <p className={styles.keys}>
        <span className={styles.used}>
          <i />
          Your words and the app {sizeWords(words)}
        </span>
        {search === 0 ? null : (
          <span className={styles.search}>
            <i />
            {searchName} {sizeWords(search)}
          </span>
        )}
      </p>
      <p className={`note ${styles.space}`}>
        {sizeWords(space.usageBytes)} used. This browser allows about {sizeWords(space.quotaBytes)}
        {space.isPersisted ? ' and has agreed not to clear it on its own.' : ', and may clear it when the device runs out of room. '}
        {space.isPersisted ? null : <TextButton onClick={() => void ask()}>Ask the browser to keep it</TextButton>}
      </p>
    </Section>
  )
}
