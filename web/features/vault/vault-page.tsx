// The vault: take it with you, bring things in, see its space and health, erase. Whatever fails says that nothing was changed.

import { Page, Section } from '../../ui/page.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useLive } from '../../engine/engine-context.tsx'
import { vaultTally } from '../../../store/read/vault.ts'
import { BringIn } from './bring-in.tsx'
import { EraseSection } from './erase-section.tsx'
import { ExportRow } from './export-row.tsx'
import { HealthSection } from './health-section.tsx'
import { SampleRow } from './sample-row.tsx'
import { Sources } from './sources.tsx'
import { StillReading } from './still-reading.tsx'
import { SpaceSection } from './space-section.tsx'
import styles from './vault.module.css'

export function VaultPage() {
  const now = useNow()
  const tally = useLive(vaultTally, [])
  return (
    <Page title="Vault">
      <div className={styles.rows}>
        <p className="lede">
          Everything you’ve told me is one vault, kept in this browser. It opens without us: a zip of plain text, or the same zip sealed
          with your passphrase.
        </p>
        <Section title="Take it with you">
          <ExportRow tally={tally} />
          <BringIn />
          <SampleRow />
          <StillReading />
        </Section>
        <Sources now={now} />
        <SpaceSection />
        <HealthSection />
        <EraseSection tally={tally} now={now} />
      </div>
    </Page>
  )
}
