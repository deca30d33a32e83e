// Working and living somewhere, in other words.

import { proper, somebody, type OtherWords } from './pieces.ts'

const s = String.raw

export const workWordings: readonly OtherWords[] = [
  [new RegExp(s`^I(?:['’]m| am) at (?<v>${proper}) (?:these days|nowadays|now)$`, 'u'), 'I work at $<v>'],
  [
    new RegExp(
      s`^(?<who>I(?:['’]m| am)|${somebody} is) (?<v>an? [\p{L} -]+?) by (?:trade|profession|training|occupation|vocation)(?![\p{L}\p{N}]).*$`,
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
      s`^I(?:['’]m| am|['’]ve been| have been)(?: now| still)? (?:with|employed (?:by|at|with)|on the staff (?:of|at)|in the employ of|under contract (?:with|at)) (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:is|has been) (?:now )?(?:employed (?:by|at|with)|on the staff (?:of|at)|on the payroll of) (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who> works at $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:got|have|landed|taken|found|accepted) (?:a |an |my |the )?(?:[\p{L}-]+ )?(?:job|post|position|place) (?:at|with) (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:has|got|has got|landed|found|took) (?:a |an |his |her |their |the )?(?:[\p{L}-]+ )?(?:job|post|position|place) (?:at|with) (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who> works at $<v>',
  ],
  [
    new RegExp(
      s`^(?<v>${proper}) is (?:the (?:company|firm|place|business|organisation) (?:that )?(?:I|we) work(?: for| at)?|where I work|who I work for|my workplace)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^(?:The|My) (?:company|firm|business|place|outfit|people)(?: that)? (?:I work (?:for|at)|I(?:['’]m| am) (?:with|at)|I work with) (?:is|are)(?: called)? (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I work at $<v>',
  ],
  [
    new RegExp(
      s`^The (?:company|firm|business|place|people) (?<who>${somebody}) works (?:for|at) (?:is|are)(?: called)? (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who> works at $<v>',
  ],
  [new RegExp(s`^(?<v>${proper}) pays (?:me|my (?:wages|salary))(?![\p{L}\p{N}]).*$`, 'u'), 'I work at $<v>'],
  [new RegExp(s`^(?:By day|During the week|On weekdays),? I work (?:at|for) (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'), 'I work at $<v>'],
  [new RegExp(s`^I(?:['’]ve| have) been (?:working )?(?:at|with) (?<v>${proper}) (?:since|for|from) .+$`, 'u'), 'I work at $<v>'],
  [new RegExp(s`^I(?:['’]m| am) (?:at|with) (?<v>${proper}), (?:in|on) (?:the |my )?[\p{Ll} -]+$`, 'u'), 'I work at $<v>'],
  [
    new RegExp(s`^(?<who>${somebody}) is (?:at|with) (?<v>${proper}), (?:in (?:the )?[\p{Ll} -]+|(?:s?he|they) .+)$`, 'u'),
    '$<who> works at $<v>',
  ],
  [new RegExp(s`^I do the [\p{Ll}]+ (?:at|for) (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'), 'I work at $<v>'],
  [
    new RegExp(s`^I(?:['’]m| am) (?:on|in|part of) the (?:[\p{Ll}]+ )?team (?:at|of) (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'),
    'I work at $<v>',
  ],
  [
    /^I(?:['’]ve| have) been (?<v>an? [\p{Ll} -]+?) (?:for (?:years|ages|decades|a while|a long time|\p{L}+ years)|all my (?:working )?life)(?![\p{L}\p{N}]).*$/u,
    'I work as $<v>',
  ],
  [/^They(?:['’]ve| have) (?:promoted me to|made me) (?:an? )?(?<v>[\p{Ll} -]+)$/u, 'I became a $<v>'],
]

export const homeWordings: readonly OtherWords[] = [
  [
    /^(?:i|we) (?:room|flat-?share|house-?share|share (?:a |the |our )?(?:flat|house|place|apartment)) with (?<v>.+)$/iu,
    'I live with $<v>',
  ],
  [new RegExp(s`^(?:I|We)(?:['’]ve| have)? (?:now )?made (?<v>${proper}) (?:my|our) home(?![\p{L}\p{N}]).*$`, 'u'), 'I live in $<v>'],
  [new RegExp(s`^Home(?: for (?:me|us))?(?: these days| now| is)* is (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'), 'I live in $<v>'],
  [new RegExp(s`^(?:I|We)(?: now)? call (?<v>${proper}) (?:my |our )?home(?![\p{L}\p{N}]).*$`, 'u'), 'I live in $<v>'],
  [
    new RegExp(s`^(?<v>${proper}) (?:is|has become|has been) (?:home|where (?:I|we) live|my home|our home)(?![\p{L}\p{N}]).*$`, 'u'),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:got|have|rent|own|share|bought|found) (?:a|an|our|my) (?:[\p{L}-]+ )*(?:flat|house|place|home|apartment|cottage|studio|room|bungalow) in (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]m|['’]re| am| are)(?: now| officially)* (?:a |an )?(?:resident|residents|inhabitant|citizen) of (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:The )?[\p{L} ]+ and (?:I(?:['’]m| am)|we(?:['’]re| are)) (?:now )?(?:officially )?(?:living in|a resident of|at home in|settled in) (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I live in $<v> now',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:has|rents|owns|bought|has got) (?:a|an) (?:[\p{L}-]+ )*(?:flat|house|place|home|apartment|cottage|studio|room) in (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who> lives in $<v>',
  ],
  [
    new RegExp(
      s`^(?<who>${somebody}) (?:has made (?<v>${proper}) (?:her|his|their) home|calls (?<w>${proper}) home)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    '$<who> lives in $<v>$<w>',
  ],
  [
    new RegExp(
      s`^(?:I|We) (?:own|have|rent|share|bought) (?:a|an|our|my) (?:[\p{L}-]+ )*(?:flat|house|place|home|apartment|cottage|studio|room|bungalow)(?: with [\p{Ll} ]+?)? in (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:put down roots|settled(?: down)?|made (?:my|our) home|found (?:my|our) home) in (?<v>${proper})(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I live in $<v>',
  ],
  [
    new RegExp(s`^(?:I(?:['’]m| am)|We(?:['’]re| are)) an? (?<v>${proper}) (?:resident|local|person)(?![\p{L}\p{N}]).*$`, 'u'),
    'I live in $<v>',
  ],
  [
    new RegExp(s`^(?<who>${somebody}) (?:has |have )?(?:settled(?: down)?|put down roots) in (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'),
    '$<who> lives in $<v>',
  ],
  [new RegExp(s`^(?<v>${proper}) is where (?<who>${somebody}) lives(?![\p{L}\p{N}]).*$`, 'u'), '$<who> lives in $<v>'],
  [
    new RegExp(s`^(?<who>${somebody})['’]s (?:home|flat|house|place) is in (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'),
    '$<who> lives in $<v>',
  ],
  [new RegExp(s`^(?<who>${somebody}) lives and works in (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'), '$<who> lives in $<v>'],
]
