import { describe, expect, it } from 'vitest'
import { aMemory } from '../consolidation/a-memory.ts'
import type { ComposeInput } from '../answer/answer.types.ts'
import type { EpisodeId, EpochMs, MemoryId } from '../memory/ids.ts'
import type { Episode, Memory } from '../memory/records.ts'
import type { Hit, RecallResult } from '../retrieval/recall.types.ts'
import { groundingOf } from './grounding.ts'

const said = 'I live in Ghent. My safe opens with the code 4417. The ferry leaves at nine.'
const turn = { id: 'e1' as EpisodeId, trust: 'own', speaker: 'you', text: said, saidAt: Date.UTC(2026, 2, 9) as EpochMs } as Episode
const home = aMemory({ id: 'home' as MemoryId, statement: 'I live in Ghent' })
const code = aMemory({
  id: 'code' as MemoryId,
  statement: 'My safe opens with the code 4417',
  sensitive: true,
  evidence: [{ episodeId: turn.id, start: 17, end: 49 }],
})
const hit = (of: Memory | Episode): Hit => ({
  id: of.id,
  kind: 'text' in of ? 'episode' : 'memory',
  ...('text' in of ? { episodeId: of.id } : { memoryId: of.id }),
  score: 1,
  standing: 'current',
  why: [],
})
function grounded(question: string, hits: readonly Hit[], evidence = hits, verdict: RecallResult['verdict'] = 'answer'): readonly string[] {
  const recall = { hits, evidence, verdict } as unknown as RecallResult
  const input = { question, recall, memories: [home, code], episodes: [turn] } as unknown as ComposeInput
  return groundingOf(input).map(({ text }) => text)
}

describe('what may go into a prompt', () => {
  it('is what an answer rests on, then what else was found, each once', () => {
    expect(grounded('Where do I live?', [hit(turn), hit(home)], [hit(home)])).toEqual([
      'I live in Ghent',
      expect.stringContaining('I live in Ghent.'),
    ])
  })

  it('is nothing beyond the evidence where the memory has no answer', () => {
    expect(grounded('Where is the key?', [hit(home)], [], 'unknown')).toEqual([])
  })

  it('is nothing sensitive, nor the sentence of a turn that holds it', () => {
    const texts = grounded('Where do I live?', [hit(code), hit(turn)])
    expect(texts).toEqual(['I live in Ghent. The ferry leaves at nine.'])
  })

  it('is the sensitive where it is asked for by name', () => {
    expect(grounded('What is the code of my safe?', [hit(code)])).toEqual(['My safe opens with the code 4417'])
  })
})
