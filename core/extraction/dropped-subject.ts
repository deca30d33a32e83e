// Notes leave out the "I": "Traded in the Polo for a Leaf." A sentence that opens with what somebody did is the person's own telling, unless
// the sentence before was about somebody else, or the verb is one that is done to things.

const did =
  'traded|sold|bought|cancelled|canceled|booked|rebooked|signed|finished|started|joined|quit|met|saw|went|ran|ate|baked|cooked|took|gave|lent|borrowed|paid|ordered|picked|' +
  'dropped|hid|lost|found|won|passed|failed|fixed|mended|repaired|replaced|renewed|switched|swapped|upgraded|watched|visited|drove|flew|travelled|planted|painted|wrote|rang|phoned|emailed|' +
  'texted|spoke|learned|learnt|decided|stopped|tried|applied|accepted|declined|turned|promised|agreed|enrolled|registered|subscribed|unsubscribed|donated|adopted|attended|hosted|invited|sent|posted|' +
  'spent|slept|woke|walked|cycled|swam|climbed|hiked|camped|stayed|returned|arrived|graduated|retired|resigned|submitted|arranged|postponed|reserved|rented|moved|had|got|made|put|changed|broke'
const unsaid = new RegExp(String.raw`^(?:(?:just|finally|already|recently|also|then) )?(?<verb>${did}) (?<next>[\p{L}\p{N}£$€'’-]+)`, 'iu')
/** "Painted by hand", "made in Japan", "lost on me"; "Had to laugh", "Got it". */
const ofThings =
  /^(?:\S+ )?(?:\S+ (?:by|of)\b|(?:made|painted|planted|written|found|lost|based|rented|signed|hosted|posted) (?:in|from|with|as|on|at)\b|(?:had|got) (?:to|it|that|you|this|a (?:feeling|question|minute|sec))\b|found (?:it|that)\b|saw (?:it|that|this)\b|tried (?:it|that|this)\b|put (?:it|that|this|simply|differently|another)\b|turned (?:out)\b)/iu
/** "Lost keys are a nuisance": what comes first is done to what follows, and that is spoken of. */
const isOfANoun = /^\S+ [\p{L}-]+ (?:is|are|was|were|has|have|can|will|always|never|makes?)\b/u

const unsaidNot = /^(?:didn|couldn|haven|hadn|wasn)['’]t (?!you\b|we\b|they\b|he\b|she\b|it\b|i\b|that\b|there\b|the\b)\p{L}/iu
/** "Due date is 2 May", "Maid of honour will be Ola": a note of something of one's own, without the "my". */
const noted =
  /^(?!(?:my|our|your|his|her|their|its|the|an?|this|that|these|those|what|which|who|whose|where|when|how|no|every|each|some|any|all|if|and|but|so|from|in|on|at|since|until|for|with|by|as|after|before|i|we|he|she|they|it|you)\b)(?:(?!(?:my|our|the|his|her|and)\b)[\p{L}-]+ ){0,3}?(?:code|pin|password|passcode|combination|number|reference|ref|due date|anniversary|address|landlord|landlady|boss|manager|doctor|gp|dentist|vet|teacher|coach|therapist|cook|cleaner|nanny|hairdresser|physio|accountant|solicitor|rent|salary|(?:shoe|ring|dress|shirt|hat) size|blood group|maid of honou?r|best man) (?:is|are|will be|was) /iu

/** "Call with Priya at 3 tomorrow": an entry of a diary. */
const entry =
  /^(?:call|zoom|meeting|lunch|dinner|brunch|coffee|drinks|appointment|haircut|interview|viewing|dentist|doctor|physio|optician) (?:(?!(?:is|are|was|were|has|have|had|will|moved|went|said|says|cancelled|called|rang|told|me|you|us|him|her|them|the|my)\b)[\p{L}\p{N}&.:'’-]+ )*?(?:at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|tomorrow|today|tonight|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:the )?\d{1,2}(?:st|nd|rd|th)?)(?!\p{L})(?!.*\b(?:is|are|was|were|has|had|moved|went)\b)/iu

/** The sentence with the subject it leaves out: "I traded in the Polo for a Leaf."; as it is where it leaves out none. */
export function withSubject(sentence: string): string {
  if (unsaidNot.test(sentence)) return `I ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
  if (noted.test(sentence)) return `My ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
  if (entry.test(sentence))
    return `I have ${/^(?:lunch|dinner|brunch|coffee|drinks)\b/i.test(sentence) ? '' : /^[aeiou]/i.test(sentence) ? 'an ' : 'a '}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
  const match = unsaid.exec(sentence)
  if (match === null || ofThings.test(sentence) || isOfANoun.test(sentence)) return sentence
  return `I ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
