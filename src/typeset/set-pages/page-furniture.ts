import { toMeasure } from '../../theme/css/extent.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { ContentItem } from '../../theme/properties/property-values.ts'
import type { PageStyle, Style } from '../../theme/properties/style.ts'
import type { MarginBoxName } from '../../theme/css/margin-box.ts'
import { InlinePainter } from '../set-lines/inline-painter.ts'
import type { Artifact } from '../paged-book/origin.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { Narrowing } from '../leaves/page-geometry.ts'
import type { PageStrings } from './running-strings.ts'
import type { TextBlock } from './text-block.ts'
import { fitHeads, widthOf, type FittedHead } from './fit-heads.ts'
import { marginBoxArea, type MarginBoxArea } from './margin-box-area.ts'
import type { TextStyle } from '../words/text-style.ts'
import { romanNumeral, toAlphabetic, toRoman } from '../../language/counter-styles.ts'

/** What page furniture is made from. */
export interface FurnitureOptions {
  readonly area: TextBlock
  readonly size: Size
  readonly narrowing: Narrowing
  readonly folio: string
  readonly named: PageStrings
  readonly textStyle: (style: Style) => TextStyle
}

/** The running heads and folios of a page. */
export interface PageFurniture {
  readonly items: readonly PlacedItem[]
  /** The texts of running heads that were too long and had to be cut. */
  readonly cutHeads: readonly string[]
}

/** Sets running heads and folios: the margin boxes of CSS Paged Media 3, § 5. */
export function pageFurniture(page: PageStyle, options: FurnitureOptions): PageFurniture {
  const heads = Object.entries(page.marginBoxes).flatMap(([name, style]) => {
    const parts = (style.content ?? []).map((item) => ({
      text: furnitureText(item, options),
      isFolio: item.type === 'counter',
    }))
    if (parts.every(({ text }) => text.trim() === '')) return []
    return [{ name: name as MarginBoxName, style, parts }]
  })
  const { left, right } = page.margin
  const room = { measure: options.area.measure, left, right }
  const fitted = fitHeads(heads, room, options.textStyle)
  return {
    items: fitted.flatMap((head) => setHead(head, page, options)),
    cutHeads: fitted.flatMap(({ whole }) => whole ?? []),
  }
}

function furnitureText(item: ContentItem, { folio, named }: FurnitureOptions): string {
  switch (item.type) {
    case 'string':
      return item.value
    case 'counter':
      return item.name === 'page' ? counterText(folio, item.style) : ''
    case 'namedString':
      return named.get(item.name, item.which)
    case 'attr':
    case 'content':
    case 'targetCounter':
    case 'leader':
      return ''
  }
}

// The folio is already in roman or arabic; a named style converts it.
function counterText(folio: string, style: string): string {
  const number = Number(folio)
  if (!Number.isInteger(number)) return style === 'upper-roman' ? folio.toUpperCase() : folio
  if (style === 'lower-roman') return toRoman(number)
  if (style === 'upper-roman') return romanNumeral(number)
  return style === 'lower-alpha' ? toAlphabetic(number) : folio
}

function setHead(
  head: FittedHead,
  page: PageStyle,
  options: FurnitureOptions,
): readonly PlacedItem[] {
  const { name, style, textStyle, words } = head
  const { area, size, narrowing } = options
  const { margin } = page
  const box = marginBoxArea(name, style, { margin, measure: area.measure, size, narrowing })
  const baseline = baselineOf(head, box)
  const painter = new InlinePainter({ x: leftOf(head, box), baseline, scale: 1, trackingEm: 0 })
  const look = { style: textStyle, origin: paginationAt(name) }
  words.forEach((shape, index) => {
    if (index > 0) painter.space(textStyle.space, look)
    painter.word(shape, look)
  })
  return painter.finish()
}

// All that stands at one edge has one origin, so that it is marked as one.
const pagination = { type: 'artifact', kind: 'pagination' } as const
const head: Artifact = { ...pagination, edge: 'head' }
const foot: Artifact = { ...pagination, edge: 'foot' }

function paginationAt(name: MarginBoxName): Artifact {
  if (name.startsWith('top-')) return head
  return name.startsWith('bottom-') ? foot : pagination
}

// The left edge of the words in a box.
function leftOf({ style, textStyle, words }: FittedHead, box: MarginBoxArea): Pt {
  const width = widthOf(words, textStyle)
  const left = box.left + toMeasure(style.padding.left, 0)
  const right = box.right - toMeasure(style.padding.right, 0)
  if (box.align === 'left') return left
  return box.align === 'right' ? right - width : (left + right - width) / 2
}

// Text stands in its margin between the paddings of its box: in the middle, or at the top or the
// bottom of a box beside the text.
function baselineOf({ style, textStyle }: FittedHead, box: MarginBoxArea): Pt {
  const top = box.top + toMeasure(style.padding.top, 0)
  const bottom = box.bottom - toMeasure(style.padding.bottom, 0)
  const { ascender, descender } = textStyle.font.metrics
  if (box.verticalAlign === 'top') return top + ascender * textStyle.size
  if (box.verticalAlign === 'bottom') return bottom + descender * textStyle.size
  return (top + bottom) / 2 + ((ascender + descender) / 2) * textStyle.size
}
