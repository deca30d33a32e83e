// Something done to an element of the page now, or as soon as the page has been fetched and stands.

/** @returns calls it off */
export function whenThere(selector: string, act: (element: HTMLElement) => void): () => void {
  const find = (): boolean => {
    // While the next page is fetched the one before still stands, hidden.
    const element = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility())
    if (element !== undefined) act(element)
    return element !== undefined
  }
  if (find()) return () => undefined
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
