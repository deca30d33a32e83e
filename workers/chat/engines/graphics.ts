// The graphics processor as far as engines look at it. The platform's own types are not in this layer's library; these are the parts used.

export interface GraphicsDevice {
  readonly lost: Promise<{ readonly reason?: string; readonly message: string }>
  destroy(): void
}

export interface GraphicsAdapter {
  readonly features: ReadonlySet<string>
  readonly limits: Readonly<Record<string, number>>
  readonly info?: { readonly vendor: string; readonly architecture: string; readonly description: string }
  requestDevice(descriptor?: object): Promise<GraphicsDevice>
}

/** Undefined where this browser or device offers none. */
export async function graphicsAdapter(): Promise<GraphicsAdapter | undefined> {
  const { gpu } = navigator as { readonly gpu?: { requestAdapter(options?: object): Promise<GraphicsAdapter | null> } }
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null)
  return adapter ?? undefined
}
