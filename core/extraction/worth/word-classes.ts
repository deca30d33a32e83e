// Classes of words the gate counts: whom a sentence is about, what it tells of, and the marks of small talk. Data only; a word may stand in
// several. Written by hand; how much each class weighs is learned (gate.json).

const lists = {
  me: "i i'm i've i'll i'd im ive my me mine myself",
  we: "we we're we've we'll we'd our us ours ourselves",
  you: "you you're you've you'll you'd your yours yourself u ya ur y'all",
  others:
    "he she they him her his their them hers theirs he's she's they're they've he'd she'd they'd himself herself themselves everyone people someone folks",
  pointing: "it it's its this that that's these those there there's",
  kin: 'mum mom dad mother father parents sister brother siblings son sons daughter kid kids child children family husband wife partner girlfriend boyfriend gf bf hubby fiance fiancé grandma grandmother grandpa grandfather granny aunt uncle cousin niece nephew friend friends buddy buddies boss colleague colleagues coworker coworkers neighbor neighbour neighbors neighbours roommate flatmate teammates teammate mentor student students',
  animals:
    'dog dogs pup pups puppy puppies doggo doggos cat cats kitten pet pets turtle turtles snake snakes fish hamster rabbit horse horses bird birds',
  past: 'was were had did went got made took saw came said told gave found bought met ran began felt kept left lost won wrote read grew knew taught drove ate drank slept spent built sold sent brought thought caught held set put hit led shot swam sang chose fell stood became broke heard wore flew rode threw spoke forgot',
  deeds:
    'started joined bought got moved adopted signed finished won met visited went took made found lost began launched opened graduated completed celebrated attended hosted organized organised volunteered painted wrote recorded played built created traveled travelled enrolled registered applied quit retired received earned scored published released landed booked ordered tried learned learnt discovered passed hiked ran camped cooked baked grew planted repaired fixed restored donated spent saw watched read decided picked',
  plans:
    "planning plan plans going gonna will i'll we'll thinking hoping want wanna booked signed upcoming soon looking aiming goal goals dream dreams future hope considering intend tomorrow tonight eventually someday",
  times:
    'yesterday today tomorrow tonight last next week weeks weekend month months year years ago recently lately monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december summer spring winter autumn fall night morning evening afternoon days hours minutes since until before after during early late now currently nowadays when then finally',
  habits: 'always usually every often sometimes regularly daily weekly monthly each whenever twice once never rarely',
  likes:
    'love like likes loved liked enjoy enjoys enjoyed enjoying hate prefer favorite favourite fave favorites fan passion passionate obsessed into hooked adore dislike interested keen loves',
  feelings:
    'feel feeling felt feels happy sad excited proud grateful thankful glad nervous anxious stressed stressful overwhelmed tired exhausted scared afraid worried sorry upset angry lonely relieved thrilled stoked pumped bummed frustrated frustrating amazed blessed lucky emotional calm relaxed relaxing peaceful fulfilling rewarding tough hard rough challenging difficult inspiring inspired motivated',
  views:
    'believe think important key value values matter matters means essential necessary realize realized realise understand guess agree true understanding believing appreciate learned taught reminds reminded reminder crucial remember',
  praise:
    'awesome amazing great cool nice lovely beautiful fantastic wonderful incredible super sweet adorable cute stunning gorgeous impressive good excellent perfect brilliant delicious yummy fun fab rad killer epic terrific magical breathtaking special best',
  thanks: 'thanks thank thx appreciate grateful cheers',
  courtesies:
    'hey hi hello bye wow yeah sure yep yup yes no nope absolutely definitely totally exactly ok okay right oh aw aww haha lol man dude well glad welcome sorry congrats congratulations woah whoa hmm nah btw fyi',
  cheering:
    'keep luck deserve deserves proud rooting cheer cheering believe strong stay hang forward hope rock rocks killing nailed wait worries problem anytime here care awesome talk chat catch soon later ttyl bet must sounds seems looks look imagine',
  modals: "can could would should might may must can't couldn't wouldn't shouldn't i'd maybe perhaps probably",
  denials: "not never don't doesn't didn't isn't wasn't aren't weren't haven't hasn't won't can't nothing no without none",
  work: 'job jobs work working worked career project projects company business boss team office meeting meetings client clients customers internship intern degree class classes school college university exam exams course courses study studying research workshop workshops conference presentation startup store shop studio colleagues promotion salary interview engineer engineering teacher coach counselor counseling therapist marketing design designer investors finance program programming coding app website blog',
  health:
    'doctor hospital health healthy sick ill injury injured hurt pain therapy therapist medication weight diet surgery heart asthma allergy allergic allergies gym workout exercise fitness check-up mental stress sleep accident ankle knee back',
  leisure:
    'hike hiking yoga painting paint paintings game games gaming guitar music band book books movie movies film show concert festival trip travel camping beach park garden gardening cooking cook recipe recipes baking bake dance dancing class basketball soccer football tennis run running marathon race tournament art photo photography photos pottery piano violin drums song songs album tour surf surfing skiing climbing ride biking swim swimming meditation meditate reading writing poem poetry screenplay script scripts novel museum restaurant cafe dinner party picnic theater chess league match team ceremony event vacation getaway',
  places:
    'home house place apartment flat city town country park beach lake mountain mountains forest trail trails street room kitchen garage farm island village world area spot spots',
  things:
    'car cars truck bike motorcycle camera phone computer laptop ring necklace painting bowl shirt shoes dress clothes boat house guitar instrument figurines gift gifts present tattoo book collection vintage',
  ideals:
    'life joy love peace moments moment memories memory journey support inspiration strength courage connection community experience experiences happiness passion growth success way things thing stuff time kind part lot bit everything something anything nothing world beauty nature balance confidence challenge challenges difference',
  reasons: 'because so since cause cuz therefore though although but while if',
  pictures: "look pic pics photo photos picture check here here's see this took shot",
  numbers:
    'one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand couple few several first second third half dozen',
  asking: 'what how why where when who which any have do does did are is can could would got',
  loose: 'stuff things something anything lots lot bit kind sort really so very super just pretty too totally truly definitely always',
} as const satisfies Record<string, string>

export type WordClass = keyof typeof lists
export const wordClasses = Object.keys(lists) as readonly WordClass[]

/** For a word in lower case with plain apostrophes: the places in `wordClasses` it counts for. */
export const classesOf: ReadonlyMap<string, readonly number[]> = byWord()

function byWord(): Map<string, number[]> {
  const found = new Map<string, number[]>()
  wordClasses.forEach((name, place) => {
    for (const word of new Set(lists[name].split(' '))) found.set(word, [...(found.get(word) ?? []), place])
  })
  return found
}

/** Whether a word opens a sentence as one of a class. */
export function isOf(name: WordClass, word: string): boolean {
  return classesOf.get(word)?.includes(wordClasses.indexOf(name)) === true
}
