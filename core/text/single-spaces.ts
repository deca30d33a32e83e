// Any run of spaces and line ends as one space.

export const withSingleSpaces = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text)
