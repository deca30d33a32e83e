// Every component and its states on one page, to hold beside the drawings. In development only.

import { CircleQuestionMark, PanelRight, Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { NotedLines } from '../features/chat/noted-line.tsx'
import type { EpochMs, JournalSeq, MemoryId } from '../../core/memory/ids.ts'
import type { Memory } from '../../core/memory/records.ts'
import { Button, IconButton, TextButton } from '../ui/button.tsx'
import { Chip, Tag } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Drop } from '../ui/drop.tsx'
import { Quote } from '../ui/evidence.tsx'
import { Check, Field, Radio, Select, Switch, TextArea } from '../ui/field.tsx'
import { MemoryRow } from '../ui/memory-row.tsx'
import { Menu, MenuItem, Popover, PopoverNote } from '../ui/menu.tsx'
import { Alert, Empty, Prog, Row } from '../ui/page.tsx'
import { strengthWords } from '../ui/strength.ts'
import { toast } from '../ui/toast.tsx'
import { FeatureParts } from './kitchen-sink-features.tsx'
import { Token } from '../ui/token.tsx'
import styles from './kitchen-sink.module.css'

const none = (): void => undefined
const now = Date.now() as EpochMs
const memory: Memory = {
  id: 'kitchen' as MemoryId,
  kind: 'plan',
  statement: 'Mum’s operation is on 3 February.',
  entities: [],
  evidence: [],
  stance: 'stated',
  author: 'rules',
  recordedAt: now,
  supersedes: [],
  salience: 0.5,
  stabilityDays: 30,
  difficulty: 5,
  lastReinforcedAt: now,
  rehearsals: [],
  tier: 'active',
  pinned: false,
  sensitive: false,
  saidAt: now,
}
const choir: Memory = {
  ...memory,
  id: 'choir' as MemoryId,
  statement: 'Tomas’s choir is on Wednesdays.',
  slot: { subject: 'choir', attribute: 'when', value: 'Wednesdays', cardinality: 'one' },
}
const rival: Memory = {
  ...choir,
  id: 'rival' as MemoryId,
  slot: { subject: 'choir', attribute: 'when', value: 'Thursdays', cardinality: 'one' },
}

export function KitchenSink() {
  const [isDialogOpen, setDialogOpen] = useState(false)
  const [text, setText] = useState('')
  return (
    <main className={styles.kit}>
      <h1>Components and their states</h1>
      <Part title="Strength, as ink">
        {(['strong', 'clear', 'fading', 'faint'] as const).map((strength) => (
          <span key={strength} className={styles.flow}>
            <Drop strength={strength} /> <span className={`own ${strength}`}>{strengthWords[strength]}</span>
          </span>
        ))}
      </Part>
      <Part title="Source chips" flow>
        <Chip label="12 Oct" spoken="your words, 12 October" strength="strong" onClick={none} />
        <Chip label="12 Oct" spoken="your words, 12 October" strength="strong" open onClick={none} />
        <Chip label="Aug 2025" spoken="your words, August 2025" strength="faint" onClick={none} />
        <Chip label="3 May 2023" spoken="your words, 3 May 2023" replaced onClick={none} />
        <Chip label="School letter, p. 2" spoken="from the school letter" onClick={none} />
        <Tag>Juno</Tag>
      </Part>
      <Part title="Filter tokens" flow>
        <Token word="about" value="Juno" onRemove={none} />
        <Token word="not" value="faint" onRemove={none} />
      </Part>
      <Part title="Noted">
        <NotedLines lines={[{ memory, replaces: [rival], conflicts: [], seq: 1 as JournalSeq }]} />
        <NotedLines lines={[{ memory: choir, replaces: [], conflicts: [rival], seq: 1 as JournalSeq }]} />
      </Part>
      <Part title="Buttons" flow>
        <Button>Change</Button>
        <Button kind="main">Export</Button>
        <Button kind="careful">Erase</Button>
        <Button kind="final">Erase everything</Button>
        <Button disabled>Not yet</Button>
        <TextButton>Undo</TextButton>
        <IconButton label="Search" icon={<Search />} />
        <IconButton label="Panel" icon={<PanelRight />} pressed />
      </Part>
      <Part title="Fields">
        <Field label="A name" hint="As you would say it." value={text} onChange={(event) => setText(event.target.value)} />
        <Field
          label="A passphrase"
          type="password"
          error="That passphrase doesn’t open this file."
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <TextArea label="In your words" own rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        <Select label="Kind" value="fact" onChange={none}>
          <option value="fact">Fact</option>
        </Select>
        <Check checked onChange={none}>
          Also the turns it came from
        </Check>
        <Radio checked onChange={none}>
          Keep the memories
        </Radio>
        <Switch checked onChange={none}>
          Single letters
        </Switch>
      </Part>
      <Part title="Memories">
        <div>
          <MemoryRow
            href="#"
            statement="Juno is allergic to hazelnuts."
            note="Fact · Juno · used today"
            date="12 Oct"
            dateTime="2026-10-12"
            strength="strong"
            stance="stated"
            chosen
          />
          <MemoryRow
            href="#"
            statement="You call your mother most Sundays."
            note="Routine · worked out"
            date="Since Apr"
            dateTime="2026-04-01"
            strength="clear"
            stance="inferred"
          />
          <MemoryRow
            href="#"
            statement="Juno is allergic to all nuts."
            note="Fact · replaced"
            date="3 May 2023"
            dateTime="2023-05-03"
            strength="fading"
            stance="stated"
            replaced
          />
          <MemoryRow
            href="#"
            statement=""
            note="Fact · hidden"
            date="2 Feb"
            dateTime="2026-02-02"
            strength="faint"
            stance="stated"
            hidden
          />
        </div>
      </Part>
      <Part title="Evidence">
        <Quote text="Clinic rang: almonds are fine. Told school already." spans={[{ start: 13, end: 30 }]} note="Mon 12 Oct, 16:41" />
      </Part>
      <Part title="Progress">
        <Prog value={0.38} label="334 of 879 MB" rest="about 3 minutes left" does={<TextButton>Pause</TextButton>} />
        <Prog value={0.38} label="Paused at 334 of 879 MB" paused does={<TextButton>Go on</TextButton>} />
      </Part>
      <Part title="Menus, dialog, toast" flow>
        <Menu label="More" icon={<CircleQuestionMark />}>
          <MenuItem onClick={none}>Rename</MenuItem>
          <MenuItem careful onClick={none}>
            Delete
          </MenuItem>
        </Menu>
        <Popover label="How I answer" text="From memory alone">
          <PopoverNote>No language model is running.</PopoverNote>
        </Popover>
        <Button onClick={() => setDialogOpen(true)}>Dialog</Button>
        <Button onClick={() => toast('Erased 1 memory', { label: 'Receipt', run: none })}>Toast</Button>
      </Part>
      <Part title="Trouble, empty, row">
        <Alert>
          This device is out of space by 41 MB. Your words are still being saved. <TextButton>Make room</TextButton>
        </Alert>
        <Empty title="Nothing is fading">Memories you don’t use get lighter here before they go faint.</Empty>
        <Row title="Copy of everything" does={<Button>Export</Button>}>
          One file, plain text.
        </Row>
      </Part>
      <FeatureParts memory={memory} now={now} part={part} />
      {isDialogOpen ? (
        <Dialog
          title="Erase this memory?"
          deed="Erase"
          kind="final"
          safe="Keep"
          onDeed={() => setDialogOpen(false)}
          onClose={() => setDialogOpen(false)}
        >
          <p>It can’t come back by import. A receipt is kept, the words are not.</p>
        </Dialog>
      ) : null}
    </main>
  )
}

const part = (title: string, children: ReactNode): ReactNode => <Part title={title}>{children}</Part>

function Part({ title, flow = false, children }: { readonly title: string; readonly flow?: boolean; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className={flow ? styles.flow : styles.stack}>{children}</div>
    </section>
  )
}
