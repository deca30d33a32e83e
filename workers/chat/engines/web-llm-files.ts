// The files of a downloaded model as WebLLM asks for them: by address, through `fetch` and `caches`. Both are answered from the model's own
// folder here, each file held once against its size and digest, and refuse everything else: whoever writes has no way out of this device.

/** A host that cannot exist: were a request ever to slip past, it would reach nobody. */
export const modelAddress = 'https://model.invalid/resolve/main/'

/** The bytes of a file of the model, checked; undefined where the model has no such file. @throws when it is damaged */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** What the library uses of Cache Storage. */
interface OnlyReads {
  open(scope: string): Promise<{
    match(request: Request | string): Promise<Response | undefined>
    add(request: Request | string): Promise<void>
    keys(): Promise<readonly Request[]>
    delete(): Promise<boolean>
  }>
}

export interface FilesOnly {
  readonly fetch: (request: Request | string | URL) => Promise<Response>
  readonly caches: OnlyReads
}

/** @param paths every file the model has */
export function filesOnly(paths: readonly string[], read: ReadFile): FilesOnly {
  // A file is asked for twice in a row: whether it is there, and then for its bytes.
  let last: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined
  const answer = async (request: Request | string | URL): Promise<Response | undefined> => {
    const path = pathIn(request)
    if (path === undefined) return undefined
    const bytes = last?.path === path ? last.bytes : await read(path)
    if (bytes === undefined) return undefined
    last = { path, bytes }
    return new Response(bytes, { headers: { 'Content-Length': String(bytes.byteLength) } })
  }
  return {
    fetch: async (request) => (await answer(request)) ?? Promise.reject(new TypeError(`Refused: ${addressOf(request)}`)),
    caches: {
      open: async () => ({
        match: answer,
        add: (request) => Promise.reject(new TypeError(`Refused: ${addressOf(request)}`)),
        keys: async () => paths.map((path) => new Request(modelAddress + path)),
        delete: async () => false,
      }),
    },
  }
}

const addressOf = (request: Request | string | URL): string => (request instanceof Request ? request.url : String(request))

function pathIn(request: Request | string | URL): string | undefined {
  const address = addressOf(request)
  return address.startsWith(modelAddress) ? decodeURIComponent(address.slice(modelAddress.length)) : undefined
}
