// Server-sent events out of a stream of bytes (WHATWG HTML §9.2): the data of each, however the bytes were cut.

/** The `data` of each event; comments, ids and event names are passed over. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  let data: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += value ?? ''
      const lines = rest.split(/\r\n|\n|\r(?!$)/u)
      rest = done ? '' : (lines.pop() ?? '')
      for (const line of lines) {
        if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /u, ''))
        else if (line === '' && data.length > 0) {
          yield data.join('\n')
          data = []
        }
      }
      if (done) break
    }
    if (data.length > 0) yield data.join('\n')
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
