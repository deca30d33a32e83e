// The views kept on this device, and a name for the one that is shown.

import { X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { formatView, type ListView } from './filters.ts'
import { removeView, saveView, useSavedViews } from '../../engine/saved-views.ts'
import styles from './memories.module.css'

export function SavedViews({ view }: { readonly view: ListView }) {
  const views = useSavedViews()
  const [name, setName] = useState('')
  const query = formatView(view)
  return (
    <fieldset className={styles.saved}>
      <legend>Views kept on this device</legend>
      {views.length === 0 ? null : (
        <ul>
          {views.map((each) => (
            <li key={each.name}>
              <Link
                href={each.query === '' ? '/memories' : `/memories?${each.query}`}
                aria-current={each.query === query ? 'page' : undefined}
              >
                {each.name}
              </Link>
              <IconButton label={`Remove the view ${each.name}`} icon={<X />} onClick={() => removeView(each.name)} />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.keep}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          saveView({ name, query })
          setName('')
          toast('View kept')
        }}
      >
        <Field label="Keep this view as" value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit">Keep</Button>
      </form>
    </fieldset>
  )
}
