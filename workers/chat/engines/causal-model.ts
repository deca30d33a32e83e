// A language model run by transformers.js over ONNX Runtime: prompts by its own chat template, counts by its own tokenizer, words as they come.

import type { InterruptableStoppingCriteria, PreTrainedModel, PreTrainedTokenizer, Tensor } from '@huggingface/transformers'
import type { Generation, TakePiece } from '../../../core/generation/chat-engine.ts'
import type { WriterModel } from '../../../core/generation/writers.ts'
import { withFiles, type Runtime } from '../../models/onnx-library.ts'

export interface CausalModel {
  count(texts: readonly string[]): readonly number[]
  /** Resolves at the end of the answer, or soon after `stop`, when the last piece was taken. */
  write(generation: Generation, onPiece: TakePiece): Promise<void>
  stop(): void
}

/** Small models fall into saying the same again; this is what their makers use against it. */
const repetitionPenalty = 1.1

/** @throws whatever the library throws when the files are no model or the device cannot run it */
export async function startCausalModel(
  model: WriterModel,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  runtime: Runtime,
): Promise<CausalModel> {
  return withFiles(model.id, read, runtime, async (library) => {
    const tokenizer = await library.AutoTokenizer.from_pretrained(model.id)
    const causal = await library.AutoModelForCausalLM.from_pretrained(model.id, {
      ...(model.weights === undefined ? {} : { dtype: model.weights }),
      device: runtime.device,
    })
    const criteria = new library.InterruptableStoppingCriteria()
    return {
      count: (texts) => texts.map((text) => tokenizer.encode(text, { add_special_tokens: false }).length),
      write: (generation, onPiece) => write({ library, tokenizer, causal, criteria }, generation, onPiece),
      stop: () => criteria.interrupt(),
    }
  })
}

interface Started {
  readonly library: typeof import('@huggingface/transformers')
  readonly tokenizer: PreTrainedTokenizer
  readonly causal: PreTrainedModel
  readonly criteria: InterruptableStoppingCriteria
}

async function write(
  { library, tokenizer, causal, criteria }: Started,
  { messages, maxTokens, temperature = 0 }: Generation,
  onPiece: TakePiece,
): Promise<void> {
  criteria.reset()
  let lastTaken: ReturnType<TakePiece> = Promise.resolve()
  const inputs = tokenizer.apply_chat_template([...messages], {
    add_generation_prompt: true,
    return_dict: true,
  }) as unknown as Readonly<Record<string, Tensor>>
  try {
    await causal.generate({
      ...inputs,
      max_new_tokens: maxTokens,
      do_sample: temperature > 0,
      ...(temperature > 0 ? { temperature } : {}),
      repetition_penalty: repetitionPenalty,
      stopping_criteria: criteria,
      streamer: new library.TextStreamer(tokenizer, {
        skip_prompt: true,
        skip_special_tokens: true,
        callback_function: (piece) => {
          if (piece !== '') lastTaken = onPiece(piece)
        },
      }),
    })
  } finally {
    // Pieces go by a port of their own: the news of the end, by another, would overtake the last of them.
    await lastTaken
  }
}
