import { expect, it } from 'vitest'
import { EngineError } from '../../../core/generation/chat-engine.ts'
import { asEngineError, problemOf } from './engine-failures.ts'

it.each([
  ['no-graphics', 'WebGPUNotAvailableError: WebGPU is not supported in your current environment'],
  ['no-graphics', 'Error: Unable to find a compatible GPU. This issue might be because your computer doesn’t have a GPU'],
  ['no-graphics', 'Error: Cannot initialize runtime because of requested maxBufferSize exceeds limit.'],
  ['no-half-precision', 'ShaderF16SupportError: This model requires WebGPU extension shader-f16, which is not enabled in this browser.'],
  ['no-room', new DOMException('Not enough room', 'QuotaExceededError')],
  ['no-connection', new TypeError('Failed to fetch dynamically imported module: /engine/web-llm.js')],
  ['lost-graphics', 'DeviceLostError: The WebGPU device was lost while loading the model.'],
  ['lost-graphics', 'Error: Device is lost'],
  ['out-of-memory', new RangeError('Array buffer allocation failed')],
  ['out-of-memory', 'GPUOutOfMemoryError: Out of memory'],
  ['out-of-memory', 'Error: std::bad_alloc'],
  ['damaged', 'Error: tokenizer.json is not the file that was pinned'],
  ['not-started', new DOMException('Requires a user gesture when availability is downloadable.', 'NotAllowedError')],
  ['aborted', new DOMException('The user aborted a request.', 'AbortError')],
  ['broken', 'Error: Uncaught LinkError: import object field is not a Function'],
  ['broken', undefined],
] as const)('is %s: %s', (problem, error) => {
  expect(problemOf(error)).toBe(problem)
  expect(asEngineError(error)).toMatchObject({ problem, cause: error })
})

it('leaves alone what has its kind already', () => {
  const error = new EngineError('no-room')
  expect(asEngineError(error)).toBe(error)
})
