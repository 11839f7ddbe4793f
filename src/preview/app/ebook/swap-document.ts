import { within } from './within.ts'

/** Says of the address of a picture what marks it; undefined for one that has not changed. */
export type PictureMark = (address: string) => string | undefined

/**
 * Brings a document of the ebook up to date where it stands: the children that differ are
 * exchanged, changed pictures are loaded again, and the stylesheet takes the place of the old one.
 * So the reader stays where they are.
 */
export async function swapDocument(
  document: Document,
  address: string,
  markOf: PictureMark,
): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) return
  const type = 'application/xhtml+xml'
  const fresh = new DOMParser().parseFromString(await response.text(), type)
  markPictures(fresh, response.url, markOf)
  swapChildren(document.body, fresh.body)
  await renewStylesheets(document, fresh, response.url)
}

// A picture at a new address is loaded again.
function markPictures(fresh: Document, address: string, markOf: PictureMark): void {
  for (const picture of fresh.querySelectorAll('img, image')) {
    const name = picture.localName === 'img' ? 'src' : 'xlink:href'
    const written = picture.getAttribute(name)
    const mark = written === null ? undefined : markOf(new URL(written, address).pathname)
    if (mark !== undefined) picture.setAttribute(name, `${written}?${mark}`)
  }
}

// Elements of one kind are gone into, so that only paragraphs are exchanged, not whole sections.
function swapChildren(old: Element, fresh: Element): void {
  const before = [...old.children]
  const after = [...fresh.children]
  if (hasOwnText(old) || hasOwnText(fresh) || before.length === 0 || after.length === 0) {
    if (old.innerHTML !== fresh.innerHTML)
      exchange(
        old,
        [...old.childNodes].filter((node) => node !== endOf(old)),
        fresh.childNodes,
      )
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
  exchange(old, gone, come, before[before.length - end])
}

// Takes out some children of an element, and puts others before the next one, or at its end.
function exchange(
  old: Element,
  gone: readonly ChildNode[],
  come: Iterable<Node>,
  next?: Element,
): void {
  const follows = next ?? endOf(old)
  gone.forEach((node) => node.remove())
  for (const node of adopted(old, come)) old.insertBefore(node, follows)
}

/**
 * Prepares a document that was just loaded for `swapDocument`. The paginator measures a range of all
 * that is in the body then; what comes later is put before this mark, so that it is in the range.
 */
export function holdEnd(document: Document): void {
  document.body.append(document.createComment(endMark))
}

const endMark = 'end'

// The mark at the end of a body; other elements have none.
function endOf({ lastChild }: Element): ChildNode | null {
  return lastChild?.nodeType === 8 && lastChild.nodeValue === endMark ? lastChild : null
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

// A new link is loaded before the old one goes, so that the text does not stand bare in between. It
// has the address of the new build, and so have the fonts that it names.
async function renewStylesheets(
  document: Document,
  fresh: Document,
  address: string,
): Promise<void> {
  const old = [...document.querySelectorAll<HTMLLinkElement>(stylesheets)]
  const [first] = old
  const links = [...fresh.querySelectorAll<HTMLLinkElement>(stylesheets)]
  const loading = links.map((link) => {
    const added = document.createElement('link')
    added.rel = 'stylesheet'
    added.href = new URL(link.getAttribute('href') ?? '', address).href
    const isLoaded = new Promise((done) => {
      added.addEventListener('load', done)
      added.addEventListener('error', done)
    })
    // Before the style of the reading system, which has the last word.
    if (first) first.before(added)
    else document.head.append(added)
    return isLoaded
  })
  await within(longestLoading, Promise.all(loading))
  old.forEach((link) => link.remove())
}

const longestLoading = 2000 // milliseconds

const stylesheets = 'link[rel="stylesheet"]'
