// A model's statement as a candidate: the rules read it for what it is about, as they read a sentence written by hand. It counts as worked out.

import type { Candidate } from '../../../core/extraction/candidate.ts'
import { extract } from '../../../core/extraction/extract.ts'
import { salienceOf } from '../../../core/extraction/weigh.ts'
import { asSentence } from '../../../core/extraction/statement.ts'
import type { EpisodeId } from '../../../core/memory/ids.ts'
import type { Episode, EvidenceSpan } from '../../../core/memory/records.ts'

/** Stands in for a turn while the statement is read: what is kept is the span of the person's words. */
const inItsWords = 'by-model' as EpisodeId

/** @param by `model:<name>` */
export function candidateOf(statement: string, turn: Episode, span: EvidenceSpan, by: string): Candidate {
  const text = asSentence(statement)
  const [read, ...more] = extract({ id: inItsWords, text, saidAt: turn.saidAt }, { explicit: true })
  const isPlain = read === undefined || more.length > 0 || read.effect !== 'assert'
  const { slot, ...rest } = read ?? { kind: 'fact', entities: [], sensitive: false }
  return {
    ...rest,
    ...(isPlain || slot === undefined ? {} : { slot }),
    statement: text,
    span,
    stance: 'inferred',
    author: by,
    salience: salienceOf(text, isPlain ? undefined : slot, false),
    effect: 'assert',
  }
}
