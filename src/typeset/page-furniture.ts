import { toMeasure } from './box-place.ts'
import type { Pt, Size } from '../edition/length.ts'
import type { ContentItem, MarginBoxName, PageStyle, Style } from '../theme/style.ts'
import { InlinePainter } from './inline-painter.ts'
import type { PlacedItem } from './paged-book.ts'
import type { PageStrings } from './running-strings.ts'
import type { TextBlock } from './set-page.ts'
import { shapeWord } from './shape-word.ts'
import type { TextStyle } from './text-style.ts'
import { toAlphabetic, toRoman } from './counter-styles.ts'

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
  const items: PlacedItem[] = []
  for (const [name, style] of Object.entries(page.marginBoxes)) {
    const text = (style.content ?? []).map((item) => furnitureText(item, options)).join('')
    if (text.trim() !== '') setBox(name as MarginBoxName, style, text.trim(), page, options, items)
  }
  return items
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
  if (style === 'upper-roman') return toRoman(number).toUpperCase()
  return style === 'lower-alpha' ? toAlphabetic(number) : folio
}

function setBox(
  name: MarginBoxName,
  style: Style,
  text: string,
  page: PageStyle,
  options: FurnitureOptions,
  out: PlacedItem[],
): void {
  const { area } = options
  const textStyle = options.textStyle(style)
  const words = text.split(/[ \t\n]+/).map((word) => shapeWord(word, textStyle))
  const width = words.reduce((sum, word) => sum + word.width, (words.length - 1) * textStyle.space)
  const left = area.left + toMeasure(style.padding.left, 0)
  const right = area.left + area.measure - toMeasure(style.padding.right, 0)
  const x =
    alignOf(name, style) === 'left'
      ? left
      : alignOf(name, style) === 'right'
        ? right - width
        : (left + right - width) / 2
  const painted: PlacedItem[] = []
  const painter = new InlinePainter(painted, {
    scale: 1,
    trackingEm: 0,
    baseline: baselineOf(name, style, textStyle, page, options),
  })
  let at = x
  words.forEach((shape, index) => {
    if (index > 0) at = painter.space(at, textStyle.space, { style: textStyle })
    at = painter.word(at, shape, { style: textStyle, shape, cuts: [] })
  })
  painter.finish()
  for (const item of painted) out.push(item.type === 'text' ? { ...item, artifact: true } : item)
}

function alignOf(name: MarginBoxName, { textAlign }: Style): 'left' | 'center' | 'right' {
  if (name.endsWith('-left')) return textAlign === 'center' ? 'center' : 'left'
  if (name.endsWith('-right')) return textAlign === 'center' ? 'center' : 'right'
  return 'center'
}

// Boxes are centered in the height of their margin, between their own paddings.
function baselineOf(
  name: MarginBoxName,
  style: Style,
  textStyle: TextStyle,
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
