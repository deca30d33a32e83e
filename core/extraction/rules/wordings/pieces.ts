// What the wordings are pieced together from: a wording beside its plain form, and patterns for names, people, things and couples.

import { screened, type Screened } from '../../../text/screen/screened.ts'

/** A wording and the plain form of it, `$<v>` being the value as said. */
export type OtherWords = readonly [said: RegExp, plain: string]
export type ScreenedWording = readonly [said: Screened, plain: string]

export const screenedWordings = (list: readonly OtherWords[]): readonly ScreenedWording[] =>
  list.map(([said, plain]) => [screened(said), plain])

const s = String.raw
/** `Halden Tools`, `The Bell and Anchor`. */
export const proper = s`\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of |and |& |de |van )?\p{Lu}[\p{L}\p{N}’'&.-]*){0,4}`
/** `my sister Maya`, `Felix`. */
export const somebody = s`(?:[Mm]y |[Oo]ur )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
/** What somebody has one of. */
export const thing = s`(?:favourite [\p{L}]+|home|employer|company|firm|job|profession|occupation|trade|car|partner|other half|dentist|doctor|gp|vet|hairdresser|teacher|boss|phone(?: number)?|mobile(?: number)?|number|email(?: address)?|address|diet|shoe size|nickname|landlord|flatmate|gym|bank|dog|cat|rabbit|hamster|parrot|tortoise|horse)`
export const couple = s`(?:together|a couple|an item|engaged|married|dating|going out|seeing each other|in a relationship|partners)`
