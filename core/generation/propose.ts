// Asking a model what to keep of a turn: the prompt, the answer, the check. Whatever the model does, the outcome is checked operations.

import type { Cancellation } from '../ports.ts'
import type { Episode, Memory } from '../memory/records.ts'
import type { ChatEngine } from './chat-engine.ts'
import { checkOperations, operationsPrompt, operationsSchema, type CheckedOperations } from './operations.ts'

/** Tokens eight operations may take. */
const answerTokens = 800

/** @throws EngineError */
export async function proposeOperations(
  engine: ChatEngine,
  turn: Episode,
  neighbours: readonly Memory[],
  signal?: Cancellation,
): Promise<CheckedOperations> {
  const generation = {
    messages: operationsPrompt(turn, neighbours),
    maxTokens: answerTokens,
    temperature: 0,
    ...(engine.can.schema ? { schema: operationsSchema } : {}),
  }
  let answer = ''
  for await (const piece of engine.stream(generation, signal)) answer += piece
  return checkOperations(answer, turn, neighbours)
}
