// The line under the search field: how many of how many, more filters, the order.

import { MenuItem, Menu } from '../../ui/menu.tsx'
import type { EpochMs } from '../../../core/memory/ids.ts'
import type { Source } from '../../../core/memory/records.ts'
import { FilterPicker } from './filter-picker.tsx'
import type { SortOrder } from '../../../core/browse/query.ts'
import type { ListView } from './filters.ts'
import type { Listed } from '../../../workers/browse/browse.api.ts'
import { TakeOutMenu } from './take-out-menu.tsx'
import styles from './memories.module.css'

interface FacetsProps {
  readonly view: ListView
  readonly onChange: (view: ListView) => void
  readonly now: EpochMs
  /** Undefined until it is known. */
  readonly listed: Listed | undefined
  /** What it would be called on paper. */
  readonly title: string
  readonly sources: readonly Source[]
}

const orders: Readonly<Record<SortOrder, string>> = {
  best: 'Best match first',
  strongest: 'Strongest first',
  newest: 'Newest first',
  oldest: 'Oldest first',
}

export function Facets({ view, onChange, now, listed, title, sources }: FacetsProps) {
  const isSearching = view.text.trim() !== ''
  const order = view.sort === 'best' && !isSearching ? 'strongest' : view.sort
  const offered = (Object.keys(orders) as SortOrder[]).filter((each) => each !== 'best' || isSearching)
  return (
    <div className={styles.facets}>
      <span className="num" role="status">
        {listed === undefined ? null : (
          <>
            {listed.isComplete || listed.shown > 0 ? listed.shown.toLocaleString('en-GB') : '…'}{' '}
            {listed.isComplete ? `of ${listed.all.toLocaleString('en-GB')}` : 'so far'}
            <span className="sr"> memories</span>
          </>
        )}
      </span>
      <FilterPicker view={view} onChange={onChange} sources={sources} />
      {view.shape !== 'list' ? null : (
        <Menu label="Order" text={orders[order]} className={styles.end}>
          {offered.map((each) => (
            <MenuItem key={each} onClick={() => onChange({ ...view, sort: each === 'strongest' && !isSearching ? 'best' : each })}>
              {orders[each]}
            </MenuItem>
          ))}
        </Menu>
      )}
      {listed === undefined || listed.shown === 0 ? null : (
        <TakeOutMenu listed={listed} title={title} isList={view.shape === 'list'} now={now} />
      )}
    </div>
  )
}
