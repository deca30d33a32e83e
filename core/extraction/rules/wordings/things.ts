// Belongings, numbers, places, pets and favourites, in other words.

import { proper, thing, type OtherWords } from './pieces.ts'

const s = String.raw

export const thingsWordings: readonly OtherWords[] = [
  [
    /^(?:My |Our |The )?(?<n>[\p{Ll}]+ lock)['’]s (?:new )?(?:code|combination|number) is (?:now )?(?<v>\d{3,})(?: now)?$/iu,
    'The code for my $<n> is $<v>',
  ],
  [/^New (?<n>[\p{Ll}]+ lock) (?:code|combination|number): (?<v>\d{3,})$/iu, 'The code for my $<n> is $<v>'],
  [
    /^.{0,30}(?:\bnew|\bswitched|\bchanged)(?: my)?(?: phone| mobile)? numbers?[,:;–—-]* ?(?:it(?:['’]s| is) )?(?:now )?(?<v>\+?\d[\d -]{6,}\d)(?: now)?$/iu,
    'My phone number is $<v>',
  ],
  [
    /^(?<v>[\p{L}][\p{L} '’-]+?) (?:beats|tops|outdoes|has overtaken) [\p{L} '’-]+?(?:, (?:it(?:['’]s| is)|that(?:['’]s| is)| as)|,? as) my (?:new )?favourite (?<n>[\p{L}]+)(?: now)?$/iu,
    'My favourite $<n> is $<v>',
  ],
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
  [new RegExp(s`^(?<v>${proper}) is the name of (?:my|our) (?<n>${thing})(?![\p{L}\p{N}]).*$`, 'u'), 'My $<n> is $<v>'],
  [new RegExp(s`^.+[,:] (?:my|our) (?<n>${thing}),? (?<v>an? \p{Lu}.+)$`, 'u'), 'My $<n> is $<v>'],
  [new RegExp(s`^(?:.+ )?(?:is|stands|waits|sits) my (?<n>car),? (?<v>an? .+)$`, 'u'), 'My $<n> is $<v>'],
  [
    new RegExp(
      s`^[^,]*? (?:is|beats|like|go to|see|visit) (?<v>${proper}|[\p{Ll} ]+?), my (?<n>favourite [\p{L}]+|dentist|doctor|gp|vet|hairdresser)(?![\p{L}\p{N}]).*$`,
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
      s`^(?:I|We) (?:own|run|drive|have) (?<v>an? ${proper}(?: \p{Ll}+)?),? (?:my|our|as my|as our|for a|as a) (?:only |first |second )?car(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I drive $<v>',
  ],
  [
    /^(?:It(?:['’]s| is) (?:part of my (?:week|routine|life)|my habit|a habit of mine|a ritual of mine)|I(?:['’]ve| have) made it a (?:habit|rule)|My (?:rule|ritual|habit) is|As a rule|Like clockwork|Come rain or shine)(?: that|:|,)* ?(?<v>(?:every|each|on) \p{L}+days? .+)$/iu,
    '$<v>',
  ],
  [
    /^My (?:number one|all-time favourite|top|most loved) (?<n>dish|meal|food|drink|song|film|book|colour|season|city|game|sport) is (?<v>.+)$/iu,
    'My favourite $<n> is $<v>',
  ],
  [
    /^(?:No|There(?:['’]s| is) no) (?<n>dish|meal|food|drink|song|film|book|colour|season|city|game|sport) (?:comes close to|beats|like|better than|is better than) (?<v>.+)$/iu,
    'My favourite $<n> is $<v>',
  ],
  [
    /^As for (?<n>dish|meal|food|drink|song|film|book|colour|season|cit|game|sport)(?:e?s|ies),? my favourite is (?<v>.+)$/iu,
    'My favourite $<n> is $<v>',
  ],
  [
    /^If I (?:could|had to|can) (?:only )?(?:eat|have|pick|choose) (?:just )?one (?<n>dish|meal|food|drink|song|film|book|colour|season|city|game|sport)\b.*? (?:it(?:['’]d| would) be|I(?:['’]d| would) (?:take|pick|choose)) (?<v>.+)$/iu,
    'My favourite $<n> is $<v>',
  ],
  [
    /^(?:The|My) (?:current )?(?:book|novel)(?: (?:on my bedside table|by my bed|at the moment|right now|in my bag|I(?:['’]m| am) (?:reading|on)))* is(?: called)? (?<v>(?:The |A |An )?\p{Lu}.+)$/u,
    'I am reading $<v>',
  ],
  [
    /^I(?:['’]m| am) (?:currently )?reading an? (?:[\p{Ll}]+ )?(?:book|novel) (?:called|titled|named) (?<v>(?:The |A |An )?\p{Lu}.+)$/u,
    'I am reading $<v>',
  ],
  [/^I(?:['’]ve| have)? (?:just )?(?:begun|started) (?:reading|on) (?<v>(?:The |A |An )?\p{Lu}.+)$/u, 'I am reading $<v>'],
  [/^(?<v>(?:The |A |An )?\p{Lu}.+?) is (?:the (?:book|novel) )?(?:what )?I(?:['’]m| am) reading(?![\p{L}\p{N}]).*$/u, 'I am reading $<v>'],
  [/^I get around in (?<v>an? \p{Lu}.+)$/u, 'I drive $<v>'],
  [/^There(?:['’]s| is) (?<v>an? \p{Lu}.+?) (?:in|on|outside) .+?, (?:that(?:['’]s| is)|it(?:['’]s| is)) my car$/u, 'I drive $<v>'],
  [
    new RegExp(s`^(?<v>${proper}) (?:looks after|takes care of|sees to|does|fixes|checks) my teeth(?![\p{L}\p{N}]).*$`, 'u'),
    'My dentist is $<v>',
  ],
  [
    new RegExp(s`^(?:For my teeth|When my teeth hurt),? I (?:see|go to|visit) (?<v>${proper})(?![\p{L}\p{N}]).*$`, 'u'),
    'My dentist is $<v>',
  ],
  [new RegExp(s`^I (?:go to|see|visit) (?<v>${proper}) for my teeth(?![\p{L}\p{N}]).*$`, 'u'), 'My dentist is $<v>'],
  [
    new RegExp(
      s`^There(?:['’]s| is) an? (?<n>dog|cat|kitten|rabbit|hamster|parrot|tortoise|horse|puppy) in our (?:house|home|family|flat),? (?:called|named) (?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I have a $<n> called $<v>',
  ],
  [
    /^There(?:['’]s| is) (?<n>an? (?:spare )?[\p{Ll}]+(?: [\p{Ll}]+)?) (?<v>(?:in|on|under|underneath|behind|inside|beneath|below|above|beside|next to|near|taped|by) .+)$/u,
    'My $<n> is $<v>',
  ],
  [
    /^If (?:you|we|I)(?:['’]re| are)? (?:ever )?(?:need|looking for|lock(?:ed)? out of) (?<n>(?:the|my|our) [\p{Ll} ]+?), (?:look|it(?:['’]s| is)|try|check) (?<v>(?:in|on|under|underneath|behind|inside|beneath|below|above|beside|next to|near|taped|by) .+)$/u,
    'The $<n> is $<v>',
  ],
  [/^My (?<n>[\p{Ll}]+(?: [\p{Ll}]+)?): (?<v>\d{3,})$/u, 'The code for my $<n> is $<v>'],
  [/^The (?:number|code|combination) (?:of|for|to|on) (?:my|our|the) (?<n>[\p{Ll} ]+) is (?<v>\d{3,})$/u, 'The code for my $<n> is $<v>'],
  [
    new RegExp(
      s`^My (?<n>dog|cat|kitten|rabbit|hamster|parrot|tortoise|horse|puppy) answers to (?:the name (?:of )?)?(?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'My $<n> is called $<v>',
  ],
  [
    new RegExp(
      s`^(?:I|We)(?:['’]ve| have)? (?:taken in|adopted|rescued|got|bought|have) an? (?:[\p{Ll}]+ )?(?<n>dog|cat|kitten|rabbit|hamster|parrot|tortoise|horse|puppy)[,;:–—-]+ ?(?:and )?(?:(?:s?he|it)(?:['’]s| is) (?:called|named)|(?:I|we) call (?:him|her|it)|(?:his|her|its) name is)? ?(?<v>\p{Lu}[\p{L}’'-]+)(?![\p{L}\p{N}]).*$`,
      'u',
    ),
    'I have a $<n> called $<v>',
  ],
]
