// What is left of a topic's summary when some of its sentences have to go: the field itself goes with the last of them.

import type { Topic, TopicSummary } from '../../memory/sleep-records.ts'

export function summarised(
  summary: TopicSummary | undefined,
  stays: (sentence: TopicSummary['sentences'][number]) => boolean,
): Pick<Topic, 'summary'> {
  const sentences = summary?.sentences.filter(stays) ?? []
  return summary === undefined || sentences.length === 0 ? {} : { summary: { ...summary, sentences } }
}
