// The parts of a screen: header, scrolling page, sections, rows. A header's h1 takes the focus when the screen is navigated to.

import { ArrowLeft } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { IconLink } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './page.module.css'

/** The page this one was gone to from, whatever is behind it in the history: an installed app has no Back of its own. */
export interface Up {
  readonly href: string
  readonly name: string
}

interface PageHeaderProps {
  readonly title: ReactNode
  readonly up?: Up
  readonly children?: ReactNode
}

export function PageHeader({ title, up, children }: PageHeaderProps) {
  return (
    <header className={styles.bar}>
      {up === undefined ? null : (
        <IconLink href={up.href} label={`Back to ${up.name}`} icon={<ArrowLeft className={styles.arrow} />} className={styles.up ?? ''} />
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  )
}

/** Scrolls by itself; its top hairline shows once something is above. */
export function Scroll({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classNames(styles.scroll, className)} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

interface PageProps {
  readonly title: string
  readonly up?: Up
  /** Icon buttons at the right of the header. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A whole screen: header and a scrolling page. */
export function Page({ title, up, actions, children }: PageProps) {
  return (
    <>
      <PageHeader title={title} {...(up === undefined ? {} : { up })}>
        {actions}
      </PageHeader>
      <Scroll label={title}>
        <div className={styles.page}>{children}</div>
      </Scroll>
    </>
  )
}

export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

interface RowProps {
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Buttons or a switch at the right. */
  readonly does?: ReactNode
}

/** A setting or a deed: what it is, one or two sentences, and the control. */
export function Row({ title, children, does }: RowProps) {
  return (
    <div className={styles.row}>
      <div>
        <h3>{title}</h3>
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {does === undefined ? null : <div className={styles.does}>{does}</div>}
    </div>
  )
}

/** A part of the margin panel, with a hairline above and perhaps a note at the right of its heading. */
export function SideSection({
  title,
  note,
  children,
}: {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.sect}>
      <h3>
        {title}
        {note === undefined ? null : <span className="note">{note}</span>}
      </h3>
      {children}
    </section>
  )
}

/** A sentence that says what will be here and one way to begin. */
export function Empty({ title, children, does }: { readonly title: ReactNode; readonly children?: ReactNode; readonly does?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {does}
    </div>
  )
}

/** Trouble, in a sentence: what happened, what is safe, what to do. */
export function Alert({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.alert} role="alert">
      {children}
    </div>
  )
}

interface ProgProps {
  /** 0–1; absent while nobody knows. */
  readonly value?: number | undefined
  /** "334 of 879 MB": also what is spoken. */
  readonly label: string
  readonly rest?: ReactNode
  readonly paused?: boolean
  /** Pause, Go on, Remove. */
  readonly does?: ReactNode
}

export function Prog({ value, label, rest, paused = false, does }: ProgProps) {
  const line = useId()
  return (
    <div>
      {/* Without a value it says only that something goes on. */}
      <progress
        className={classNames(styles.prog, paused && styles.paused)}
        aria-labelledby={line}
        {...(value === undefined ? {} : { value: Math.min(1, Math.max(0, value)), max: 1 })}
      />
      <p className={styles.progline}>
        <span id={line}>{label}</span>
        {rest === undefined ? null : <span>{rest}</span>}
        {does === undefined ? null : <span className={styles.progdoes}>{does}</span>}
      </p>
    </div>
  )
}
