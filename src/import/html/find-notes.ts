import { elementsIn, elementText, hasWord, type HtmlElement } from './html-tree.ts'

/** The notes of a page: the elements that hold their texts. */
export interface PageNotes {
  readonly ids: readonly string[]
  /** The id of the note that an element holds; undefined when it is none. */
  readonly idOf: (element: HtmlElement) => string | undefined
  readonly isEndnote: (element: HtmlElement) => boolean
  /** The text of a comment that an online office prints below the text, by its id. */
  readonly comments: ReadonlyMap<string, string>
  /** Whether an element holds a comment. */
  readonly isComment: (element: HtmlElement) => boolean
  /** Whether an element in a note is the link back to its mark. */
  readonly isBackLink: (element: HtmlElement) => boolean
}

/**
 * Finds the notes of a page: what is marked as one (EPUB Structural Semantics 1.1, DPUB-ARIA 1.1),
 * and what a link to it and a link back from it make one.
 */
export function findNotes(root: HtmlElement): PageNotes {
  const notes = new Map<HtmlElement, string>()
  const backLinks = new Set<HtmlElement>()
  const ends = new Set<HtmlElement>()
  const marks = new Set<string>()
  for (const element of elementsIn(root)) {
    const id = element.attributes['id']
    if (element.tag === 'a' && id !== undefined && /^#/.test(element.attributes['href'] ?? '')) {
      marks.add(id)
    }
  }
  for (const element of elementsIn(root)) {
    const id = noteId(element, marks)
    if (id === undefined || within(element, notes)) continue
    notes.set(element, id)
    if (isNamed(element, /^(?:endnote|rearnote|doc-endnote)$/)) ends.add(element)
    for (const inner of elementsIn(element)) if (isBack(inner, marks)) backLinks.add(inner)
  }
  const comments = findComments(root)
  return {
    comments: new Map([...comments].map(([element, id]) => [id, commentText(element)])),
    isComment: (element) => comments.has(element),
    ids: [...notes.values()],
    idOf: (element) => notes.get(element),
    isEndnote: (element) => ends.has(element),
    isBackLink: (element) => backLinks.has(element),
  }
}

// Google Docs exports comments as links to `cmnt1`, and their texts at the end with links back.
function findComments(root: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const comments = new Map<HtmlElement, string>()
  for (const element of elementsIn(root)) {
    const id = element.attributes['id'] ?? ''
    if (element.tag !== 'a' || !/^cmnt\d+$/.test(id)) continue
    const paragraph = element.parent
    const box = paragraph?.parent?.tag === 'div' ? paragraph.parent : paragraph
    if (box) comments.set(box, id)
  }
  return comments
}

function commentText(element: HtmlElement): string {
  return elementText(element)
    .replace(/^\s*\[[a-z]+\]/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function noteId(element: HtmlElement, marks: ReadonlySet<string>): string | undefined {
  const { tag, attributes } = element
  const id = attributes['id'] ?? idWithin(element)
  if (id === undefined || !/^(?:aside|li|p|div|dd|section)$/.test(tag)) return undefined
  if (isNamed(element, /^(?:footnote|endnote|rearnote|note|doc-footnote|doc-endnote)$/)) return id
  if (tag === 'section' || elementText(element).length > longestNote) return undefined
  // A text with a link back to a mark that links somewhere is a note.
  for (const inner of elementsIn(element)) {
    if (inner.tag === 'a' && isBack(inner, marks) && /note|^_?_?e?f?n\d*|ftn|fn/i.test(id))
      return id
  }
  return undefined
}

const longestNote = 20_000

// Some programs put the id on the link back that begins the note.
function idWithin(element: HtmlElement): string | undefined {
  const first = element.children.find((child) => typeof child !== 'string' || child.trim() !== '')
  return typeof first === 'object' && first.tag === 'a'
    ? (first.attributes['id'] ?? first.attributes['name'])
    : undefined
}

function isNamed(element: HtmlElement, names: RegExp): boolean {
  return hasWord(element, 'epub:type', names) || hasWord(element, 'role', names)
}

function isBack(element: HtmlElement, marks: ReadonlySet<string>): boolean {
  if (element.tag !== 'a') return false
  if (
    hasWord(element, 'role', /^doc-backlink$/) ||
    hasWord(element, 'class', /^(?:footnote-back|backlink)$/)
  )
    return true
  const [, id = ''] = (element.attributes['href'] ?? '').split('#')
  const text = elementText(element).trim()
  return marks.has(id) && /^(?:[↩↑^←⇑]\ufe0e?|\[?\d{1,4}\]?\.?|[*†‡]|back|return)$/i.test(text)
}

function within(element: HtmlElement, notes: ReadonlyMap<HtmlElement, string>): boolean {
  for (let parent = element.parent; parent; parent = parent.parent)
    if (notes.has(parent)) return true
  return false
}
