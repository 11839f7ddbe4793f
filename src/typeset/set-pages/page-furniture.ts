import { toMeasure } from '../blocks/box-bounds.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { ContentItem } from '../../theme/properties/property-values.ts'
import type { PageStyle, Style } from '../../theme/properties/style.ts'
import type { MarginBoxName } from '../../theme/css/margin-box.ts'
import { InlinePainter } from '../set-lines/inline-painter.ts'
import type { Artifact } from '../paged-book/origin.ts'
import type { PlacedItem } from '../paged-book/paged-book.ts'
import type { PageStrings } from './running-strings.ts'
import type { TextBlock } from './text-block.ts'
import { shapeLine } from '../words/shape-line.ts'
import { shapeWord } from '../words/shape-word.ts'
import type { ShapedWord, TextStyle } from '../words/text-style.ts'
import { romanNumeral, toAlphabetic, toRoman } from '../../language/counter-styles.ts'

/** What a page shows besides its text. */
export interface FurnitureOptions {
  readonly area: TextBlock
  readonly size: Size
  readonly folio: string
  readonly named: PageStrings
  readonly textStyle: (style: Style) => TextStyle
}

/** Sets running heads and folios: the margin boxes of CSS Paged Media 3, § 5. */
export function pageFurniture(page: PageStyle, options: FurnitureOptions): readonly PlacedItem[] {
  const boxes = Object.entries(page.marginBoxes).flatMap(([name, style]) => {
    const text = (style.content ?? [])
      .map((item) => furnitureText(item, options))
      .join('')
      .trim()
    if (text === '') return []
    const textStyle = options.textStyle(style)
    const words = shapeLine(text, textStyle)
    return [{ name: name as MarginBoxName, style, textStyle, words }]
  })
  return boxes.flatMap((box) => {
    const words = fitWords(box, roomOf(box, boxes, options.area.measure))
    return setBox({ ...box, words }, page, options)
  })
}

interface MarginBox {
  readonly name: MarginBoxName
  readonly style: Style
  readonly textStyle: TextStyle
  readonly words: readonly ShapedWord[]
}

// What the boxes beside it leave of the measure. A centered box stays in the middle, so it gives up
// the width of the wider neighbor on both sides.
function roomOf(box: MarginBox, boxes: readonly MarginBox[], measure: Pt): Pt {
  const [edge] = box.name.split('-')
  const beside = boxes
    .filter(({ name }) => name.startsWith(`${edge}-`) && !name.endsWith('-corner'))
    .filter((other) => other !== box)
    .map((other) => widthOf(other.words, other.textStyle) + other.textStyle.size)
  const taken = Math.max(0, ...beside)
  return measure - (alignOf(box.name, box.style) === 'center' ? 2 * taken : taken)
}

// A head that is too long for its line is cut between words.
function fitWords({ words, textStyle }: MarginBox, room: Pt): readonly ShapedWord[] {
  if (widthOf(words, textStyle) <= room) return words
  for (let count = words.length - 1; count > 0; count--) {
    const last = words[count - 1]?.text.replace(/[\p{Punctuation}\s]+$/u, '') ?? ''
    const cut = [...words.slice(0, count - 1), shapeWord(`${last}…`, textStyle)]
    if (widthOf(cut, textStyle) <= room) return cut
  }
  return words
}

function widthOf(words: readonly ShapedWord[], { space }: TextStyle): Pt {
  return words.reduce((sum, word) => sum + word.width, (words.length - 1) * space)
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

// The folio is counted in roman or arabic already; another style is asked for by name.
function counterText(folio: string, style: string): string {
  const number = Number(folio)
  if (!Number.isInteger(number)) return style === 'upper-roman' ? folio.toUpperCase() : folio
  if (style === 'lower-roman') return toRoman(number)
  if (style === 'upper-roman') return romanNumeral(number)
  return style === 'lower-alpha' ? toAlphabetic(number) : folio
}

function setBox(box: MarginBox, page: PageStyle, options: FurnitureOptions): readonly PlacedItem[] {
  const { textStyle, words } = box
  const look = { style: textStyle, origin: pagination }
  const baseline = baselineOf(box, page, options)
  const painter = new InlinePainter({ x: leftOf(box, options), baseline, scale: 1, trackingEm: 0 })
  words.forEach((shape, index) => {
    if (index > 0) painter.space(textStyle.space, look)
    painter.word(shape, look)
  })
  return painter.finish()
}

const pagination: Artifact = { type: 'artifact', kind: 'pagination' }

// Where the words of a box begin.
function leftOf({ name, style, textStyle, words }: MarginBox, { area }: FurnitureOptions): Pt {
  const width = widthOf(words, textStyle)
  const left = area.left + toMeasure(style.padding.left, 0)
  const right = area.left + area.measure - toMeasure(style.padding.right, 0)
  const align = alignOf(name, style)
  if (align === 'left') return left
  return align === 'right' ? right - width : (left + right - width) / 2
}

function alignOf(name: MarginBoxName, { textAlign }: Style): 'left' | 'center' | 'right' {
  if (name.endsWith('-left')) return textAlign === 'center' ? 'center' : 'left'
  if (name.endsWith('-right')) return textAlign === 'center' ? 'center' : 'right'
  return 'center'
}

// Boxes are centered in the height of their margin, between their own paddings.
function baselineOf(
  { name, style, textStyle }: MarginBox,
  page: PageStyle,
  { area, size }: FurnitureOptions,
): Pt {
  const isTop = name.startsWith('top')
  const from = (isTop ? 0 : size.height - page.margin.bottom) + toMeasure(style.padding.top, 0)
  const to = (isTop ? area.top : size.height) - toMeasure(style.padding.bottom, 0)
  const { ascender, descender } = textStyle.font.metrics
  const middle = (from + to) / 2
  return middle + ((ascender + descender) / 2) * textStyle.size
}
