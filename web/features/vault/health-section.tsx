// Checking every record against what must hold, and building the search anew from your words.

import { useState } from 'react'
import { useEngine } from '../../engine/engine-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Section } from '../../ui/page.tsx'
import styles from './vault.module.css'

interface Findings {
  readonly records: number
  readonly problems: readonly string[]
  readonly repaired: number
}

type Health =
  | { readonly at: 'rest' }
  | { readonly at: 'checking' | 'rebuilding' | 'failed' }
  | { readonly at: 'checked' | 'rebuilt'; readonly findings: Findings }

export function HealthSection() {
  const engine = useEngine()
  const [health, setHealth] = useState<Health>({ at: 'rest' })
  const isBusy = health.at === 'checking' || health.at === 'rebuilding'
  const check = async (repair: boolean): Promise<void> => {
    setHealth({ at: repair ? 'rebuilding' : 'checking' })
    try {
      setHealth({ at: repair ? 'rebuilt' : 'checked', findings: await engine.vault.check(repair) })
    } catch {
      setHealth({ at: 'failed' })
    }
  }
  const problems = 'findings' in health ? health.findings.problems : []
  return (
    <Section title="Health">
      <Row
        title="Check the vault"
        does={
          <Button disabled={isBusy} onClick={() => void check(false)}>
            {health.at === 'checking' ? 'Checking' : 'Check now'}
          </Button>
        }
      >
        <span role="status">{healthWords(health)}</span>
      </Row>
      {problems.length === 0 ? null : (
        <ul className={styles.problems}>
          {problems.slice(0, 20).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Row
        title="Rebuild the search"
        does={
          <Button disabled={isBusy} onClick={() => void check(true)}>
            {health.at === 'rebuilding' ? 'Rebuilding' : 'Rebuild'}
          </Button>
        }
      >
        If something you said isn’t found. The search is made again from your words, and what can be put in order is.
      </Row>
    </Section>
  )
}

function healthWords(health: Health): string {
  switch (health.at) {
    case 'rest':
      return 'Reads every record and looks whether everything fits together. It changes nothing.'
    case 'checking':
      return 'Reading every record.'
    case 'rebuilding':
      return 'Building the search from your words. They are all here.'
    case 'failed':
      return 'The check did not finish. Nothing was changed; try again.'
    case 'checked':
    case 'rebuilt': {
      const { records, problems, repaired } = health.findings
      const read = `${records.toLocaleString('en-GB')} records read, `
      const mended = repaired === 0 ? '' : ` ${repaired.toLocaleString('en-GB')} put in order.`
      const found =
        problems.length === 0 ? 'all in order.' : `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} not in order.`
      return read + found + mended
    }
  }
}
