// A line to another worker, connected while work has already begun: whoever needs the neighbour waits for it, nobody else does.

import { wrap, type Remote } from 'comlink'

export interface Line<T> {
  /** Call once, with a port that leads to the neighbour. */
  connect(port: MessagePort): Promise<void>
  readonly remote: Promise<Remote<T>>
}

export function line<T>(): Line<T> {
  let connected: (remote: Remote<T>) => void = () => undefined
  const remote = new Promise<Remote<T>>((resolve) => {
    connected = resolve
  })
  return { connect: async (port) => connected(wrap<T>(port)), remote }
}
