// A picture of the page as an SVG that stands alone: the colours and letters it has on the screen written into it, on paper of its own.

const written = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
]

export function standaloneSvg(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const [originals, copies] = [picture.querySelectorAll<SVGElement>('*'), copy.querySelectorAll<SVGElement>('*')]
  for (const [at, original] of [...originals].entries()) {
    const into = copies[at]
    if (into === undefined) continue
    const style = getComputedStyle(original)
    for (const name of written) into.setAttribute(name, style.getPropertyValue(name))
    if (original.style.transform !== '') into.setAttribute('transform', original.style.transform.replaceAll('px', ''))
    for (const gone of ['class', 'style', 'href', 'tabindex']) into.removeAttribute(gone)
  }
  const { width, height } = picture.viewBox.baseVal
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(document.body).backgroundColor })) {
    paper.setAttribute(name, String(value))
  }
  copy.prepend(paper)
  copy.removeAttribute('class')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(copy)
}
