// Errors across a worker's edge. Comlink keeps the message and loses the rest; this keeps name, code and cause, and gives our own errors
// their class back, so that `instanceof StoreFullError` holds on the other side.

import { transferHandlers } from 'comlink'
import { StoreClosedError, StoreFullError } from '../../store/memory-store.ts'

interface ThrownValue {
  readonly value: unknown
}
interface PlainError {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly code?: unknown
  readonly cause?: unknown
}
/** The shape comlink itself uses, so that a side without this handler still gets a proper error. */
type Carried = { readonly isError: true; readonly value: PlainError } | { readonly isError: false; readonly value: unknown }

const ours: Readonly<Record<string, new (message: string, options?: ErrorOptions) => Error>> = { StoreFullError, StoreClosedError }
const deepestCause = 3

/** Call once on each side, before anything is exposed or wrapped. */
export function carryErrors(): void {
  const standard = transferHandlers.get('throw')
  if (standard === undefined) return
  transferHandlers.set('throw', {
    canHandle: (value): value is ThrownValue => standard.canHandle(value),
    serialize: ({ value }: ThrownValue): [Carried, Transferable[]] => [packed(value), []],
    deserialize: (carried: Carried): never => {
      throw carried.isError ? unpackedError(carried.value) : carried.value
    },
  })
}

export function packed(value: unknown): Carried {
  return value instanceof Error ? { isError: true, value: plain(value, 0) } : { isError: false, value }
}

export function unpackedError({ name, message, stack, code, cause }: PlainError): Error {
  const options = cause === undefined ? {} : { cause: isPlainError(cause) ? unpackedError(cause) : cause }
  const Class = Object.hasOwn(ours, name) ? ours[name] : undefined
  const error = Class === undefined ? new Error(message, options) : new Class(message, options)
  if (error.name !== name) Object.defineProperty(error, 'name', { value: name, configurable: true })
  if (stack !== undefined) Object.defineProperty(error, 'stack', { value: stack, configurable: true })
  if (code !== undefined) Object.defineProperty(error, 'code', { value: code, enumerable: true })
  return error
}

function plain(error: Error, depth: number): PlainError {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  const isPlainCode = typeof code === 'string' || typeof code === 'number'
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(isPlainCode ? { code } : {}),
    ...(cause instanceof Error && depth < deepestCause ? { cause: plain(cause, depth + 1) } : {}),
  }
}

function isPlainError(value: unknown): value is PlainError {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}
