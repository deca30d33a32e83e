// The picture: the centre in the middle, dots as strong as their memories, solid lines for what was said and dotted ones for what was worked
// out. A dot that is chosen becomes the centre. Keyboards and screen readers have the list below, which says the same.

import { useMemo, type Ref } from 'react'
import { Link } from 'wouter'
import { classNames } from '../../../ui/class-names.ts'
import type { GraphDot, Neighbourhood } from '../../../../core/browse/neighbourhood.ts'
import { nameOf } from './dot-words.ts'
import { labelsOf, type Label } from './labels.ts'
import { layoutOf, type Place } from './layout.ts'
import styles from './graph.module.css'

interface GraphPictureProps {
  readonly around: Neighbourhood
  readonly isSmall: boolean
  /** The address of the graph around something else. */
  readonly hrefOf: (id: string) => string
  readonly ref?: Ref<SVGSVGElement>
}

const radii = { strong: 9, clear: 7.5, fading: 6, faint: 5.5 } as const

export function GraphPicture({ around, isSmall, hrefOf, ref }: GraphPictureProps) {
  const [width, height] = isSmall ? [360, 420] : [960, 560]
  const places = useMemo(
    () => layoutOf(around, width, height, isSmall ? { x: 60, y: 36 } : { x: 110, y: 36 }),
    [around, width, height, isSmall],
  )
  const at = (id: string): Place => places.get(id) ?? { x: width / 2, y: height / 2 }
  const labels = labelsOf(around.dots, at, width, isSmall)
  return (
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
        <circle className={classNames(styles.ink, styles[dot.level])} r={radii[dot.level] + (dot.steps === 0 ? 3 : 0)} />
      ) : dot.is === 'entity' ? (
        <circle className={styles.somebody} r={dot.steps === 0 ? 15 : 10} />
      ) : (
        <rect className={styles.topic} x={-8} y={-8} width={16} height={16} rx={4} />
      )}
      {label === undefined ? null : (
        <text
          className={classNames(styles.words, dot.is === 'memory' && dot.row.stance === 'stated' && styles.own, styles[dot.is])}
          y={label.y}
          textAnchor={label.anchor}
        >
          {label.words}
        </text>
      )}
    </g>
  )
}
