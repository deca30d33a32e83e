// The attribute of what was learned from corrections: `sister` · `meant` · `Ines`. Apart from `setting.ts`, so that the first screen can
// name such a lesson without carrying the rules that read one.

export const meantAttribute = 'meant'
