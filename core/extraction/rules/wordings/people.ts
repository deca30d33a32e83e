// Being together, and being born, in other words.

import { couple, somebody, type OtherWords } from './pieces.ts'

const s = String.raw

export const peopleWordings: readonly OtherWords[] = [
  [
    /^The (?:new |other )?(?:person|man|woman|someone) in my life(?: now)? is(?: now)?(?: called)? (?<v>\p{Lu}[\p{L}’'-]+)(?: now)?$/u,
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^I(?:['’]ve| have)? met (?<v>\p{Lu}[\p{L}’'-]+),? and (?:now )?we(?:['’]re| are) (?:now )?${couple}(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?<v>\p{Lu}[\p{L}’'-]+) and I(?: are|['’]re| have been|['’]ve been|['’]ve become| have become| became| got) (?:now )?${couple}(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^I(?: and|['’]m| am| have been|['’]ve been) (?:now )?(?:together with|going out with|dating|seeing|in love with|in a relationship with|engaged to|with my partner) (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?:I live|I['’]m living|I am living|I share (?:a |my )?(?:flat|home|house|life)) with my (?:partner|girlfriend|boyfriend|other half),? (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    /^I(?:['’]ve| have)(?: got| found)? a (?:new )?(?:partner|girlfriend|boyfriend|someone new|somebody new)[,:]? (?:called |named |by the name of |whose name is |and (?:her|his|their) name is )?(?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$/u,
    'My partner is $<v>',
  ],
  [
    /^(?:I(?:['’]m| am) (?:seeing|dating) (?:someone|somebody)|There(?:['’]s| is) (?:someone|somebody) in my life)(?: new)?[,:;]? (?:called |named |(?:her|his|their|the) name is )?(?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$/u,
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?<v>\p{Lu}[\p{L}’'-]+) is (?:my|the) (?:new )?(?:other half|better half|significant other|love of my life|one I love|person I love)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:was born|celebrates (?:a|her|his|their) birthday|has (?:a|her|his|their) birthday) (?:on )?(?:the )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody})['’]s birthday (?:falls|comes|lands|is) on (?:the )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
  [
    new RegExp(
      s`^(?:[Tt]he )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?) is (?:when )?(?<who>${somebody})(?:['’]s birthday| was born| has (?:her|his|their) birthday)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
  [
    new RegExp(
      s`^There(?:['’]s| is) (?:someone|somebody)(?: new| special)? in my life[,:;]? (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(s`^I(?:['’]ve| have)? (?:fell|fallen) in love with (?<v>\p{Lu}[\p{L}’'-]+)\b.*\btogether(?![\p{L}\p{N}]).*$`, 'u'),
    'My partner is $<v>',
  ],
  [new RegExp(s`^I(?:['’]ve| have) been (?:together )?with (?<v>\p{Lu}\p{Ll}+)(?: for .+| since .+)?$`, 'u'), 'My partner is $<v>'],
  [new RegExp(s`^I(?:['’]ve| have) met someone(?: new)?[,:;] (?<v>\p{Lu}\p{Ll}+)$`, 'u'), 'My partner is $<v>'],
]
