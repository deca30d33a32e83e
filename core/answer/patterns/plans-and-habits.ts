// Questions for what is to come, what is usual, and how Keepsake should behave. The first pattern that gives a reading is taken, so the specific stand first.

import { be, do_, ask, of, simple, type QuestionPattern } from './pattern.ts'

export const planQuestions: readonly QuestionPattern[] = [
  of(
    `(?:am (?:i|we) (?:free|busy|doing anything)|(?:do|have) (?:i|we) (?:have|got) (?:anything|something|plans?)(?: on| planned)?)(?: (?:on|at|in|for|this))? ?(?<value>.*)`,
    ({ value }) => ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(`what (?:are|were) (?<who>my|our|.+?'s) (?:upcoming |next |current )?plans?(?: (?:for|on|in|at) (?<value>.+))?`, ({ who, value }) =>
    ask((who ?? 'my').replace(/'s$/u, ''), 'plan', 'list', { value }),
  ),
  of(`(?:any|${do_} i have(?: any)?) plans?(?: (?:for|on|in|at) (?<value>.+))?`, ({ value }) =>
    ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${be} (?<who>.+?) (?:doing|planning|up to|hoping to do|going to do)(?: to do)?(?: (?:for |on |in |at |next )?(?<value>.+))?`,
    ({ who, value }) => ask(who, ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${do_} (?<who>i|we) (?:have (?:planned|booked|coming up|on|scheduled|to do)|need to (?:do|get done)|still (?:need|have) to do|have got (?:on|planned))(?: (?:for|on|in|at)? ?(?<value>.+))?`,
    ({ who, value }) => ask(who, ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what (?:do|have|did) (?<who>i|we) (?:have|got|have got)(?: on| planned)? (?<value>today|tonight|tomorrow|this (?:week|weekend|evening|month)|next (?:week|weekend|month)|on \\p{L}+day)`,
    ({ value }) => ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(`what is (?:my|our) (?:schedule|agenda|diary|calendar|timetable|week)(?: like)?(?: (?:for|on|in))? ?(?<value>.*)`, ({ value }) =>
    ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(`what is (?:coming up|on|next|happening)(?: (?:for|on|in|at|this)? ?(?<value>.+))?`, ({ value }) =>
    ask('i', ['plan', 'routine'], 'list', { value }),
  ),
  of(
    `what ${do_} (?<who>i|we|.+?) (?:usually|normally|always|generally|do every|do on)(?: do)?(?: (?:on|at|in|every) )? ?(?<value>.*)`,
    ({ who, value }) => ask(who, 'routine', 'list', { value }),
  ),
  simple('how (?:often|regularly) (?:do|does|did|am|should) (?<who>i|we|.+?) (?<value>.+)', 'routine', 'value'),
  simple(
    'how (?:should|do i want|would i like|do you know how) (?:you )?(?:to )?(?:answer|reply|respond|write|talk|speak)(?: to)?(?: me)?',
    'instruction',
    'list',
  ),
  simple('what (?:should|do|did i ask) you (?:to )?(?:always|never|remember when) .+', 'instruction', 'list'),
]
