// Rules for who is away and until when: on leave, off work, abroad. One-valued, and over by itself on the day told.

import { wordCount } from '../value.ts'
import { anybody, type Rule } from './rule.ts'

const absence =
  'on (?:(?:maternity|paternity|parental|adoption|sick|annual|study|unpaid|compassionate|gardening|medical|shared parental) )?(?:leave|holiday|vacation|sabbatical|secondment|honeymoon)|away|abroad|off(?: work| sick)?|signed off(?: work| sick)?|out of (?:the )?(?:office|town|country)|in hospital|travelling'

export const awayRules: readonly Rule[] = [
  {
    attribute: 'away',
    pattern: new RegExp(
      `^(?:am|is|are|will be) (?:away |out |currently )?(?<v>(?:${absence})\\b.*?\\b(?:until|till|up to|through) .+)`,
      'i',
    ),
    of: anybody,
    keepsTime: true,
    salience: 0.5,
    fits: (value) => wordCount(value) <= 14,
  },
]
