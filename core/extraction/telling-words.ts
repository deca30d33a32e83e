// The words that decide whether a plain sentence, one without a slot, says something that will still be worth knowing: what people say of
// their moods, of the moment and of the talk itself is not, what they do, have and pay is. Data only; telling.ts reads it.

/** Words that may stand before what matters: "really so very worried". */
export const intensifiers =
  'so really very just always still also totally all finally truly greatly super pretty both like that more a bit most absolutely kinda quite'

/** After "am", "was", "feel": how somebody is at the moment. */
export const moods =
  'worried scared nervous anxious excited grateful thankful blessed happy sad glad proud lucky stuck stressed overwhelmed privileged inspired amazed keen able drawn passionate tired exhausted bored relieved homesick busy thrilled pumped bummed crazy gonna like doing coping off curious eager ready determined motivated'

/** "Am thinking", "was struggling": what goes on in somebody's head, or in passing. */
export const passingDoings =
  'struggling thinking pondering wondering dreaming feeling considering brainstorming focusing pushing trying gathering using slogging buzzing looking finding hoping wishing getting setting'

/** First words of a predicate that say how something feels rather than what is so. */
export const feelingVerbs =
  'feels looked looks seemed seems sounded tasted smelled smelt laughed talked chatted learned learnt reminisced enjoyed doubt sometimes usually felt feel cried smiled grinned blushed sighed shrugged giggled stared gazed glanced frowned winced trembled hesitated daydreamed'

/** "Makes me happy", "keeps us going": what something does to somebody. */
export const movingVerbs =
  'make makes made give gives gave bring brings brought cheer cheers help helps helped keep keeps kept remind reminds'

/** "The energy was incredible": an opinion of it is all there is. */
export const opinions =
  'amazing incredible great awesome stunning beautiful lovely wonderful fun cool nice good bad tough hard tricky calming peaceful emotional inspiring supportive encouraging special key important interesting worth delicious gorgeous perfect super awful terrible brilliant fantastic boring strange weird'

/** Verbs whose present tense tells a lasting state or habit. */
export const abidingVerbs =
  "keep use have own owe rent pay store share wear cook bake grow sleep commute walk cycle run swim eat drink drive can't cannot must never always take go do don't need needs is are has goes costs cost live lives work works like likes teach teaches play plays sing sings write writes bank shop vote belong suffer prefer make makes wake wakes drives takes runs keeps owns speaks collects"

/** Verbs that speak of the talk, of wanting and of knowing: the start of a request or a reply, not of a telling. */
export const talkVerbs =
  "can could did do don't didn't will hear heard mean meant said asked told want wanted looked look think thought know knew agree hope try appreciate understand"

/** "My question", "the code", "my bad": nouns of the talk or of a task at hand. */
export const taskNouns =
  'question questions point points guess problem issue bad opinion idea thoughts thought code function query script program prompt request concern mistake error output input test build server database advice answer understanding apologies heart mind'

/** Eyes, hands and breath in a story: how a scene is told, not what is so. */
export const sceneNouns =
  'eyes eye gaze glance breath voice smile face hands hand shoulder shoulders lips tears heart pulse throat chest collar sleeve'
