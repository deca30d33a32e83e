// The shapes all memories can be seen in. Links, so that each has an address; filters and words go along.

import { Link } from 'wouter'
import { formatView, reshaped, shapes, type ListView, type Shape } from './filters.ts'
import styles from './memories.module.css'

const words: Readonly<Record<Shape, string>> = { list: 'List', timeline: 'Timeline', graph: 'Graph', topics: 'Topics', fading: 'Fading' }

export function ViewTabs({ view }: { readonly view: ListView }) {
  return (
    <nav className={styles.tabs} aria-label="Views">
      {shapes.map((shape) => {
        const query = formatView(reshaped(view, shape))
        return (
          <Link
            key={shape}
            href={query === '' ? '/memories' : `/memories?${query}`}
            aria-current={shape === view.shape ? 'page' : undefined}
          >
            {words[shape]}
          </Link>
        )
      })}
    </nav>
  )
}
