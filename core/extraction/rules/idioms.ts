// Idioms for the common attributes, by synonym: what a thesaurus has for liking, living, working, being together. Each turned into the plain
// form that the rules read; tried after the wordings of other-words.ts.

/** A wording and the plain form of it, `$<v>` being the value as said. */
export type OtherWords = readonly [said: RegExp, plain: string]

const s = String.raw
const proper = s`\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of |and |& |de |van )?\p{Lu}[\p{L}\p{N}’'&.-]*){0,4}`
const somebody = s`(?:[Mm]y |[Oo]ur )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
const thing = s`(?:favourite [\p{L}]+|home|employer|company|firm|job|profession|occupation|trade|car|partner|other half|dentist|doctor|gp|vet|hairdresser|teacher|boss|phone(?: number)?|mobile(?: number)?|email(?: address)?|address|diet|shoe size|nickname|landlord|flatmate|gym|bank|dog|cat|rabbit|hamster|parrot|tortoise|horse)`
const couple = s`(?:together|a couple|an item|engaged|married|dating|going out|seeing each other|in a relationship|partners)`

const people: readonly OtherWords[] = [
  [
    new RegExp(
      s`^(?<v>\p{Lu}[\p{L}’'-]+) and I(?: are|['’]re| have been|['’]ve been|['’]ve become| became| got) (?:now )?${couple}\b.*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^I(?: and|['’]m| am| have been|['’]ve been) (?:now )?(?:together with|going out with|dating|seeing|in love with|in a relationship with|engaged to|with my partner) (?<v>\p{Lu}[\p{L}’'-]+)\b.*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?:I live|I['’]m living|I am living|I share (?:a |my )?(?:flat|home|house|life)) with my (?:partner|girlfriend|boyfriend|other half),? (?<v>\p{Lu}[\p{L}’'-]+)\b.*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    /^I(?:['’]ve| have)(?: got| found)? a (?:new )?(?:partner|girlfriend|boyfriend|someone new|somebody new)[,:]? (?:called |named |by the name of |whose name is |and (?:her|his|their) name is )?(?<v>\p{Lu}[\p{L}’'-]+)\b.*$/u,
    'My partner is $<v>',
  ],
  [
    /^(?:I(?:['’]m| am) (?:seeing|dating) (?:someone|somebody)|There(?:['’]s| is) (?:someone|somebody) in my life)(?: new)?[,:;]? (?:called |named |(?:her|his|their|the) name is )?(?<v>\p{Lu}[\p{L}’'-]+)\b.*$/u,
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?<v>\p{Lu}[\p{L}’'-]+) is (?:my|the) (?:other half|better half|significant other|love of my life|one I love|person I love)\b.*$`,
      'u',
    ),
    'My partner is $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:was born|celebrates (?:a|her|his|their) birthday|has (?:a|her|his|their) birthday) (?:on )?(?:the )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?)\b.*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody})['’]s birthday (?:falls|comes|lands|is) on (?:the )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?)\b.*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
  [
    new RegExp(
      s`^(?:[Tt]he )?(?<v>\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}(?:st|nd|rd|th)?) is (?:when )?(?<who>${somebody})(?:['’]s birthday| was born| has (?:her|his|their) birthday)\b.*$`,
      'u',
    ),
    '$<who>’s birthday is $<v>',
  ],
]

const work: readonly OtherWords[] = [
  [
    new RegExp(
      s`^(?<who>I(?:['’]m| am)|${somebody} is) (?<v>an? [\p{L} -]+?) by (?:trade|profession|training|occupation|vocation)\b.*$`,
      'u',
    ),
    '$<who> $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>I|${somebody})(?:['’]ve| have| has|['’]s)? (?:re)?(?:trained|qualified) (?:as|to be) (?<v>an? [\p{L} -]+?)(?:,.*| and .*)?$`,
      'u',
    ),
    '$<who> became $<v>',
  ],
  [
    /^I(?:['’]ve| have)? (?:changed|switched) (?:careers?|jobs?|professions?|trades?)(?: completely)?,? (?:and|to|so)?,? ?(?:now )?(?:I )?(?:now )?(?:work as|become|being|am|['’]m) (?<v>an? .+)$/u,
    'I work as $<v> now',
  ],
  [
    /^(?:My|The) (?:new )?(?:job|role|position|post|work)(?: title)? (?:is|now is|is now) (?:being |that of |to be )?(?<v>an? .+)$/u,
    'I work as $<v>',
  ],
  [
    /^What I do(?: for (?:a living|work|money))?(?: is|:) ?(?:I(?:['’]m| am) |being |work(?:ing)? as )?(?:an? )?(?<v>.+)$/u,
    'My job is $<v>',
  ],
  [
    /^(?:My )?(?:new )?(?:job title|profession|occupation|trade|line of work)(?: (?:is|since [^:]+|now))?: ?(?:an? )?(?<v>.+)$/iu,
    'My profession is $<v>',
  ],
  [
    new RegExp(
      s`^I(?:['’]m| am|['’]ve been| have been)(?: now| still)? (?:with|employed (?:by|at|with)|on the staff (?:of|at)|in the employ of|under contract (?:with|at)) (?<v>${proper})\b.*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:is|has been) (?:now )?(?:employed (?:by|at|with)|on the staff (?:of|at)|on the payroll of) (?<v>${proper})\b.*$`,
      'u',
    ),
    '$<who> works at $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:got|have|landed|taken|found|accepted) (?:a |an |my |the )?(?:[\p{L}-]+ )?(?:job|post|position|place) (?:at|with) (?<v>${proper})\b.*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:has|got|has got|landed|found|took) (?:a |an |his |her |their |the )?(?:[\p{L}-]+ )?(?:job|post|position|place) (?:at|with) (?<v>${proper})\b.*$`,
      'u',
    ),
    '$<who> works at $<v>',
  ],
]

const home: readonly OtherWords[] = [
  [new RegExp(s`^Home(?: for (?:me|us))?(?: these days| now| is)* is (?<v>${proper})\b.*$`, 'u'), 'I live in $<v>'],
  [new RegExp(s`^(?:I|We)(?: now)? call (?<v>${proper}) (?:my |our )?home\b.*$`, 'u'), 'I live in $<v>'],
  [new RegExp(s`^(?<v>${proper}) (?:is|has become|has been) (?:home|where (?:I|we) live|my home|our home)\b.*$`, 'u'), 'I live in $<v>'],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:got|have|rent|own|share|bought|found) (?:a|an|our|my) (?:[\p{L}-]+ )*(?:flat|house|place|home|apartment|cottage|studio|room|bungalow) in (?<v>${proper})\b.*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]m|['’]re| am| are)(?: now| officially)* (?:a |an )?(?:resident|residents|inhabitant|citizen) of (?<v>${proper})\b.*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:The )?[\p{L} ]+ and (?:I(?:['’]m| am)|we(?:['’]re| are)) (?:now )?(?:officially )?(?:living in|a resident of|at home in|settled in) (?<v>${proper})\b.*$`,
      'u',
    ),
    'I live in $<v> now',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:has|rents|owns|bought|has got) (?:a|an) (?:[\p{L}-]+ )*(?:flat|house|place|home|apartment|cottage|studio|room) in (?<v>${proper})\b.*$`,
      'u',
    ),
    '$<who> lives in $<v>',
  ],
  [
    new RegExp(s`^(?<who>${somebody}) (?:has made (?<v>${proper}) (?:her|his|their) home|calls (?<w>${proper}) home)\b.*$`, 'u'),
    '$<who> lives in $<v>$<w>',
  ],
]

const tastes: readonly OtherWords[] = [
  [
    /^I(?:['’]m| am) (?:really |very |so |quite |rather )*(?:fond of|keen on|partial to|hooked on|addicted to|devoted to|crazy about|wild about|nuts about|passionate about|a sucker for|big on|a great lover of) (?<v>.+)$/iu,
    'I like $<v>',
  ],
  [/^I (?:can['’]?t|can ?not|could ?n['’]t) (?:get enough of|live without|do without|resist) (?<v>.+)$/iu, 'I like $<v>'],
  [
    /^I(?:['’]ve| have)? (?:got |have )?an? (?:[\p{L}]+ )?(?:soft spot|weakness|passion|love|fondness|liking|thing) for (?<v>.+)$/iu,
    'I like $<v>',
  ],
  [
    /^I (?:live for|delight in|take (?:great |real |much )?(?:joy|pleasure|delight) in|always enjoy|cherish|treasure|relish) (?<v>.+)$/iu,
    'I like $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:makes? me happy|(?:is|are) my (?:thing|passion|great love|favourite pastime)|(?:is|are) (?:one of )?my (?:great |big |favourite )?(?:pleasures?|joys?|loves?|passions?|hobb(?:y|ies)))\b.*$/iu,
    'I like $<v>',
  ],
  [/^(?:My (?:great|big|secret|favourite) (?:passion|love|joy|pleasure)|My passion|My hobby) is (?<v>.+)$/iu, 'I like $<v>'],
  [
    /^I (?:(?:really|simply|just|absolutely) )*(?:can['’]?t|can ?not) (?:bear|abide|stomach|tolerate|take|be doing with) (?<v>.+)$/iu,
    'I dislike $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:drives? me (?:mad|crazy|up the wall)|puts? me off|turns? my stomach|(?:is|are) not my (?:thing|cup of tea))\b.*$/iu,
    'I dislike $<v>',
  ],
  [/^(?<v>[\p{L}][\p{L} '’-]+?),? I (?:hate|can['’]?t stand|detest|loathe|really dislike) (?:it|them|that)\b.*$/iu, 'I dislike $<v>'],
  [/^(?:.*\b)?(?:an|my|this) allergy to (?<v>[\p{L}][\p{L} '’-]*?)(?:,.*|;.*| and .*| that .*| which .*)?$/iu, 'I am allergic to $<v>'],
  [/^My (?<v>[\p{L}][\p{L} '’-]*?) allergy (?:is|means|makes|keeps|has)\b.*$/iu, 'I am allergic to $<v>'],
  [
    /^(?<v>[\p{L}][\p{L} '’-]*?) (?:gives?|brings?) me (?:a rash|hives|an allergic reaction|a reaction|out in .+)\b.*$/iu,
    'I am allergic to $<v>',
  ],
  [
    /^I (?:come out in (?:a rash|hives|spots)|get (?:a rash|hives|an allergic reaction|spots)|react(?: badly)?|have (?:a|an allergic) reaction)(?: from| to| with| when I (?:eat|touch|take)) (?<v>[\p{L}][\p{L} '’-]*?)(?:,.*|;.*)?$/iu,
    'I am allergic to $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]*?) (?:is|are) (?:a no-go|off limits|out of bounds|forbidden|impossible|dangerous)(?: for me)?\b.*\ballerg.*$/iu,
    'I am allergic to $<v>',
  ],
  [
    /^I (?:grew up|was (?:raised|brought up)) (?:speaking|with|on) (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|ish|i))\b.*$/u,
    'I speak $<v>',
  ],
  [
    /^(?:My (?:mother tongue|native language|first language|second language|native tongue) is (?<v>\p{Lu}\p{Ll}+)|(?<w>\p{Lu}\p{Ll}+) is my (?:mother tongue|native language|first language|second language|native tongue))\b.*$/u,
    'I speak $<v>$<w>',
  ],
  [
    /^I(?:['’]m| am) (?:quite |fairly |totally |completely )?(?:fluent|proficient|conversational|at home) in (?<v>\p{Lu}\p{Ll}+)\b.*$/u,
    'I speak $<v>',
  ],
  [
    /^I (?:know|understand|have) (?:some|a little|a bit of|good|decent) (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|i))\b.*$/u,
    'I speak $<v>',
  ],
]

const things: readonly OtherWords[] = [
  [
    /^(?=.*\b(?:my|me|I|I['’]m)\b)(?=.*\b(?:phone|mobile|number|cell|reach|ring|text|contact)\b)[^?]*?(?<v>\+?\d[\d -]{6,}\d)\b[^?]*$/u,
    'My phone number is $<v>',
  ],
  [
    new RegExp(
      s`^(?:As for|About|Regarding|Concerning|When it comes to|Speaking of) (?:my|our) (?<n>${thing})[,:;–—-]* ?(?:it(?:['’]s| is)|that(?:['’]s| is)|I have|we have)? ?(?<v>.+)$`,
      'iu',
    ),
    'My $<n> is $<v>',
  ],
  [new RegExp(s`^(?:My |Our |The )?(?<n>${thing}): (?<v>.+)$`, 'iu'), 'My $<n> is $<v>'],
  [new RegExp(s`^The name of (?:my|our) (?<n>${thing}) is (?<v>.+)$`, 'iu'), 'My $<n> is $<v>'],
  [new RegExp(s`^(?<v>${proper}) is the name of (?:my|our) (?<n>${thing})\b.*$`, 'u'), 'My $<n> is $<v>'],
  [new RegExp(s`^.+[,:] (?:my|our) (?<n>${thing}),? (?<v>an? \p{Lu}.+)$`, 'u'), 'My $<n> is $<v>'],
  [new RegExp(s`^(?:.+ )?(?:is|stands|waits|sits) my (?<n>car),? (?<v>an? .+)$`, 'u'), 'My $<n> is $<v>'],
  [
    new RegExp(
      s`^[^,]*? (?:is|beats|like|go to|see|visit) (?<v>${proper}|[\p{Ll} ]+?), my (?<n>favourite [\p{L}]+|dentist|doctor|gp|vet|hairdresser)\b.*$`,
      'u',
    ),
    'My $<n> is $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:is|are) the best (?<n>dish|meal|food|drink|song|film|book|colour|season|city|game|sport)(?: (?:there is|ever|in the world|for me|of all))?$/iu,
    'My favourite $<n> is $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We) (?:own|run|drive|have) (?<v>an? ${proper}(?: \p{Ll}+)?),? (?:my|our|as my|as our|for a|as a) (?:only |first |second )?car\b.*$`,
      'u',
    ),
    'I drive $<v>',
  ],
  [
    /^(?:It(?:['’]s| is) (?:part of my (?:week|routine|life)|my habit|a habit of mine|a ritual of mine)|I(?:['’]ve| have) made it a (?:habit|rule)|My (?:rule|ritual|habit) is|As a rule|Like clockwork|Come rain or shine)(?: that|:|,)* ?(?<v>(?:every|each|on) \p{L}+days? .+)$/iu,
    '$<v>',
  ],
]

const sep = s`(?:[,:;–—-]| is| called| named| by the name of|,? (?:and |whose |the )?name(?:['’]s| is)| it(?:['’]s| is)| now)+`
/** Whatever it is, there is a new one. */
const renewals: readonly OtherWords[] = [
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
      s`^(?<v>.+?) (?:has |have )?(?:replaced .+?|become|taken over(?: from .+?)?|took over(?: from .+?)?|is now|became|succeeded .+?)(?: as)? (?:my|our) (?:new |current )?(?<n>${thing})\b.*$`,
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
    /^(?:(?:My |All my )?(?:friends|family|mates|colleagues)|People|Everyone|Everybody|They|Most people) (?:all |just |usually |mostly )*calls? me (?<v>\p{Lu}[\p{L}’'-]+)\b.*$/u,
    'Call me $<v>',
  ],
  [/^I (?:now )?(?:go by|answer to|am known as|['’]m known as)(?: the name(?: of)?)? (?<v>\p{Lu}[\p{L}’'-]+)\b.*$/u, 'Call me $<v>'],
  [
    /^I(?:['’]d| would) (?:much |far )?(?:rather|prefer to|like to|prefer it if you called me|love to)(?: now)? ?(?:be called|go by|be known as|be addressed as)? ?(?<v>\p{Lu}[\p{L}’'-]+)(?: now| from now on)?\.?$/u,
    'Call me $<v>',
  ],
]

export const idioms: readonly OtherWords[] = [...people, ...work, ...home, ...tastes, ...things, ...renewals]
