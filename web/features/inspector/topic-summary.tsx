// What a writer made of a topic: its sentences, and by whom. Nothing where none was let, or nothing stood the check.

import { modelIn } from '../../../core/memory/records.ts'
import type { TopicHead } from '../../../core/browse/topic-index.ts'

export function TopicSummary({ topic: { summary } }: { readonly topic: TopicHead }) {
  if (summary === undefined || summary.sentences.length === 0) return null
  return (
    <p className="note">
      {summary.sentences.map(({ text }) => text).join(' ')} Worked out by {modelIn(summary.by) ?? 'the writer'}.
    </p>
  )
}
