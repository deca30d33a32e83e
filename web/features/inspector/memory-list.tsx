// The rows themselves: only those in sight are in the page, and the heading of the part in sight stays at the top.

import { createContext, use, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react'
import { Virtualizer, type CustomItemComponentProps, type VirtualizerHandle } from 'virtua'
import { shortDate } from '../../ui/dates.ts'
import { MemoryRow } from '../../ui/memory-row.tsx'
import { strengthWords } from '../../ui/strength.ts'
import { dayOf } from '../../../core/consolidation/ledger.ts'
import { itemOf, type ListItem, type ListShape } from './list-shape.ts'
import { rowNote } from './row-words.ts'
import styles from './memories.module.css'

export interface MemoryListHandle {
  /** Brings a row into sight, and gives it the focus unless told not to. */
  show(position: number, focus: boolean): void
}

interface MemoryListProps {
  readonly shape: ListShape
  readonly now: number
  readonly chosenId: string | undefined
  /** What a link to a memory must carry to keep the view. */
  readonly query: string
  readonly scroller: RefObject<HTMLElement | null>
  /** Height of what stands above the list in the scroller, px. */
  readonly above: number
  readonly ref?: Ref<MemoryListHandle>
}

export function MemoryList({ shape, now, chosenId, query, scroller, above, ref }: MemoryListProps) {
  const virtualizer = useRef<VirtualizerHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const [stuck, setStuck] = useState<number | undefined>(shape.headingsAt[0])

  const look = (): void => {
    const first = virtualizer.current?.findItemIndex((scroller.current?.scrollTop ?? 0) - above + 1) ?? 0
    setStuck(shape.headingsAt.findLast((at) => at <= first))
  }
  // A new order has its headings elsewhere.
  // oxlint-disable-next-line react/exhaustive-deps
  useLayoutEffect(look, [shape])

  useImperativeHandle(ref, () => ({
    show: (position, focus) => {
      const row = shape.rows[position]
      if (row === undefined) return
      virtualizer.current?.scrollToIndex(itemOf(shape, position), { align: 'nearest' })
      if (focus) focusWhenThere(place.current, row.row.id)
    },
  }))

  return (
    <div ref={place}>
      <StuckContext value={stuck}>
        <Virtualizer
          ref={virtualizer}
          scrollRef={scroller}
          startMargin={above}
          data={shape.items}
          itemSize={73}
          keepMounted={stuck === undefined ? [] : [stuck]}
          item={Item}
          onScroll={look}
        >
          {(item: ListItem, index: number) =>
            item.type === 'heading' ? (
              <Heading key={item.level} item={item} isFirst={index === 0} />
            ) : (
              <Row key={item.rated.row.id} item={item} now={now} query={query} isChosen={item.rated.row.id === chosenId} />
            )
          }
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
  readonly item: Extract<ListItem, { type: 'row' }>
  readonly now: number
  readonly query: string
  readonly isChosen: boolean
}

function Row({ item, now, query, isChosen }: RowProps): ReactNode {
  const { row, level } = item.rated
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
        chosen={isChosen}
        ruled={!item.underHeading}
      />
    </div>
  )
}

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
function focusWhenThere(place: HTMLElement | null, id: string, tries = 12): void {
  const link = place?.querySelector<HTMLElement>(`[data-memory="${CSS.escape(id)}"] a`)
  if (link !== null && link !== undefined) link.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(place, id, tries - 1))
}
