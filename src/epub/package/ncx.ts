import { type Element, textContent } from '../../markup/tree/element.ts'
import { attribute, escapeText } from '../../container/xml/write-xml.ts'

/** The parts of the NCX. */
export interface Ncx {
  readonly identifier: string
  readonly language: string
  readonly title: string
  /** The `ol` of the table of contents: its items are links, with nested lists after them. */
  readonly contents: Element
  /** The `ol` of the printed pages, if there are any. */
  readonly pages?: Element
  /** The target of a link in these lists: a path relative to the NCX. */
  readonly link: (href: string) => string | undefined
}

/**
 * The table of contents in the form of EPUB 2 (OPF 2.0.1, § 2.4.1), for older readers and Kindle.
 */
export function ncxDocument(ncx: Ncx): string {
  const { identifier, language, title, contents, pages } = ncx
  const places: Places = { link: ncx.link, order: playOrder() }
  const points = items(contents).map((item, index) => navPoint(item, [index + 1], places))
  const depth = Math.max(1, ...points.map((point) => point.depth))
  const targets = pages ? items(pages).map((item, index) => pageTarget(item, index, places)) : []
  const folios = targets.map(({ folio }) => Number(folio)).filter((folio) => folio > 0)
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"${attribute('xml:lang', language)}>
<head>
${meta('dtb:uid', identifier)}
${meta('dtb:depth', String(depth))}
${meta('dtb:totalPageCount', String(targets.length))}
${meta('dtb:maxPageNumber', String(Math.max(0, ...folios)))}
</head>
<docTitle><text>${escapeText(title)}</text></docTitle>
<navMap>
${points.map(({ xml }) => xml).join('\n')}
</navMap>
${targets.length > 0 ? pageList(targets.map(({ xml }) => xml)) : ''}</ncx>
`
}

// Where links lead, and the order of these places in the book.
interface Places extends Pick<Ncx, 'link'> {
  readonly order: (src: string) => number
}

// `numbers` are those of the item and of the items around it, outermost first.
function navPoint(
  item: Element,
  numbers: readonly number[],
  places: Places,
): { readonly xml: string; readonly depth: number } {
  const { src, text } = placeOf(item, places)
  const open = `<navPoint id="nav-${numbers.join('-')}" playOrder="${places.order(src)}"><navLabel><text>${escapeText(text)}</text></navLabel><content${attribute('src', src)}/>`
  const nested = item.children.flatMap((child) =>
    child.type === 'element' && child.tag === 'ol' ? items(child) : [],
  )
  const points = nested.map((child, index) => navPoint(child, [...numbers, index + 1], places))
  const inner = points.map(({ xml }) => `\n${xml}`).join('')
  return {
    xml: `${open}${inner}${inner && '\n'}</navPoint>`,
    depth: Math.max(numbers.length, ...points.map((point) => point.depth)),
  }
}

function pageTarget(
  item: Element,
  index: number,
  places: Places,
): { readonly xml: string; readonly folio: string } {
  const { src, text } = placeOf(item, places)
  const isArabic = /^\d+$/.test(text)
  const type = isArabic ? 'normal' : 'front'
  const value = isArabic ? text : undefined
  return {
    folio: text,
    xml: `<pageTarget id="page-${index + 1}" type="${type}"${attribute('value', value)} playOrder="${places.order(src)}"><navLabel><text>${escapeText(text)}</text></navLabel><content${attribute('src', src)}/></pageTarget>`,
  }
}

// Where the link of an item leads, and its text.
function placeOf(item: Element, { link }: Places): { readonly src: string; readonly text: string } {
  const [anchor] = item.children
  const target = anchor?.type === 'element' ? anchor : item
  const src = link(target.attributes['href'] ?? '')
  if (!src) throw new Error(`internal: the contents lead nowhere: ${textContent(item)}`)
  return { src, text: textContent(target).replace(/\s+/g, ' ').trim() }
}

function items(list: Element): readonly Element[] {
  return list.children.filter((child) => child.type === 'element')
}

// Numbers places as they come; links to the same place get the same number.
function playOrder(): (src: string) => number {
  const orders = new Map<string, number>()
  return (src) => {
    const order = orders.get(src) ?? orders.size + 1
    orders.set(src, order)
    return order
  }
}

function pageList(targets: readonly string[]): string {
  return `<pageList>\n${targets.join('\n')}\n</pageList>\n`
}

function meta(name: string, content: string): string {
  return `<meta name="${name}"${attribute('content', content)}/>`
}
