// Something done to an element of the page now, or as soon as the page has been fetched and stands.

/** @returns calls it off */
export function whenThere(selector: string, act: (element: HTMLElement) => void): () => void {
  const find = (): boolean => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element !== null) act(element)
    return element !== null
  }
  if (find()) return () => undefined
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
