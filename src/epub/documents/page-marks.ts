/**
 * Marks the pages of the print edition in the ebook: an empty element where each page begins. So
 * someone with the ebook can find what someone with the printed book calls "page 41" (EPUB
 * Accessibility 1.1, § 4.2).
 */
import type { NodeId } from '../../book/model/block.ts'
import type { PageMark } from '../../book/model/page-mark.ts'
import type { Keep } from '../../keep/keep.ts'
import type { Element, TextNode } from '../../markup/tree/element.ts'
import { textContent } from '../../markup/tree/element.ts'
import { makeElement, makeText } from '../../markup/tree/make-element.ts'
import type { ContentDocument } from './content-document.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import { mapElements } from '../elements/walk-elements.ts'
import { namesWithin } from './kept-documents.ts'
import { leadHeadings } from './lead-headings.ts'

/** A printed page as an entry of the page list. */
export interface PageTarget {
  readonly folio: string
  readonly id: string
}

/** Puts the marks into the text; leaves out marks whose place the ebook does not have. */
export function placePageMarks(
  documents: readonly ContentDocument[],
  marks: readonly PageMark[],
  keep?: Keep,
): { readonly documents: readonly ContentDocument[]; readonly pages: readonly PageTarget[] } {
  if (marks.length === 0) return { documents, pages: [] }
  const places = assignIds(marks, documents, keep)
  const byNode = groupByNode(places)
  const placed = new Set<string>()
  const marked = documents.map((document) => {
    const { nodes } = namesWithin(document.element, keep)
    const key = JSON.stringify([
      document.file === fixedNames.navigation,
      nodes.flatMap((node) => byNode.get(node) ?? []),
    ])
    const kept = keep?.of('marked', [document.element], (): { last?: KeptMarks } => ({}))
    const found = kept?.last?.key === key ? kept.last : { key, ...placeIn(document, byNode) }
    if (kept) kept.last = found
    for (const id of found.placed) placed.add(id)
    const { element } = found
    return element === document.element ? document : { ...document, element }
  })
  const pages = places.flatMap(({ folio, id }) => (placed.has(id) ? [{ folio, id }] : []))
  return { documents: marked, pages }
}

/** A document with its marks, and the marks that found their place. */
interface MarkedElement {
  readonly element: Element
  readonly placed: readonly string[]
}

interface KeptMarks extends MarkedElement {
  /** The marks, as text. */
  readonly key: string
}

function placeIn(
  document: ContentDocument,
  byNode: ReadonlyMap<NodeId, readonly PlacedMark[]>,
): MarkedElement {
  const placed: string[] = []
  const take = (element: Element): readonly PlacedMark[] => {
    const here = (element.node !== undefined && byNode.get(element.node)) || []
    placed.push(...here.map(({ id }) => id))
    return here
  }
  // In the navigation document a list item must begin with its link (EPUB 3.3, § 7.4.1), so the
  // link is not split.
  const isFixed = ({ tag }: Element) => tag === 'a' && document.file === fixedNames.navigation
  const element = mapElements(document.element, (element) => {
    if (isFixed(element)) return element
    if (element.tag === 'figure') return raiseMark(element)
    return insertMarks(element, take(element))
  })
  if (element === document.element) return { element, placed }
  return { element: leadHeadings(element, isMark), placed }
}

interface PlacedMark extends PageMark {
  readonly id: string
}

function assignIds(
  marks: readonly PageMark[],
  documents: readonly ContentDocument[],
  keep: Keep | undefined,
): readonly PlacedMark[] {
  const taken = new Set(documents.flatMap(({ element }) => namesWithin(element, keep).ids))
  return marks.map((mark) => {
    const id = freeId(`page-${mark.folio.replace(/[^\w-]+/g, '-')}`, taken)
    return { ...mark, id }
  })
}

function groupByNode(places: readonly PlacedMark[]): ReadonlyMap<NodeId, readonly PlacedMark[]> {
  const groups = new Map<NodeId, PlacedMark[]>()
  for (const place of places) {
    const group = groups.get(place.node)
    if (group) group.push(place)
    else groups.set(place.node, [place])
  }
  return groups
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  taken.add(id)
  return id
}

// The first text on a page that begins with a figure is the caption, but the mark belongs before
// the image.
function raiseMark(figure: Element): Element {
  const [image, caption, ...rest] = figure.children
  if (image?.type !== 'element' || caption?.type !== 'element') return figure
  const [mark, ...text] = caption.children
  if (mark?.type !== 'element' || mark.attributes['role'] !== 'doc-pagebreak') return figure
  return { ...figure, children: [mark, image, { ...caption, children: text }, ...rest] }
}

function isMark({ attributes }: Element): boolean {
  return attributes['role'] === 'doc-pagebreak'
}

function insertMarks(element: Element, places: readonly PlacedMark[]): Element {
  if (places.length === 0) return element
  const length = textContent(element).length
  if (length === 0)
    return { ...element, children: [...places.map(markElement), ...element.children] }
  const waiting = places.map((place) => ({ ...place, offset: Math.min(place.offset, length - 1) }))
  return markWithin(element, { position: 0, waiting: waiting.sort(byOffset) })
}

/** How far the walk through an element's text has come, and the marks still ahead. */
interface Cursor {
  position: number
  readonly waiting: PlacedMark[]
}

function markWithin(element: Element, cursor: Cursor): Element {
  const children = element.children.flatMap((child) => {
    if (child.type === 'text') return markText(child, cursor)
    const before = takeBefore(child, cursor).map(markElement)
    return [...before, markWithin(child, cursor)]
  })
  return { ...element, children }
}

// A mark goes before any element that begins with it, such as a link or a phrase in italics, and
// before any element that cannot be split.
function takeBefore(child: Element, cursor: Cursor): readonly PlacedMark[] {
  const whole = uncut.has(child.tag)
  const next = cursor.waiting[0]
  if (!next || !(whole || phrasing.has(child.tag))) return []
  const length = textContent(child).length
  if (length === 0) return []
  return takeUntil(cursor, cursor.position + (whole ? length : 1))
}

function markText(text: TextNode, cursor: Cursor): readonly (Element | TextNode)[] {
  const start = cursor.position
  cursor.position += text.value.length
  const pieces: (Element | TextNode)[] = []
  let done = 0
  for (const place of takeUntil(cursor, cursor.position)) {
    const cut = Math.max(done, wordStart(text.value, place.offset - start))
    if (cut > done) pieces.push(makeText(text.value.slice(done, cut)))
    pieces.push(markElement(place))
    done = cut
  }
  return done === 0 && pieces.length === 0 ? [text] : [...pieces, makeText(text.value.slice(done))]
}

function takeUntil(cursor: Cursor, end: number): readonly PlacedMark[] {
  const count = cursor.waiting.findIndex(({ offset }) => offset >= end)
  return cursor.waiting.splice(0, count === -1 ? cursor.waiting.length : count)
}

// A word that runs over from the page before is not split, so that searches and dictionaries find
// it: the mark goes before it.
function wordStart(text: string, offset: number): number {
  if (isSpace.test(text.charAt(offset))) {
    const next = text.slice(offset).search(/\S/)
    return next === -1 ? offset : offset + next
  }
  if (!isWordUnit.test(text.charAt(offset))) return offset
  const farthest = Math.max(0, offset - longestWord)
  let start = offset
  while (start > farthest && isWordUnit.test(text.charAt(start - 1))) start--
  if (start > farthest || start === 0) return start
  return isLowSurrogate.test(text.charAt(offset)) ? offset - 1 : offset
}

const isSpace = /\s/
// In UTF-16 units, so that each half of a surrogate pair counts.
const isWordUnit = /[\p{L}\p{M}\p{N}\u00ad\u200d\u2019\p{Cs}]/u
const isLowSurrogate = /[\udc00-\udfff]/
const longestWord = 100

function markElement({ folio, id }: PlacedMark): Element {
  const attributes = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': folio }
  return makeElement('span', { id, attributes }, [])
}

function byOffset(one: PlacedMark, other: PlacedMark): number {
  return one.offset - other.offset
}

const uncut = new Set(['math', 'ruby', 'svg'])
const phrasing = new Set(
  'a abbr b cite code del em i kbd mark q s small span strong sub sup u'.split(' '),
)
