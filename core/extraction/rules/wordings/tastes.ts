// Liking and disliking, allergies, languages and medicines, in other words.

import type { OtherWords } from './pieces.ts'

export const tastesWordings: readonly OtherWords[] = [
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
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:makes? me happy|(?:is|are) my (?:thing|passion|great love|favourite pastime)|(?:is|are) (?:one of )?my (?:great |big |favourite )?(?:pleasures?|joys?|loves?|passions?|hobb(?:y|ies)))(?![\p{L}\p{N}]).*$/iu,
    'I like $<v>',
  ],
  [/^(?:My (?:great|big|secret|favourite) (?:passion|love|joy|pleasure)|My passion|My hobby) is (?<v>.+)$/iu, 'I like $<v>'],
  [
    /^I (?:(?:really|simply|just|absolutely) )*(?:can['’]?t|can ?not) (?:bear|abide|stomach|tolerate|take|be doing with) (?<v>.+)$/iu,
    'I dislike $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:drives? me (?:mad|crazy|up the wall)|puts? me off|turns? my stomach|(?:is|are) not my (?:thing|cup of tea))(?![\p{L}\p{N}]).*$/iu,
    'I dislike $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?),? I (?:hate|can['’]?t stand|detest|loathe|really dislike) (?:it|them|that)(?![\p{L}\p{N}]).*$/iu,
    'I dislike $<v>',
  ],
  [/^(?:.*\b)?(?:an|my|this) allergy to (?<v>[\p{L}][\p{L} '’-]*?)(?:,.*|;.*| and .*| that .*| which .*)?$/iu, 'I am allergic to $<v>'],
  [/^My (?<v>[\p{L}][\p{L} '’-]*?) allergy (?:is|means|makes|keeps|has)(?![\p{L}\p{N}]).*$/iu, 'I am allergic to $<v>'],
  [
    /^(?<v>[\p{L}][\p{L} '’-]*?) (?:gives?|brings?) me (?:a rash|hives|an allergic reaction|a reaction|out in .+)(?![\p{L}\p{N}]).*$/iu,
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
    /^I (?:grew up|was (?:raised|brought up)) (?:speaking|with|on) (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|ish|i))(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>',
  ],
  [
    /^(?:My (?:mother tongue|native language|first language|second language|native tongue) is (?<v>\p{Lu}\p{Ll}+)|(?<w>\p{Lu}\p{Ll}+) is my (?:mother tongue|native language|first language|second language|native tongue))(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>$<w>',
  ],
  [
    /^I(?:['’]m| am) (?:quite |fairly |totally |completely )?(?:fluent|proficient|conversational|at home) in (?<v>\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>',
  ],
  [
    /^I (?:know|understand|have) (?:some|a little|a bit of|good|decent) (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|i))(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>',
  ],
  [
    /^I(?:['’]ve| have)? (?:(?:really|quite|recently) )*(?:taken (?:a (?:great )?liking|a shine) to|got(?:ten)? into|come to (?:love|like|enjoy)|grown (?:fond of|to love|to like)|fallen (?:in love with|for)) (?<v>\p{Ll}.+)$/u,
    'I like $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:is|are) (?:one of my|among my|my) (?:favourite|favourites|favourite things|great loves|guilty pleasures?|little joys?)(?: things)?$/iu,
    'I like $<v>',
  ],
  [
    /^(?:There(?:['’]s| is) nothing (?:like|better than)|Nothing (?:beats|cheers me up like|makes me happier than|is better than)|You can['’]t beat) (?<v>(?!it\b|that\b|this\b|home\b|a good\b)[\p{L}][\p{L} '’-]+)$/iu,
    'I like $<v>',
  ],
  [/^One (?:of the things|thing) (?:that )?I (?:really |truly )?(?:like|love|enjoy)(?: most| best)? is (?<v>.+)$/iu, 'I like $<v>'],
  [
    /^I (?:get|take|find) (?:a lot of |great |much |so much |real )?(?:pleasure|joy|happiness|fun|delight|comfort)(?: from| in| out of) (?<v>.+)$/iu,
    'I like $<v>',
  ],
  [
    /^I(?:['’]ve| have)? discovered (?<v>.+?),? and (?:I )?(?:really |absolutely )?(?:love|like|enjoy|adore) (?:it|them)(?![\p{L}\p{N}]).*$/iu,
    'I like $<v>',
  ],
  [/^(?<v>[\p{L}][\p{L} '’-]+?)\? I (?:can['’]?t|can ?not) (?:bear|stand|abide) (?:it|them)(?![\p{L}\p{N}]).*$/iu, 'I dislike $<v>'],
  [/^I(?:['’]ve| have)? (?:got )?(?:something|a thing|a lot) against (?<v>.+)$/iu, 'I dislike $<v>'],
  [/^I (?:have|['’]ve got) no (?:time|patience|love|taste) for (?<v>.+)$/iu, 'I dislike $<v>'],
  [
    /^I find (?<v>[\p{L}][\p{L} '’-]+?) (?:(?:really|quite|rather|absolutely) )?(?:awful|horrible|disgusting|terrible|revolting|unbearable|dreadful|vile|hideous)$/iu,
    'I dislike $<v>',
  ],
  [
    /^(?:If there(?:['’]s| is) (?:one|a) thing|(?:The )?(?:one )?thing) (?:that )?I (?:hate|can['’]?t stand|dislike|loathe|detest)(?: most)?,? (?:it(?:['’]s| is)|is) (?<v>.+)$/iu,
    'I dislike $<v>',
  ],
  [/^(?:No |Never any )?(?<v>[\p{L}][\p{L} '’-]+?) for me[,;:–—-]+ ?.*\ballerg.*$/iu, 'I am allergic to $<v>'],
  [
    /^I (?:have to|must|need to|should|['’]ve got to) (?:avoid|stay away from|keep away from|steer clear of) (?<v>[\p{L}][\p{L} '’-]*?)(?:,| because| due| as| since| for)\b.*\ballerg.*$/iu,
    'I am allergic to $<v>',
  ],
  [
    /^(?:It (?:turns|turned) out(?: that)?|Turns out|I(?:['’]m| am) afraid|It seems|Unfortunately|Sadly|The (?:test|tests|results?)(?: came back| are in| show(?:s|ed)?| say(?:s)?)?|They found(?: out)?|The blood test (?:says|shows))[:,;]? (?:that )?I(?:['’]m| am) allergic to (?<v>.+)$/iu,
    'I am allergic to $<v>',
  ],
  [/^I(?:['’]ve| have)? (?:turned out|been found|been told I(?:['’]m| am)) (?:to be )?allergic to (?<v>.+)$/iu, 'I am allergic to $<v>'],
  [
    /^I(?:['’]ve| have)? (?:developed|acquired|picked up|got|been told I have) an? (?:[\p{Ll}]+ )?allergy(?: to|:) (?<v>.+)$/iu,
    'I am allergic to $<v>',
  ],
  [/^I(?:['’]ve| have) got an allergy: (?<v>.+)$/iu, 'I am allergic to $<v>'],
  [
    /^(?:I can (?:(?:just about|almost) )?(?:hold|have|follow|keep up) a conversation in|I get by in|I manage in|I(?:['’]m| am) (?:quite |fairly |pretty )?good at|I know (?:some|a little|a bit of)|I(?:['’]ve| have) picked up) (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|i))(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>',
  ],
  [
    /^(?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|i)) is (?:one of (?:the|my) languages(?: (?:that )?I (?:speak|know))?|a language I (?:speak|know))(?![\p{L}\p{N}]).*$/u,
    'I speak $<v>',
  ],
  [
    /^I(?:['’]m| am|['’]ve been| have been) (?:taking|doing|on|attending) (?:a |an )?(?:course|class|lessons|classes|evening class) in (?<v>\p{Lu}\p{Ll}+(?:ese|ish|ian|ch|an|sh|ic|ek|alan|i))(?![\p{L}\p{N}]).*$/u,
    'I am learning $<v>',
  ],
  [/^I(?:['’]ve| have) been on (?<v>\p{Ll}{5,}) (?:for|since) .+$/u, 'I am taking $<v>'],
  [/^One of my (?:tablets|pills|medicines|medications|prescriptions) is (?<v>\p{Ll}{4,}(?: \d.*)?)$/u, 'I am taking $<v>'],
]
