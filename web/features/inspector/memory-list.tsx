// The rows themselves: only those in sight are in the page, and the heading of the part in sight stays at the top.

import {
  createContext,
  memo,
  use,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import { Virtualizer, type CustomItemComponentProps, type VirtualizerHandle } from 'virtua'
import { shortDate } from '../../ui/dates.ts'
import { MemoryRow } from '../../ui/memory-row.tsx'
import { strengthWords } from '../../ui/strength.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { listShape, type ListItem } from './list-shape.ts'
import type { PagedRows } from './paged-rows.ts'
import { rowNote } from './row-words.ts'
import type { ShownList } from './use-list.ts'
import { useIsSelected } from './use-selection.ts'
import styles from './memories.module.css'

/** Of a row with one line of words, px: the guess for those not drawn yet. */
const rowHeight = 73

export interface MemoryListHandle {
  /** Brings a row into sight, and gives it the focus unless told not to. */
  show(position: number, focus: boolean): Promise<void>
}

interface MemoryListProps {
  readonly list: ShownList
  readonly now: number
  readonly chosenId: string | undefined
  /** What a link to a memory must carry to keep the view. */
  readonly query: string
  readonly scroller: RefObject<HTMLElement | null>
  /** Height of what stands above the list in the scroller, px. */
  readonly above: number
  readonly ref?: Ref<MemoryListHandle>
}

export function MemoryList({ list: { listed, rows }, now, chosenId, query, scroller, above, ref }: MemoryListProps) {
  const virtualizer = useRef<VirtualizerHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const shape = useMemo(() => listShape(listed), [listed])
  const items = useMemo((): ArrayLike<undefined> => ({ length: shape.count }), [shape])
  const [stuck, setStuck] = useState<number | undefined>(shape.headingsAt[0])

  const look = (): void => {
    // Not where the scroller says it is: asking it, with rows just changed, would lay the page out once more.
    const first = virtualizer.current?.findItemIndex(virtualizer.current.scrollOffset - above + 1) ?? 0
    setStuck(shape.headingsAt.findLast((at) => at <= first))
  }
  // A new order has its headings elsewhere.
  // oxlint-disable-next-line react/exhaustive-deps
  useLayoutEffect(look, [shape])

  useImperativeHandle(ref, () => ({
    show: async (position, focus) => {
      virtualizer.current?.scrollToIndex(shape.itemOf(position), { align: 'nearest' })
      const shown = focus ? await rows.fetch(position) : undefined
      if (shown !== undefined) await focusWhenThere(place.current, shown.row.id)
    },
  }))

  return (
    <div ref={place} className={styles.rows}>
      <StuckContext value={stuck}>
        <Virtualizer
          ref={virtualizer}
          scrollRef={scroller}
          startMargin={above}
          data={items}
          itemSize={rowHeight}
          keepMounted={stuck === undefined ? [] : [stuck]}
          item={Item}
          onScroll={look}
        >
          {(_: undefined, index: number) => {
            const item = shape.itemAt(index)
            return item.type === 'heading' ? (
              <Heading key={item.level} item={item} isFirst={index === 0} />
            ) : (
              <Row
                key={rows.known.get(item.position)?.row.id ?? index}
                position={item.position}
                ruled={!item.underHeading}
                rows={rows}
                now={now}
                query={query}
                chosenId={chosenId}
              />
            )
          }}
        </Virtualizer>
      </StuckContext>
    </div>
  )
}

function Heading({ item, isFirst }: { readonly item: Extract<ListItem, { type: 'heading' }>; readonly isFirst: boolean }): ReactNode {
  const words = item.count.toLocaleString('en-GB')
  return (
    <div className={styles.heading}>
      <h2 className={isFirst ? styles.first : undefined}>
        {strengthWords[item.level]} <span>{item.level === 'faint' ? `${words}, found when you look deeper` : words}</span>
      </h2>
    </div>
  )
}

interface RowProps {
  readonly position: number
  readonly ruled: boolean
  readonly rows: PagedRows
  readonly now: number
  readonly query: string
  readonly chosenId: string | undefined
}

/** A row keeps its place while its words are on their way. */
const Row = memo(function Row({ position, ruled, rows, now, query, chosenId }: RowProps): ReactNode {
  const shown = useSyncExternalStore(
    rows.subscribe,
    useCallback(() => rows.at(position), [rows, position]),
  )
  useEffect(() => rows.want(position), [rows, position])
  const isSelected = useIsSelected(shown?.row.id)
  if (shown === undefined) return <div style={{ height: rowHeight }} />
  const { row, level } = shown
  return (
    <div data-memory={row.id}>
      <MemoryRow
        href={`/memories/${row.id}${query}`}
        statement={row.statement}
        note={rowNote(row, now)}
        date={shortDate(row.saidAt, now)}
        dateTime={dayOf(row.saidAt)}
        strength={level}
        stance={row.stance}
        replaced={row.standing !== 'current'}
        hidden={row.sensitive}
        chosen={row.id === chosenId}
        selected={isSelected}
        ruled={ruled}
      />
    </div>
  )
})

/** Index of the heading that stays at the top. A context, because another item component would draw every row anew. */
const StuckContext = createContext<number | undefined>(undefined)

function Item({ children, style, index, ref }: CustomItemComponentProps) {
  const isStuck = use(StuckContext) === index
  return (
    <div ref={ref as Ref<HTMLDivElement>} style={isStuck ? { ...style, position: 'sticky', top: 0, zIndex: 1 } : style}>
      {children}
    </div>
  )
}

/** A row far away is drawn a moment after it was scrolled to. */
async function focusWhenThere(place: HTMLElement | null, id: string, tries = 12): Promise<void> {
  const link = place?.querySelector<HTMLElement>(`[data-memory="${CSS.escape(id)}"] a`)
  if (link !== null && link !== undefined) link.focus({ preventScroll: true })
  else if (tries > 0) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await focusWhenThere(place, id, tries - 1)
  }
}
