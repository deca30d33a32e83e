// Reading JSON that others wrote: only own fields of the expected type are seen, so missing, odd or hostile ones are as if they were not there.

export type Foreign = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function textOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name)
  return typeof field === 'string' ? field : undefined
}

export function numberOf(value: unknown, name: string): number | undefined {
  const field = fieldOf(value, name)
  return typeof field === 'number' && Number.isFinite(field) ? field : undefined
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const field = fieldOf(value, name)
  return Array.isArray(field) ? field : []
}
