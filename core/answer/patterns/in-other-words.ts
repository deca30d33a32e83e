// Questions that name neither the attribute nor its verb: "Who looks after my teeth?", "How do I open my bike lock?", "Where am I off to next?".

import { partners } from '../../extraction/cues.ts'
import { be, do_, still, ask, of, simple, type QuestionPattern } from './pattern.ts'

const journeys = '(?:trips?|journeys?|holidays?|travels|outings?)'
const lately = '(?: (?:now|these days|nowadays|at the moment|currently))?'

export const otherwiseAsked: readonly QuestionPattern[] = [
  of(`who (?:looks after|takes care of|sees to|does|checks|treats|cleans) my teeth${lately}`, () => ask('my dentist', 'name', 'person')),
  // Whom one is together with may have been told as a partner or by another word for one.
  of(
    `who ${be} (?<who>i|we) ${still}(?:dating|going out with|seeing|in a relationship with|in love with|together with|with)${lately}`,
    () => [...ask('i', 'partner', 'person'), ...partners.flatMap((partner) => ask(`my ${partner}`, 'name', 'person'))],
  ),
  of(`how (?:do|can|could|would) (?:i|we|you) (?:open|unlock|get into) (?<who>(?:my|our|the) .+)`, ({ who }) => ask(who, 'code', 'value')),
  of(`where ${be} (?:i|we) (?:going|travelling|traveling|flying|off|headed|heading)(?: to)? (?:soon|next|in the near future)`, () =>
    ask('i', 'plan', 'list'),
  ),
  of(
    `(?:what|which) ${journeys} (?:(?:have (?:i|we)|${do_} (?:i|we) have|are|is|have)(?: got)? ?)?(?:planned|booked|lie ahead|lies ahead|ahead|coming up|upcoming|scheduled|to come)`,
    () => ask('i', 'plan', 'list'),
  ),
  of(`what have (?:i|we) (?:got )?(?:planned|booked|coming up)`, () => ask('i', 'plan', 'list')),
  of(`what ${do_} (?:i|we) (?:like|love) (?:to eat (?:most|best)|(?:most|best) to eat)(?: of all)?`, () =>
    ask('i', ['favourite dish', 'favourite food', 'favourite meal'], 'value'),
  ),
  of(`(?:do|have) (?:i|we) (?:have|got) (?:any )?(?:pets|animals)(?: at home)?`, () => ask('i', 'pet', 'list')),
  of(`what ${be} (?<who>i|we) not (?:so |very |too )?(?:fond of|keen on|into)`, ({ who }) => ask(who, 'dislikes', 'list')),
  of(`what (?:makes me happy|cheers me up|gives me (?:joy|pleasure))`, () => ask('i', 'likes', 'list')),
  simple(`what (?:name|nickname) ${do_} (?<who>i|we) go by${lately}`, 'nickname', 'value'),
  of(`who (?:employs|pays) (?:(?<who>.+?)(?:'s)? wages|(?<whom>.+))`, ({ who, whom }) =>
    ask((whom ?? who ?? '').replace(/^(?:me|my)$/u, 'i'), 'work', 'value'),
  ),
  of(`(?:how can i be reached|on (?:what|which) number can i be reached)(?: by phone| by telephone)?`, () => ask('i', 'phone', 'value')),
]
