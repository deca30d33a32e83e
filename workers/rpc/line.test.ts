// A call made before the line is connected waits for it.

import { expose } from 'comlink'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { line } from './line.ts'

test('a call waits for the connection, and is answered over it', async () => {
  const { port1, port2 } = new MessageChannel()
  expose({ double: (n: number) => n * 2 }, port1 as never)
  const neighbour = line<{ double(n: number): number }>()
  const asked = neighbour.remote.then((remote) => remote.double(21))
  await neighbour.connect(port2 as never)
  expect(await asked).toBe(42)
  port1.close()
  port2.close()
})
