// Failures of the engines as this app names them. The libraries throw errors of many kinds, some cross a worker's edge as bare strings
// (`Name: message`), so they are told apart by what they say; what says nothing known is `broken`.

import { EngineError, type EngineProblem } from '../../../core/generation/chat-engine.ts'

/** First that matches. The words are those of WebLLM 0.2.85, ONNX Runtime, the WebGPU and Prompt API specifications, and the browsers. */
const kinds: readonly (readonly [EngineProblem, RegExp])[] = [
  ['aborted', /AbortError/u],
  ['damaged', /not the file that was pinned|is not whole/u],
  ['no-room', /QuotaExceeded|no space left/iu],
  ['no-half-precision', /ShaderF16Support|shader-f16|FeatureSupportError/u],
  ['no-graphics', /WebGPUNot|compatible GPU|requestAdapter|Cannot initialize runtime because of requested/u],
  [
    'out-of-memory',
    /out of memory|OutOfMemory|\bOOM\b|allocation failed|Invalid (?:typed )?array length|could not allocate|bad_alloc|memory access out of bounds|Aborted\(/iu,
  ],
  ['lost-graphics', /DeviceLost|device (?:was |is )?lost|GPUDevice.*(?:lost|destroyed)|instance reference no longer exists/iu],
  // A browser fetches its own model only at the person's click.
  ['not-started', /NotAllowedError/u],
  ['no-connection', /NetworkError|Failed to fetch|error loading dynamically imported module|Importing a module script failed/iu],
]

export function problemOf(error: unknown): EngineProblem {
  if (error instanceof EngineError) return error.problem
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return kinds.find(([, words]) => words.test(said))?.[0] ?? 'broken'
}

export function asEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError(problemOf(error), { cause: error })
}
