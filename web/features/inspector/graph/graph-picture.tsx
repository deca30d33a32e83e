// The picture: the centre in the middle, dots as strong as their memories, solid lines for what was said and dotted ones for what was worked
// out. A dot that is chosen becomes the centre. Keyboards and screen readers have the list below, which says the same.

import { useMemo, type Ref } from 'react'
import { Link } from 'wouter'
import { classNames } from '../../../ui/class-names.ts'
import type { GraphDot, Neighbourhood } from '../../../../core/browse/neighbourhood.ts'
import { nameOf } from './dot-words.ts'
import { useExtent } from '../use-extent.ts'
import { labelsOf, radiusOf, type Label } from './labels.ts'
import { layoutOf, type Place } from './layout.ts'
import styles from './graph.module.css'

interface GraphPictureProps {
  readonly around: Neighbourhood
  readonly isSmall: boolean
  /** The address of the graph around something else. */
  readonly hrefOf: (id: string) => string
  readonly ref?: Ref<SVGSVGElement>
}

const mostWidthPx = 1080

export function GraphPicture({ around, isSmall, hrefOf, ref }: GraphPictureProps) {
  const [wide, measure] = useExtent('offsetWidth')
  // As wide as its place, so that words are as large as everywhere else.
  const [width, height] = isSmall ? [360, 420] : [Math.min(mostWidthPx, wide), 540]
  const places = useMemo(
    () => layoutOf(around, width, height, isSmall ? { x: 60, y: 36 } : { x: 110, y: 36 }),
    [around, width, height, isSmall],
  )
  const at = (id: string): Place => places.get(id) ?? { x: width / 2, y: height / 2 }
  const labels = labelsOf(around.dots, around.lines, at, { width, height, isSmall })
  // Nothing is drawn before it is measured: what had stood elsewhere first would be seen to move.
  if (wide === 0) return <div ref={measure} className={styles.frame} />
  return (
    <div ref={measure} className={styles.frame}>
      <svg ref={ref} className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {around.lines.map(({ from, to, isSaid }) => (
          <line
            key={`${from} ${to}`}
            className={classNames(styles.line, !isSaid && styles.workedOut)}
            x1={at(from).x}
            y1={at(from).y}
            x2={at(to).x}
            y2={at(to).y}
          />
        ))}
        {around.dots.toReversed().map((dot) => (
          <Link key={dot.id} href={hrefOf(dot.id)} tabIndex={-1} className={classNames(styles.dot, dot.steps === 0 && styles.centre)}>
            <Mark dot={dot} at={at(dot.id)} label={labels.get(dot.id)} />
          </Link>
        ))}
      </svg>
    </div>
  )
}

interface MarkProps {
  readonly dot: GraphDot
  readonly at: Place
  /** Absent where there is no room: its title and the list below have the words. */
  readonly label: Label | undefined
}

function Mark({ dot, at: { x, y }, label }: MarkProps) {
  return (
    <g className={styles.place} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <title>{nameOf(dot)}</title>
      {dot.is === 'memory' ? (
        <circle className={classNames(styles.ink, styles[dot.level])} r={radiusOf(dot)} />
      ) : dot.is === 'entity' ? (
        <circle className={styles.somebody} r={radiusOf(dot)} />
      ) : (
        <rect className={styles.topic} x={-8} y={-8} width={16} height={16} rx={4} />
      )}
      {label === undefined ? null : (
        <text
          className={classNames(styles.words, dot.is === 'memory' && dot.row.stance === 'stated' && styles.own, styles[dot.is])}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
        >
          {label.words}
        </text>
      )}
    </g>
  )
}
