// Why something that was found was left out, in the words that are kept with the recall. Apart from the ranking, because the screens read it too.

/** The person judged it: see unfit.ts. */
export const notRelevant = 'You said it isn’t relevant here'
