// Words that carry no meaning of their own in a correction or a change: what is left beside them is what was meant. Closed sets, data only.

/** Pronouns, the verbs of saying and erring, what hesitates. */
const ofPuttingRight =
  `a actually all ah an and answer apologies are argh as at back bad be been beg but by called cancel change clear clearly confused confusing correct corrected correcting correction course cross
  damn darn date day definitely delete did didn't do don't edit er error exact excuse fact fault fingers first fix for forget from gave get getting given giving go goodness got had hang has
  have having he heard her here him his hmm hold honest honestly i i'd i've idiot ignore in inaccurate incorrect instead is isn't it its just kindly know last later let like made make making me mean meant
  memory mere mind mishearing misheard misread misremembered misspoke mistake mistaken mistakenly mistook mistype mistyped mix mix-up mixed mixing moment muddled my myself name named need
  never no nope not note noted notice noticed noticing now number obviously of oh on one oops or ought our out pardon phone place please point precise precisely proper properly put quite rather re read
  reading real really record remembered rephrase replace replaced rereading right said same sake say saying says scratch second see self she should silly slip slipped slips so something sorry spelled
  spelt stand stands stop strike stupid supposed swap sure take tell than that thats the their them then there they thing things think thinking this thought thoughts to told tongue too town true truth type
  typed typing typo ugh um up use used value very wait want wanted was wasn't way we well were what where which while who whoops will with word words would write writing written wrong wrongly wrote yes you your
  yourself city company firm job partner's`.split(/\s+/)

/** What says that something is otherwise now: verbs of leaving and taking up, and when. */
const ofChanging =
  `about after again age agree ago already always anyway apparently aren't any anybody anymore anyone around away became become becoming begun began better both bought bumped came cancelled changed
  cheaper can't come comes coming completely come converted cut days delayed ditch ditched does doesn't doing done downgraded drop dropped dunno duh else end ended everything extended extension few finally
  finish finished former found funny gone gonna good got gotten guess had happens hadn't hasn't haven't hers hey how however idea if im instead into joined keep kept lately latest least left less lol longer look looked
  looking lots lower lowered lucky mate maybe meanwhile measured meantime mine month months more much many very really bit lots moved moving nah new news next nobody nowadays off officially ok okay old once only ours over overplayed part perhaps pick
  picked plan postponed prefer previous probably pushed put quit raised recently renting rescheduled resprayed retraining riding season seeing seems set she'd shift shifted showed since sold some somebody someone soon
  started starting stay staying still stopped study studying summer spring autumn winter switch switched switching swapped taking thank thanks that'd the these those though tho thing this time today together took
  traded training tried try turn turned turns under until upgraded upgrade upped us using via we'd week weeks went when whole why with within without working year years yesterday yet yep yeah y'know
  packed packing sorted lens sat learning driving buying calls calling goes going live lives living work works wasn't weren't won't wants asked rang says texted label invoice checked check autocorrect keyboard letter ending digit digits`.split(
    /\s+/,
  )

export const carrying: ReadonlySet<string> = new Set(ofPuttingRight)
export const light: ReadonlySet<string> = new Set([...ofPuttingRight, ...ofChanging])

/** A word in lower case without its marks and contractions. */
export const bareWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/'(?:s|re|ll|ve|d|m)$/, '')
export const bareWordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s,;:.!?–—/…→]+/)
    .map(bareWord)
    .filter((word) => word !== '')
