// A picture as a file of its own: SVG as it is, PNG drawn from it. Nothing leaves; the file is made in the page.

import { saveFile } from '../../ui/save-file.ts'

/** @param svg a whole SVG document */
export function savePicture(svg: string, name: string): void {
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), name)
}

/** @param scale pixels of the PNG per unit of the SVG */
export async function savePng(svg: string, name: string, scale = 2): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (png !== null) saveFile(png, name)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Text inside a picture: nothing in a memory may become markup. */
export function inSvg(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Cut to what fits a line of about so many letters. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}
