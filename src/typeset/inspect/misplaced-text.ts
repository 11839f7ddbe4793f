import type { Element } from '../../markup/tree/element.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { Page, PlacedItem } from '../paged-book/paged-book.ts'
import { markerText } from '../blocks/list-marker.ts'
import type { Origin } from '../paged-book/origin.ts'

/** An element whose text is not on the pages exactly once. */
export interface MisplacedText {
  readonly element: Element
  /** The element itself or the nearest around it that says where it was written. */
  readonly written: Element
  /** Its letters as they are written, and as they are on the pages; images are `▣`. */
  readonly expected: string
  readonly placed: string
}

/**
 * Compares the text of every element with its text on the pages. Each word, image and formula must
 * be there once. Order is not compared, because notes and floats move. Elements that are not
 * displayed are skipped, and so is text that only the pages know, such as page numbers. The head of
 * a table may be repeated. A list item must have its bullet or number.
 */
export function misplacedText(
  sections: readonly StyledElement[],
  pages: readonly Page[],
): readonly MisplacedText[] {
  const placed = placedText(pages)
  const marked = markedItems(pages)
  const found: MisplacedText[] = []
  const visit = (styled: StyledElement, outer: Surroundings): void => {
    const { element, style, children } = styled
    if (style.display === 'none') return
    const written = element.span ? element : outer.written
    const repeats = outer.repeats || element.tag === 'thead'
    const expected = expectedOf(element)
    const actual = placed.get(element) ?? ''
    if (expected !== undefined && !isPlaced(expected, actual, repeats)) {
      found.push({ element, written, expected: letters(expected), placed: letters(actual) })
    }
    const marker = style.display === 'list-item' ? markerText(styled, 1) : ''
    if (marker !== '' && !marked.has(element)) {
      found.push({ element, written, expected: marker, placed: '' })
    }
    for (const child of children) {
      if (child.type === 'element' && expected !== undefined) visit(child, { written, repeats })
    }
  }
  for (const section of sections) visit(section, { written: section.element, repeats: false })
  return found
}

interface Surroundings {
  readonly written: Element
  /** Within the head of a table. */
  readonly repeats: boolean
}

// The text of an element without that of the elements in it; undefined where pages show another.
function expectedOf(element: Element): string | undefined {
  if (element.tag === 'math' || element.tag === 'br' || element.tag === 'wbr') return undefined
  if (element.pageOf !== undefined || element.places || element.note !== undefined) return undefined
  let text = element.tag === 'img' ? sign : ''
  for (const child of element.children) if (child.type === 'text') text += child.value
  return text
}

const sign = '▣'

function placedText(pages: readonly Page[]): ReadonlyMap<Element, string> {
  const placed = new Map<Element, string>()
  const add = (origin: Origin, text: string): void => {
    if (origin.type !== 'element' || origin.pseudo) return
    placed.set(origin.element, (placed.get(origin.element) ?? '') + text)
  }
  for (const { items } of pages) for (const item of items) addItem(item, add)
  return placed
}

// The list items whose bullets or numbers are on the pages.
function markedItems(pages: readonly Page[]): ReadonlySet<Element> {
  const marked = new Set<Element>()
  for (const { items } of pages) {
    for (const { origin } of items) {
      if (origin.type === 'element' && origin.pseudo === 'marker') marked.add(origin.element)
    }
  }
  return marked
}

function addItem(item: PlacedItem, add: (origin: Origin, text: string) => void): void {
  if (item.type === 'image') add(item.origin, sign)
  if (item.type !== 'text') return
  const { shapes, hyphenated, origins } = item.words
  let origin = item.origin
  let shown = ''
  for (let index = 0; index < shapes.length; index++) {
    const own = origins?.[index] ?? item.origin
    if (own !== origin) {
      add(origin, shown)
      origin = own
      shown = ''
    }
    const text = shapes[index]?.text ?? ''
    shown += hyphenated.includes(index) ? text.replace(lineEndHyphen, '') : text
  }
  add(origin, shown)
}

const lineEndHyphen = /[-\u2010\u058a\u1806\u05be]$/

function isPlaced(expected: string, placed: string, repeats: boolean): boolean {
  if (sameButForSpaces(expected, placed)) return true
  const [once, all] = [letters(expected), letters(placed)]
  if (once === all) return true
  const times = once === '' ? 1 : all.length / once.length
  const copies = repeats && Number.isInteger(times) && times > 1 ? once.repeat(times) : once
  // Scripts that run from right to left may be placed in the order of the eye.
  return sorted(copies) === sorted(all)
}

// The case of nearly every paragraph. The others get a closer look.
function sameButForSpaces(a: string, b: string): boolean {
  const { length } = a
  const end = b.length
  let at = 0
  for (let index = 0; index < length; index++) {
    const code = a.charCodeAt(index)
    if (isSpace(code)) continue
    while (at < end && isSpace(b.charCodeAt(at))) at++
    if (b.charCodeAt(at++) !== code) return false
  }
  return at === end
}

// Space, line end, no-break space, soft hyphen.
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0xa0 || code === 0xad
}

/** The part of a text that pages keep: no spaces, no invisible signs, no difference of case. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]+/gu, '')
    .toUpperCase()
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
