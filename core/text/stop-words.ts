// English words too common to tell one turn from another, question words and greetings included. `may` stays out: it is also a month.

export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren't as at be because been before being below between both but by
  can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further get got had hadn't has
  hasn't have haven't having he he'd he'll he's her here here's hers herself hey hi him himself his how how's i i'd i'll i'm i've if in
  into is isn't it it's its itself just let let's like me might more most mustn't my myself no nor not of off oh ok okay on once only or
  other ought our ours ourselves out over own same shall she she'd she'll she's should shouldn't so some such than that that's the
  their theirs them themselves then there there's these they they'd they'll they're they've this those through to too under until up us
  very was wasn't we we'd we'll we're we've well were weren't what what's when when's where where's which while who who's whom whose why
  will with won't would wouldn't yeah yes you you'd you'll you're you've your yours yourself yourselves`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words of politeness and small talk: rare in print, frequent in chats, so their weight in a text's meaning is held down. */
export const fillerWords: ReadonlySet<string> = new Set(
  `absolutely actually always amazing awesome bit certainly cool definitely excited fantastic get gets getting glad going gonna good got great
  guess haha happy hello help hey hi keep kind kinda know lol look looking looks lot lots love lovely make makes maybe much nice nope please
  pretty really right sound sounds stuff sure thank thanks thing things think totally wanna way wonderful wow yeah yep`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
