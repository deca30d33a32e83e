// A stand-in for WebLLM's library, as the file the app loads it from: no model. It takes the real graphics of this browser (done in software
// here), says what it is told to, and gives the graphics back in the middle where the plan says so.

export interface Plan {
  /** What it says; `losesAfter`: after so many words the graphics go, as a driver takes them. */
  readonly words: string
  readonly losesAfter?: number
  /** It goes on loading for ever, or fails with these words. */
  readonly loading?: 'hangs' | { readonly fails: string }
}

/** The same file for both ends of its protocol, as the real one is. */
export function standInLibrary(plan: Plan): string {
  return `
const plan = ${JSON.stringify(plan)}

export class WebWorkerMLCEngineHandler {
  engine = { loadedModelIdToPipeline: new Map() }
  async onmessage({ data }) {
    if (data.kind === 'reload') {
      const adapter = await navigator.gpu.requestAdapter()
      this.device = await adapter.requestDevice()
      if (plan.loading === 'hangs') return
      postMessage(plan.loading === undefined ? { kind: 'ready' } : { kind: 'failed', error: plan.loading.fails })
    }
    if (data.kind === 'write')
      for (const [at, word] of plan.words.match(/\\S+\\s*/gu).entries()) {
        if (at === plan.losesAfter) return this.device.destroy()
        postMessage({ kind: 'word', word })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    if (data.kind === 'write') postMessage({ kind: 'end' })
  }
}

export class WebWorkerMLCEngine {
  constructor(worker) {
    this.worker = worker
    this.heard = []
    this.wake = () => undefined
    worker.addEventListener('message', ({ data }) => {
      this.heard.push(data)
      this.wake()
    })
  }
  async next() {
    while (this.heard.length === 0) await new Promise((resolve) => (this.wake = resolve))
    return this.heard.shift()
  }
  setInitProgressCallback() {}
  async reload() {
    this.worker.postMessage({ kind: 'reload' })
    const { kind, error } = await this.next()
    if (kind === 'failed') throw error
  }
  async chatCompletion() {
    this.worker.postMessage({ kind: 'write' })
    const next = () => this.next()
    return (async function* () {
      for (;;) {
        const { kind, word } = await next()
        if (kind === 'end') return
        yield { choices: [{ delta: { content: word } }] }
      }
    })()
  }
  interruptGenerate() {}
  async unload() {
    this.worker.postMessage({ kind: 'unload' })
  }
}
`
}
