// What something is connected to: always around one memory, person, place, thing or topic, at most forty dots, two steps out. Never a picture
// of everything.

import { Download, ImageDown } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { IconButton, TextLink } from '../../../ui/button.tsx'
import { Drop } from '../../../ui/drop.tsx'
import { Empty } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { isPhone, useMedia } from '../../../ui/use-media.ts'
import type { GraphDot } from '../../../../core/browse/neighbourhood.ts'
import type { BrowseApi } from '../../../../workers/browse/browse.api.ts'
import { formatView, reshaped, addToken } from '../filters.ts'
import { savePicture, savePng } from '../save-picture.ts'
import { standaloneSvg } from '../standalone-svg.ts'
import { useAnswer } from '../../../engine/use-answer.ts'
import type { ViewProps } from '../view-props.ts'
import { groupsOf, nameOf } from './dot-words.ts'
import { GraphPicture } from './graph-picture.tsx'
import { GraphStart } from './graph-start.tsx'
import styles from './graph.module.css'

const mostDots = 40

export function GraphView(props: ViewProps) {
  const { view, asked, query, chosenId } = props
  const centre = view.around ?? chosenId
  const ask = useMemo(
    () => (asked === undefined || centre === undefined ? undefined : (browse: BrowseApi) => browse.around(asked, centre, mostDots)),
    [asked, centre],
  )
  const around = useAnswer(ask)
  const isSmall = useMedia(isPhone)
  const picture = useRef<SVGSVGElement>(null)
  // A search looks for another centre.
  if (centre === undefined || view.text.trim() !== '') return <GraphStart {...props} />
  const [middle] = around?.dots ?? []
  if (around === undefined || (middle === undefined && !around.isComplete)) {
    return (
      <div className={styles.state}>
        <Waiting />
      </div>
    )
  }
  if (middle === undefined) {
    return (
      <div className={styles.graph}>
        <Empty title="That is not here any more" does={<TextLink href="/memories?view=graph">Choose another</TextLink>}>
          It was erased, or it was not there yet on that day.
        </Empty>
      </div>
    )
  }
  const hrefOf = (id: string): string => `/memories?${formatView({ ...view, around: id })}`
  const save = (): string => (picture.current === null ? '' : standaloneSvg(picture.current))
  return (
    <section className={styles.graph} aria-label={`Around ${nameOf(middle)}`}>
      <div className={styles.head}>
        <h2 className={middle.is === 'memory' && middle.row.stance === 'stated' ? 'own' : undefined}>{nameOf(middle)}</h2>
        <Opening dot={middle} view={view} query={query} />
        <TextLink href={`/memories?${formatView(reshaped(view, 'graph'))}`}>Choose another</TextLink>
        <span className={styles.saves}>
          <IconButton label="Save as a picture (SVG)" icon={<Download />} onClick={() => savePicture(save(), 'keepsake-graph.svg')} />
          <IconButton label="Save as a picture (PNG)" icon={<ImageDown />} onClick={() => void savePng(save(), 'keepsake-graph.png')} />
        </span>
      </div>
      {around.dots.length === 1 ? (
        <p className={styles.alone}>Nothing is connected to it yet. What belongs together is found while you are away.</p>
      ) : (
        <>
          <GraphPicture ref={picture} around={around} isSmall={isSmall} hrefOf={hrefOf} />
          <p className="note">
            Solid lines were said, dotted ones worked out. The darker the dot, the stronger the memory.
            {around.left === 0 ? null : ` ${around.left.toLocaleString('en-GB')} more beside it did not fit.`}
          </p>
          <h3 className={styles.twin}>Connected to</h3>
          <div className={styles.groups}>
            {groupsOf(around).map(({ title, dots }) => (
              <section key={title}>
                <h4>
                  {title} <span>{dots.length}</span>
                </h4>
                <ul>
                  {dots.map((dot) => (
                    <li key={dot.id}>
                      {dot.is === 'memory' ? <Drop strength={dot.level} /> : <span />}
                      <Link href={hrefOf(dot.id)} className={dot.is === 'memory' && dot.row.stance === 'stated' ? 'own' : undefined}>
                        {nameOf(dot)}
                      </Link>
                      <Opening dot={dot} view={view} query={query} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

/** To the memory itself, or to all that is about it. */
function Opening({ dot, view, query }: { readonly dot: GraphDot } & Pick<ViewProps, 'view' | 'query'>) {
  if (dot.is === 'memory') {
    return (
      <TextLink href={`/memories/${dot.id}${query}`}>
        Open<span className="sr">: {nameOf(dot)}</span>
      </TextLink>
    )
  }
  const token = dot.is === 'topic' ? ({ field: 'topic', value: dot.id } as const) : ({ field: 'about', value: dot.entity.name } as const)
  return (
    <TextLink href={`/memories?${formatView(addToken(reshaped(view, 'list'), token))}`}>
      List<span className="sr">: everything about {nameOf(dot)}</span>
    </TextLink>
  )
}
