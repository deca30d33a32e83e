// What is shown, to keep or to put on paper: as Markdown, or printed. A long list is printed whole, not only what is in sight.

import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useEngine } from '../../engine/engine-context.tsx'
import { fullDate } from '../../ui/dates.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Listed, ShownRow } from '../../../workers/browse/browse.api.ts'
import { rowNote } from './row-words.ts'
import styles from './memories.module.css'

interface TakeOutProps {
  readonly listed: Listed
  /** "Memories, about Juno". */
  readonly title: string
  readonly isList: boolean
  readonly now: number
}

/** More pages than anybody binds. */
const mostPrinted = 3000

export function TakeOutMenu({ listed, title, isList, now }: TakeOutProps) {
  const { browse } = useEngine()
  const [sheet, setSheet] = useState<readonly ShownRow[]>()
  useEffect(() => {
    if (sheet === undefined) return
    // Some browsers print only after this has returned: the sheet stays until they say that they have.
    const done = (): void => setSheet(undefined)
    addEventListener('afterprint', done, { once: true })
    print()
    return () => removeEventListener('afterprint', done)
  }, [sheet])
  const saveMarkdown = async (): Promise<void> => {
    const text = await browse.markdown(listed.key, `${title}, ${fullDate(now, now)}`)
    saveFile(new Blob([text], { type: 'text/markdown' }), 'keepsake-memories.md')
  }
  return (
    <>
      <Menu label="Take this out: Markdown, print" icon={<Printer />} className={isList ? undefined : styles.end}>
        <MenuItem onClick={() => void saveMarkdown()}>Save the list as Markdown</MenuItem>
        <MenuItem onClick={() => (isList ? void browse.rows(listed.key, 0, mostPrinted).then(setSheet) : print())}>
          Print what is shown
        </MenuItem>
      </Menu>
      {sheet === undefined ? null : createPortal(<Sheet title={title} rows={sheet} now={now} />, document.body)}
    </>
  )
}

function Sheet({ title, rows, now }: { readonly title: string; readonly rows: readonly ShownRow[]; readonly now: number }) {
  return (
    <section className={styles.sheet}>
      <h1>{title}</h1>
      <ul>
        {rows.map(({ row }) => (
          <li key={row.id}>
            <p className={row.stance === 'stated' && !row.sensitive ? 'own' : undefined}>
              {row.sensitive ? 'A hidden memory' : row.statement}
            </p>
            <p className="note">
              {rowNote(row, now)} · {fullDate(row.saidAt, now)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
