// The one thing of the platform that the core names without owning it: the signal by which a caller takes its wish back.

interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}
