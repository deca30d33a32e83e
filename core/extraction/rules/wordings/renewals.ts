// A new one of anything, told in whatever way, and being called something.

import { thing, type OtherWords } from './pieces.ts'

const s = String.raw

const sep = s`(?:[,:;–—-]| is| called| named| by the name of|,? (?:and |whose |the )?name(?:['’]s| is)| it(?:['’]s| is)| now)+`
/** Whatever it is, there is a new one. */
export const renewalWordings: readonly OtherWords[] = [
  [
    new RegExp(
      s`^(?:(?:I|[Ww]e)(?:['’]ve| have)?(?: got| found| chosen| registered with| signed up with)?|[Tt]here(?:['’]s| is)|[Mm]y|[Oo]ur|[Tt]he|[Aa]) ?(?:a |an |another )?(?:new|different|brand-new|current) (?<n>${thing})${sep} (?<v>.+)$`,
      'u',
    ),
    'My $<n> is $<v> now',
  ],
  [new RegExp(s`^[Nn]ew (?<n>${thing})${sep} (?<v>.+)$`, 'u'), 'My $<n> is $<v> now'],
  [
    new RegExp(
      s`^(?<v>.+?) (?:has |have )?(?:replaced .+?|become|taken over(?: from .+?)?|took over(?: from .+?)?|is now|became|succeeded .+?)(?: as)? (?:my|our) (?:new |current )?(?<n>${thing})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My $<n> is $<v> now',
  ],
  [
    new RegExp(s`^(?:I|We)(?:['’]ve| have)? (?:changed|switched|swapped)(?: my| our)? (?<n>${thing})s?,? (?:from .+? )?to (?<v>.+)$`, 'u'),
    'My $<n> is $<v> now',
  ],
  [
    new RegExp(s`^(?:My|Our) (?<n>${thing}) (?:has |have )?(?:changed|switched|moved)(?: (?:from .+? )?to|${sep}) (?<v>.+)$`, 'u'),
    'My $<n> is $<v> now',
  ],
  [
    /^(?:I|We)(?:['’]ve| have)? (?:moved|put|hidden|shifted|changed where I keep|changed where we keep) (?<thing>(?:the|my|our) [\p{L} ]+?)(?:[,;:–—-]| and)+ ?(?:now )?(?:it(?:['’]s| is| lives| sits)|you(?:['’]ll| will) find it) (?:now )?(?<v>.+?)(?: now)?$/iu,
    'The $<thing> is $<v> now',
  ],
  [
    /^(?<thing>(?:The|My|Our) [\p{L} ]+?) (?:has |have )?(?:moved|been moved|gone|wandered)(?: again)?(?:[,;:–—-] ?(?:now )?(?:it(?:['’]s| is))?)? (?:to )?(?<v>(?:in|on|under|behind|at|with|inside|beneath|below|above|beside|next to|near|taped|by|between) .+?)(?: now)?$/u,
    'The $<thing> is $<v> now',
  ],
  [
    /^(?:(?:My |All my )?(?:friends|family|mates|colleagues)|People|Everyone|Everybody|They|Most people) (?:all |just |usually |mostly )*calls? me (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$/u,
    'Call me $<v>',
  ],
  [
    /^I (?:now )?(?:go by|answer to|am known as|['’]m known as)(?: the name(?: of)?)? (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$/u,
    'Call me $<v>',
  ],
  [
    /^I(?:['’]d| would) (?:much |far )?(?:rather|prefer to|like to|prefer it if you called me|love to)(?: now)? ?(?:be called|go by|be known as|be addressed as)? ?(?<v>\p{Lu}[\p{L}’'-]+)(?: now| from now on)?\.?$/u,
    'Call me $<v>',
  ],
  [
    /^(?:(?:Everyone|Everybody|People|My friends|My family|They) (?:all )?(?:calls?|know) me(?: as)?|I(?:['’]d| would) rather be called|I like to be called|I(?:['’]m| am) (?:mostly |usually |always )?called|I(?:['’]d| would) like you to call me|You (?:can|may|should) call me) (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$/u,
    'Call me $<v>',
  ],
  [/^(?:Just|Simply|Plain) (?<v>\p{Lu}[\p{L}’'-]+) (?:is fine|will do|is enough)(?![\p{L}\p{N}]).*$/u, 'Call me $<v>'],
]
