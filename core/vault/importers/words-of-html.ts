// The words of a piece of HTML, without its marks. It is read as text and never given to a browser, so that nothing in it can run or load.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/<li\b[^>]*>/giu, '\n- ')
    .replace(/<br\b[^>]*>|<\/(?:li|tr|ul|ol|div)\s*>/giu, '\n')
    .replace(/<\/(?:p|h[1-6]|blockquote|pre|table)\s*>/giu, '\n\n')
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/giu, (whole, ...found) => {
      const { code, hex, name } = found.at(-1) as Readonly<Record<'code' | 'hex' | 'name', string | undefined>>
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const point = code === undefined ? Number.parseInt(hex ?? '0', 16) : Number(code)
      return point > 0x10ffff || point < 32 ? ' ' : String.fromCodePoint(point)
    })
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{2,}- /gu, '\n- ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
