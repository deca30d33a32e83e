// The questions of a text, each from what ends the sentence before it to its mark. Law: what `[^stops]+\?` finds, in one pass.

/** @param stops the marks, `?` among them, that a question cannot hold */
export function questionsIn(text: string, stops: string): readonly string[] {
  const found: string[] = []
  for (let at = text.indexOf('?'); at !== -1; at = text.indexOf('?', at + 1)) {
    let start = at
    while (start > 0 && !stops.includes(text.charAt(start - 1))) start -= 1
    if (start < at) found.push(text.slice(start, at + 1))
  }
  return found
}
