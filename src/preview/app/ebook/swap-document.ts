/**
 * Brings a document of the ebook up to date where it stands: the children that differ are
 * exchanged, and the stylesheet is asked for again. So the reader stays where they are.
 */
export async function swapDocument(document: Document, address: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) return
  const type = 'application/xhtml+xml'
  const fresh = new DOMParser().parseFromString(await response.text(), type)
  swapChildren(document.body, fresh.body)
  await renewStylesheets(document)
}

// Elements of one kind are gone into, so that only paragraphs are exchanged, not whole sections.
function swapChildren(old: Element, fresh: Element): void {
  const before = [...old.children]
  const after = [...fresh.children]
  if (hasOwnText(old) || hasOwnText(fresh) || before.length === 0 || after.length === 0) {
    if (old.innerHTML !== fresh.innerHTML) old.replaceChildren(...adopted(old, fresh.childNodes))
    return
  }
  const same = (a: Element | undefined, b: Element | undefined) => a?.outerHTML === b?.outerHTML
  let start = 0
  while (start < before.length && start < after.length && same(before[start], after[start])) start++
  let end = 0
  const rest = () => Math.min(before.length, after.length) - start - end
  while (rest() > 0 && same(before.at(-1 - end), after.at(-1 - end))) end++
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  const [one] = gone
  const [other] = come
  if (gone.length === 1 && come.length === 1 && one && other && isSameShell(one, other)) {
    swapChildren(one, other)
    return
  }
  const next = before[before.length - end] ?? null
  gone.forEach((element) => element.remove())
  for (const element of adopted(old, come)) old.insertBefore(element, next)
}

function isSameShell(a: Element, b: Element): boolean {
  return (a.cloneNode(false) as Element).outerHTML === (b.cloneNode(false) as Element).outerHTML
}

function hasOwnText({ childNodes }: Element): boolean {
  return [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '')
}

function adopted({ ownerDocument }: Element, nodes: Iterable<Node>): readonly Node[] {
  return [...nodes].map((node) => ownerDocument.adoptNode(node))
}

// A new link is loaded before the old one goes, so that the text does not stand bare in between.
async function renewStylesheets(document: Document): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')
  await Promise.all(
    [...links].map(async (link) => {
      const fresh = link.cloneNode() as HTMLLinkElement
      const path = link.href.replace(/\?.*$/, '')
      fresh.href = `${path}?${Date.now()}`
      const isLoaded = new Promise((done) => {
        fresh.addEventListener('load', done)
        fresh.addEventListener('error', done)
      })
      link.after(fresh)
      await isLoaded
      link.remove()
    }),
  )
}
