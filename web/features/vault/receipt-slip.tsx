// A receipt of something erased: what, looked for again, what mark is kept. It can be saved as text.

import { TextButton } from '../../ui/button.tsx'
import { clockTime, fullDate } from '../../ui/dates.ts'
import type { Receipt } from '../../../core/memory/erasure-records.ts'
import { saveFile } from '../../ui/save-file.ts'
import { counted } from './vault-words.ts'
import styles from './vault.module.css'

export function ReceiptSlip({ receipt, now }: { readonly receipt: Receipt; readonly now: number }) {
  const titleId = `receipt-${receipt.id}`
  const title = `Receipt, ${fullDate(receipt.at, now)}, ${clockTime(receipt.at)}`
  const lines = linesOf(receipt)
  const save = (): void => {
    const text = [title, ...lines.map(([name, words]) => `${name}: ${words}`), ''].join('\n')
    saveFile(new Blob([text], { type: 'text/plain' }), `keepsake-receipt-${new Date(receipt.at).toISOString().slice(0, 10)}.txt`)
  }
  return (
    <div className={styles.slip}>
      <h3 id={titleId}>{title}</h3>
      <dl className={styles.receipt} aria-labelledby={titleId}>
        {lines.map(([name, words]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        <TextButton onClick={save}>Save as text</TextButton>
      </p>
    </div>
  )
}

function linesOf({ erased, tracesFound, recordsScanned, fingerprint }: Receipt): readonly (readonly [string, string])[] {
  const what = [
    counted(erased.memories, 'memory', 'memories'),
    counted(erased.turns, 'turn', 'turns'),
    counted(erased.searchEntries, 'search entry', 'search entries'),
    counted(erased.recalls, 'record of an answer', 'records of answers'),
    counted(erased.history, 'line of history', 'lines of history'),
  ].filter((part) => part !== '')
  return [
    ['Erased', what.join(', ')],
    ['Looked again', `${tracesFound} ${tracesFound === 1 ? 'trace' : 'traces'} found in ${recordsScanned.toLocaleString('en-GB')} records`],
    ['Kept', 'A mark that lets me refuse it, not the words'],
    ['Fingerprint', (fingerprint.match(/.{1,4}/gu) ?? []).join(' ')],
  ]
}
