// The safety net under an answer: what was said after it about the same thing and speaks of a change, though no rule could read what
// changed. It is quoted after the answer, so that what was true before never stands alone.

import type { ComposeInput } from './answer.types.ts'
import { showsAsked } from './asked-shape.ts'
import { appPart, ownPart } from './parts.ts'
import { quotesFrom, type Quote } from './quotes.ts'
import { askingWords } from './support.ts'
import { formsOf, wholeTermsOf } from './word-forms.ts'
import { openers, refusalOf } from '../extraction/gate.ts'
import type { Reply } from '../memory/reply-records.ts'

const ofChange =
  /\b(?:now|new|no longer|not any ?more|any ?more|instead|actually|changed?|changing|switch(?:ed|ing)?|swap(?:ped)?|moved?|moving|cancel(?:led|ed|ling)|stopp(?:ed|ing)|quit|start(?:ed|ing)|back|gave up|given up|gone off|sold|return(?:ed)?|replac(?:ed|ing)|upped|raised|lowered|put up|up to|down to|split|broke up|left|leaving|lost|died|postponed|brought forward|put off|called off|fell through|from next (?:week|month|year)|until|since then|turns out|got (?:a|an|the)|handed in|found|start|renewed|extended|expired|closed|paid|nicked|stolen|promoted|resigned|retired|passed away|off the table|packed in|taken off|came off|shift(?:ed|ing)|back home|home now|will be|from (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/iu

/** Says by itself that something is over. */
const ofEnd =
  /^(?:i|we)(?:['’]ve| have)? (?:just |finally )?(?:cancelled|canceled|sold|quit|gave up|given up|lost|stopped|dropped|returned|gave away|got rid of)\b|\b(?:no longer|fell through|called off|broke up|split up|off the table|don['’]t need (?:it|that|them) any ?more)\b/iu

/** The answer, followed by the newest change told after what it rests on, if there is one among what was found. */
export function withLater(reply: Reply, input: ComposeInput): Reply {
  const [asked] = input.reading
  if ((reply.verdict !== 'answer' && reply.verdict !== 'unsure') || asked?.past === true || asked?.asOf !== undefined) return reply
  const later = laterChange(reply, input)
  if (later?.episode === undefined) return reply
  return { ...reply, parts: [...reply.parts, appPart('Later you said:'), ownPart(later.text, later.episode, later.memory)] }
}

function laterChange(reply: Reply, input: ComposeInput): Quote | undefined {
  const cites = reply.parts.flatMap((part) => part.cites)
  const memories = input.memories.filter(({ id }) => cites.some(({ memoryId }) => memoryId === id))
  const episodes = input.episodes.filter(
    ({ id }) =>
      cites.some(({ episodeId }) => episodeId === id) || memories.some((memory) => memory.evidence.some((at) => at.episodeId === id)),
  )
  const saidAt = Math.max(...episodes.map((each) => each.saidAt), ...memories.map((each) => each.saidAt))
  if (!Number.isFinite(saidAt)) return undefined
  const words = [
    ...memories.map(({ statement }) => statement),
    ...reply.parts.filter(({ voice }) => voice === 'own').map(({ text }) => text),
  ]
  const isLater = isChangeOf(input, words)
  return quotesFrom(input.recall.hits, input)
    .filter(({ text, episode, support }) => support.hasNames && episode?.trust === 'own' && episode.saidAt > saidAt && isLater(text))
    .sort((a, b) => (b.episode?.saidAt ?? 0) - (a.episode?.saidAt ?? 0))[0]
}

/**
 * Speaks of a change, and shares a word with the question and another with the answer (or shows what is asked for, or an end); or shares a
 * name with the answer and shows what is asked for.
 */
function isChangeOf({ question, aliases }: ComposeInput, answer: readonly string[]): (sentence: string) => boolean {
  const asked = wholeTermsOf(question).filter((term) => !askingWords.has(term))
  const ofQuestion = new Set(asked.flatMap((term) => formsOf(term, aliases)))
  const ofAnswer = new Set(answer.flatMap((text) => wholeTermsOf(text)))
  const names = new Set(answer.flatMap((text) => (text.match(/(?<=\S )\p{Lu}\p{Ll}+/gu) ?? []).flatMap((name) => wholeTermsOf(name))))
  const shows = showsAsked(question)
  return (sentence) => {
    if (!ofChange.test(sentence) || refusalOf(openers.replaceIn(sentence, '')) !== undefined) return false
    const said = [...new Set(wholeTermsOf(sentence))]
    const inQuestion = said.filter((term) => ofQuestion.has(term)).length
    const inEither = said.filter((term) => ofQuestion.has(term) || ofAnswer.has(term)).length
    const isShown = shows?.(sentence) === true
    if (inQuestion >= 1 && (inEither >= 2 || isShown || ofEnd.test(sentence))) return true
    if (ofEnd.test(sentence) && said.filter((term) => ofAnswer.has(term)).length >= 2) return true
    return isShown && said.some((term) => names.has(term))
  }
}
