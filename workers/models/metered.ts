// Whether a connection is one that nothing large may be fetched over without being asked for.

interface Connection {
  readonly saveData?: boolean
  readonly type?: string
}

/** Where the browser doesn't tell, it counts as one that isn't. */
export function isMetered(device: object): boolean {
  const { connection } = device as { readonly connection?: Connection }
  return connection?.saveData === true || connection?.type === 'cellular'
}
