// What the device says of itself, as steps of the self-test. Read in the worker, where models run.

import type { Bench, Found } from './self-test.ts'
import { graphicsAdapter } from '../engines/graphics.ts'

const megabyte = 1_048_576

export function deviceSteps(): Bench['device'] {
  return [
    { name: 'Browser', look: browser },
    { name: 'Graphics', look: graphics },
    { name: 'Calculating in 16 bits', look: halfPrecision },
    { name: 'Storage', look: storage },
  ]
}

async function browser(): Promise<Found> {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number }
  const memory = deviceMemory === undefined ? '' : `, ${deviceMemory} GB of memory${deviceMemory >= 8 ? ' or more' : ''}`
  return [
    'passed',
    `${navigator.userAgent}. ${navigator.hardwareConcurrency} cores${memory}, ${crossOriginIsolated ? 'isolated' : 'not isolated'}.`,
  ]
}

async function graphics(): Promise<Found> {
  const adapter = await graphicsAdapter()
  if (adapter === undefined) return ['failed', 'This browser gives none to models. Writers that need no graphics still work.']
  const { vendor = '', architecture = '', description = '' } = adapter.info ?? {}
  const name = [vendor, architecture, description].filter((part) => part !== '').join(' ')
  const limit = (key: string): string => `${Math.round((adapter.limits[key] ?? 0) / megabyte).toLocaleString('en-GB')} MB`
  return [
    'passed',
    `${name === '' ? 'Present' : name}. Buffers up to ${limit('maxBufferSize')}, bound up to ${limit('maxStorageBufferBindingSize')}.`,
  ]
}

async function halfPrecision(): Promise<Found> {
  const adapter = await graphicsAdapter()
  if (adapter === undefined) return ['skipped', 'No graphics.']
  return adapter.features.has('shader-f16') ? ['passed', 'Yes.'] : ['failed', 'No: the plain writer runs without.']
}

async function storage(): Promise<Found> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  const kept = await navigator.storage.persisted().catch(() => false)
  const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
  return [
    'passed',
    `${gigabytes(Math.max(0, quota - usage))} free for Keepsake, ${gigabytes(usage)} used; ${kept ? 'kept for good' : 'may be cleared by the browser'}.`,
  ]
}
