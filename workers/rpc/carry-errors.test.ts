// Errors over a real MessagePort: name, code, cause and our own classes survive.

import { expose, wrap } from 'comlink'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { StoreClosedError, StoreFullError } from '../../store/memory-store.ts'
import { carryErrors, packed, unpackedError } from './carry-errors.ts'

carryErrors()
const { port1, port2 } = new MessageChannel()
const failures: Readonly<Record<string, unknown>> = {
  full: new StoreFullError('no room', { cause: new RangeError('quota') }),
  closed: new StoreClosedError('old tab'),
  coded: Object.assign(new Error('odd'), { name: 'VaultError', code: 'wrong-passphrase' }),
  plain: 'just words',
}
expose({ fail: (which: string) => Promise.reject(failures[which]) }, port1 as never)
const remote = wrap<{ fail(which: string): Promise<never> }>(port2 as never)

afterAll(() => {
  port1.close()
  port2.close()
})

test('our own errors keep their class', async () => {
  await expect(remote.fail('full')).rejects.toBeInstanceOf(StoreFullError)
  await expect(remote.fail('closed')).rejects.toMatchObject({ name: 'StoreClosedError', message: 'old tab' })
  await expect(remote.fail('full')).rejects.toMatchObject({ cause: { name: 'RangeError', message: 'quota' } })
})

test('other errors keep name and code', async () => {
  await expect(remote.fail('coded')).rejects.toMatchObject({ name: 'VaultError', code: 'wrong-passphrase', message: 'odd' })
})

test('what is thrown and is no error arrives as it is', async () => {
  await expect(remote.fail('plain')).rejects.toBe('just words')
})

test('a name of the prototype gives no class', () => {
  const carried = packed(Object.assign(new Error('x'), { name: 'constructor' }))
  expect(carried.isError && unpackedError(carried.value).name).toBe('constructor')
})
