// The words by which a sentence speaks of an attribute, whatever its verb: "teeth" of the dentist, "wages" of the work. Used where no rule reads
// the sentence: to look up what holds there, and to see a new value of the same make beside them.

import type { Slot } from '../memory/records.ts'

interface Cue {
  readonly words: RegExp
  /** Slots the words may speak of: `subject` left out stands for whoever the sentence is about. */
  readonly slots: readonly { readonly subject?: string; readonly attribute: string }[]
}

/** Whom one is together with is told as `me · partner` or as `partner · name`. */
export const partners = ['partner', 'wife', 'husband', 'girlfriend', 'boyfriend'] as const

const cues: readonly Cue[] = [
  {
    words:
      /\b(?:live[sd]?|living|homes?|house|flat|apartment|cottage|room|place|town|city|village|mov(?:ed?|ing)|relocat\w+|residents?|address|settled|based|roots|rent(?:s|ed|ing)?|people|neighbourhood|new life|for good|permanently)\b/i,
    slots: [{ attribute: 'home' }],
  },
  {
    words:
      /\b(?:work(?:s|ed|ing|place)?|jobs?|employ\w*|compan(?:y|ies)|firms?|hired|wages|salary|payroll|contract|taken on|boss|office|shift|career|staff|team|desk|start(?:ed|s|ing)?|joined|notice|signed)\b/i,
    slots: [{ attribute: 'work' }],
  },
  {
    words:
      /\b(?:jobs?|work(?:s|ed|ing)?|career|profession|occupation|trade|promot\w+|(?:re)?train\w*|becom\w+|became|being|living as|role|title)\b/i,
    slots: [{ attribute: 'role' }],
  },
  {
    words: /\b(?:dentists?|dental|teeth|tooth|fillings?|check-?ups?)\b/i,
    slots: [
      { subject: 'dentist', attribute: 'name' },
      { subject: 'me', attribute: 'dentist' },
    ],
  },
  { words: /\b(?:cars?|drive[sn]?|driving|drove|wheels?|garage)\b/i, slots: [{ attribute: 'car' }] },
  { words: /\b(?:read(?:s|ing)?|books?|novels?|pages?|chapters?|bedside)\b/i, slots: [{ subject: 'me', attribute: 'reading' }] },
  { words: /\b(?:call(?:s|ed|ing)?|nicknames?|go by|known as)\b/i, slots: [{ subject: 'me', attribute: 'nickname' }] },
  {
    words:
      /\b(?:partners?|together|couple|dating|seeing|relationship|girlfriend|boyfriend|in love|someone new|somebody new|other half|item|in my life|love of my life)\b/i,
    slots: [{ subject: 'me', attribute: 'partner' }, ...partners.map((subject) => ({ subject, attribute: 'name' }))],
  },
  { words: /\b(?:phone|mobile|number|ring me|call me|reach me|text me)\b/i, slots: [{ subject: 'me', attribute: 'phone' }] },
  { words: /\b(?:birthdays?|born)\b/i, slots: [{ attribute: 'birthday' }] },
]

/** Slots that the words of a sentence may speak of, with everybody it could be about in place of a subject left open. */
export const slotsSpokenOf = (text: string, subjects: readonly string[]): readonly Pick<Slot, 'subject' | 'attribute'>[] =>
  cues
    .filter(({ words }) => words.test(text))
    .flatMap(({ slots }) =>
      slots.flatMap(({ subject, attribute }) =>
        (subject === undefined ? subjects : [subject]).map((each) => ({ subject: each, attribute })),
      ),
    )

/** Whether the words speak of that slot's attribute. */
export const speaksOf = (text: string, { subject, attribute }: Pick<Slot, 'subject' | 'attribute'>): boolean =>
  cues.some(
    ({ words, slots }) =>
      slots.some((slot) => slot.attribute === attribute && (slot.subject === undefined || slot.subject === subject)) && words.test(text),
  )
