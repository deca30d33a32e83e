// What this device could run: asked of the browser, nothing guessed.

import type { DeviceFacts } from '../../../core/generation/suits.ts'

export interface Device extends DeviceFacts {
  readonly cores: number
  /** Size of the built-in word table. */
  readonly wordTable: string | undefined
}

interface Gpu {
  requestAdapter(): Promise<{ readonly features: ReadonlySet<string> } | null>
}

export async function lookAtDevice(): Promise<Device> {
  const [graphics, storageFree, wordTable] = await Promise.all([graphicsOf(), freeSpace(), wordTableSize()])
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number }
  return { ...graphics, storageFree, wordTable, memoryGigabytes: deviceMemory, cores: navigator.hardwareConcurrency }
}

async function graphicsOf(): Promise<Pick<Device, 'graphics' | 'halfPrecision'>> {
  const { gpu } = navigator as Navigator & { readonly gpu?: Gpu }
  if (gpu === undefined) return { graphics: 'none', halfPrecision: false }
  const adapter = await gpu.requestAdapter().catch(() => null)
  if (adapter === null) return { graphics: 'refused', halfPrecision: false }
  return { graphics: 'ready', halfPrecision: adapter.features.has('shader-f16') }
}

async function freeSpace(): Promise<number | undefined> {
  const estimate = await navigator.storage?.estimate().catch(() => undefined)
  if (estimate?.quota === undefined) return undefined
  return Math.max(0, estimate.quota - (estimate.usage ?? 0))
}

/** Read from the copy on this device; it is what the search runs on. */
async function wordTableSize(): Promise<string | undefined> {
  const table = await fetch(`${import.meta.env.BASE_URL}models/words.bin`).catch(() => undefined)
  if (table?.ok !== true) return undefined
  return `${((await table.arrayBuffer()).byteLength / 1e6).toFixed(1)} MB`
}
