// What this device could run: asked of the browser, nothing guessed.

export interface Device {
  /** WebGPU: an adapter was given, the browser has it but gave none, or it has none. */
  readonly graphics: 'ready' | 'refused' | 'none'
  /** As the browser tells it: rounded, never more than 8. */
  readonly memoryGigabytes: number | undefined
  readonly cores: number
  /** Bytes the browser still allows this app. */
  readonly storageFree: number | undefined
  /** Size of the built-in word table. */
  readonly wordTable: string | undefined
}

interface Gpu {
  requestAdapter(): Promise<object | null>
}

export async function lookAtDevice(): Promise<Device> {
  const [graphics, storageFree, wordTable] = await Promise.all([graphicsOf(), freeSpace(), wordTableSize()])
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number }
  return { graphics, storageFree, wordTable, memoryGigabytes: deviceMemory, cores: navigator.hardwareConcurrency }
}

async function graphicsOf(): Promise<Device['graphics']> {
  const { gpu } = navigator as Navigator & { readonly gpu?: Gpu }
  if (gpu === undefined) return 'none'
  const adapter = await gpu.requestAdapter().catch(() => null)
  return adapter === null ? 'refused' : 'ready'
}

async function freeSpace(): Promise<number | undefined> {
  const estimate = await navigator.storage.estimate().catch(() => undefined)
  if (estimate?.quota === undefined) return undefined
  return Math.max(0, estimate.quota - (estimate.usage ?? 0))
}

/** Read from the copy on this device; it is what the search runs on. */
async function wordTableSize(): Promise<string | undefined> {
  const table = await fetch(`${import.meta.env.BASE_URL}models/words.bin`).catch(() => undefined)
  if (table?.ok !== true) return undefined
  return `${((await table.arrayBuffer()).byteLength / 1e6).toFixed(1)} MB`
}
