import type { Pt } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { Color } from '../../theme/css/color.ts'
import type {
  Destination,
  Page,
  PlacedItem,
  PlacedLink,
  PlacedText,
  PlacedWord,
  Turn,
} from '../../typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../../typeset/paged-book/placed-words.ts'
import type { Origin } from '../../typeset/paged-book/origin.ts'
import type {
  PagePicture,
  PictureItem,
  PictureLink,
  PictureTurn,
  TextPicture,
} from '../model/page-picture.ts'
import { blockList, type BlockList } from './page-blocks.ts'

/** What a painter must know besides the page. */
export interface PageSources {
  /** The key under which the browser asks for the outlines of a font. */
  readonly keyOf: (font: Font) => string
  /** The address of an image of the book, by its name; undefined when there is none. */
  readonly imageOf: (resource: string) => string | undefined
  /** The address of a drawing. */
  readonly drawingOf: (svg: string) => string
  readonly destinations: Readonly<Record<string, Destination>>
}

/** Paints a page for the browser. It decides nothing: the typesetter has placed everything. */
export function paintPage(page: Page, sources: PageSources): PagePicture {
  const blocks = blockList()
  const items: PictureItem[] = []
  const links: PictureLink[] = []
  for (const item of page.items) {
    if (item.type === 'link') links.push(...paintLink(item, sources))
    else items.push(...paintItem(item, sources, blocks))
  }
  return { index: page.index, items, blocks: blocks.all, links }
}

function paintItem(
  item: Exclude<PlacedItem, PlacedLink>,
  sources: PageSources,
  blocks: BlockList,
): readonly PictureItem[] {
  const turn = item.turn && { turn: turnOf(item.turn) }
  if (item.type === 'text') return paintText(item, sources, blocks)
  const box = {
    x: round(item.x),
    y: round(item.y),
    width: round(item.width),
    height: round(item.height),
  }
  if (item.type === 'rule') return [{ type: 'rule', ...box, ...colorOf(item.color), ...turn }]
  const source =
    item.type === 'image' ? sources.imageOf(item.resource) : sources.drawingOf(item.svg)
  if (source === undefined) return []
  const { alt } = item
  return [{ type: 'image', ...box, source, alt, ...turn, ...blockOf(item.origin, blocks) }]
}

function paintText(
  item: PlacedText,
  { keyOf }: PageSources,
  blocks: BlockList,
): readonly TextPicture[] {
  const words = wordsOfRun(item)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return []
  const { font, size, scale, turn } = item
  const run = runOf(item, words, first.x)
  return [
    {
      type: 'text',
      font: keyOf(font),
      em: font.metrics.unitsPerEm,
      size: round(size),
      x: round(first.x),
      y: round(item.y),
      width: round(widthOf(item, last) + last.x - first.x),
      ...colorOf(item.color),
      ...(scale !== 1 && { scale: Number(scale.toFixed(5)) }),
      glyphs: run.glyphs,
      ...(run.rises.some((rise) => rise !== 0) && { rises: run.rises }),
      ...(turn && { turn: turnOf(turn) }),
      text: words.map(textOf).join(''),
      ...(last.hyphenated && { hyphenated: true }),
      ...blockOf(item.origin, blocks),
    },
  ]
}

interface Run {
  readonly glyphs: readonly number[]
  readonly rises: readonly number[]
}

// Each glyph stands at its own rounded place, so that rounding does not add up along the line.
function runOf(
  { font, size, scale, tracking }: PlacedText,
  words: readonly PlacedWord[],
  start: Pt,
): Run {
  const em = font.metrics.unitsPerEm
  const unit = (size * scale) / em
  const glyphs: number[] = []
  const rises: number[] = []
  let reached = 0
  for (const { x: left, shape } of words) {
    let pen = (left - start) / unit
    for (const glyph of shape.glyphs) {
      if (!isBlank(font, glyph.id)) {
        const x = Math.round(pen + glyph.xOffset * em)
        glyphs.push(glyph.id, x - reached)
        rises.push(Math.round(glyph.yOffset * em))
        reached = x
      }
      pen += glyph.advance * em + tracking / unit
    }
  }
  return { glyphs, rises }
}

function isBlank(font: Font, glyph: number): boolean {
  const { minX, maxX } = font.glyphBounds(glyph)
  return minX === maxX
}

function widthOf({ size, scale, tracking }: PlacedText, { shape }: PlacedWord): Pt {
  return shape.advance * size * scale + shape.glyphs.length * tracking
}

/** The text of a word as it is copied, without the hyphen of a line break. */
export function textOf({ shape, copiedAs, spaceAfter, hyphenated }: PlacedWord): string {
  const whole = copiedAs ?? (hyphenated ? shape.text.slice(0, -1) : shape.text)
  return whole + (spaceAfter ? ' ' : '')
}

function paintLink(link: PlacedLink, { destinations }: PageSources): readonly PictureLink[] {
  const box = {
    x: round(link.x),
    y: round(link.y),
    width: round(link.width),
    height: round(link.height),
  }
  if ('url' in link.to) return isSafe(link.to.url) ? [{ ...box, url: link.to.url }] : []
  const target = destinations[link.to.id]
  return target ? [{ ...box, page: target.page }] : []
}

// A link of the manuscript must not run in the preview.
function isSafe(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url)
}

function blockOf(origin: Origin, blocks: BlockList): { readonly block?: number } {
  const block = origin.type === 'element' ? blocks.of(origin) : undefined
  return block === undefined ? {} : { block }
}

function colorOf({ r, g, b }: Color): { readonly color?: string } {
  if (r === 0 && g === 0 && b === 0) return {}
  return { color: `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}` }
}

function turnOf({ x, y }: Turn): PictureTurn {
  return [round(x), round(y)]
}

// To a thousandth of a point, as the PDF states its numbers.
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
