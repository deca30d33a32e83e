// Whether a device can run a writer, from what its browser says and nothing guessed. WebGPU keeps secret how much graphics memory there is,
// so working memory stands in for it: a promise of speed is never made from it, only a warning.

import { bytesOf } from '../embedding/model-file.ts'
import type { WriterModel } from './writers.ts'

export interface DeviceFacts {
  /** WebGPU: an adapter was given, the browser has it but gave none, or it has none. */
  readonly graphics: 'ready' | 'refused' | 'none'
  /** The adapter calculates in 16-bit numbers. */
  readonly halfPrecision: boolean
  /** As the browser tells it: rounded, never more than 8; undefined where it doesn't. */
  readonly memoryGigabytes: number | undefined
  /** Bytes the browser still allows this app; undefined where it doesn't say. */
  readonly storageFree: number | undefined
}

export type Suits =
  | { readonly runs: true; readonly isTight: boolean }
  | { readonly runs: false; readonly why: 'no-graphics' | 'no-half-precision' }
  /** It could run, and there is no room for its files. */
  | { readonly runs: false; readonly why: 'no-room'; readonly missingBytes: number }

/** Of working memory, the share a model may take before it is called tight. */
const tightShare = 0.25

/** @param bytesHere of its files on this device already */
export function suits(model: WriterModel, device: DeviceFacts, bytesHere = 0): Suits {
  if (model.engine === 'web-llm' && device.graphics !== 'ready') return { runs: false, why: 'no-graphics' }
  if (model.needsHalfPrecision && !device.halfPrecision) return { runs: false, why: 'no-half-precision' }
  const missingBytes = bytesOf(model) - bytesHere - (device.storageFree ?? Number.POSITIVE_INFINITY)
  if (missingBytes > 0) return { runs: false, why: 'no-room', missingBytes }
  const takes = (model.graphicsMb ?? model.memoryMb ?? 0) / 1000
  return { runs: true, isTight: device.memoryGigabytes !== undefined && takes > device.memoryGigabytes * tightShare }
}
