export const chromiumArguments: readonly string[]
export function findChromium(): Promise<string | undefined>
