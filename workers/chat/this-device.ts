// What the browser says of the device, as far as starting a writer by itself depends on it.

interface Device {
  readonly userAgent: string
  readonly userAgentData?: { readonly mobile?: boolean }
}

/** A phone or a tablet, by the browser's own word where it gives one. */
export function isPhone(device: object): boolean {
  const { userAgent, userAgentData } = device as Device
  return userAgentData?.mobile ?? /Android|iPhone|iPad|Mobile/u.test(userAgent)
}
