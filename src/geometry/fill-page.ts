import type { Pt, Size } from '../edition/length.ts'
import { inkOf, unite, type Ink } from '../typeset/paged-book/ink.ts'
import type { Origin } from '../typeset/paged-book/origin.ts'
import type { Page, PlacedImage, PlacedItem } from '../typeset/paged-book/paged-book.ts'
import { keepsInk, type PicturesKnown } from './keeps-ink.ts'
import { moveItem } from './move-page.ts'
import { isPageGround } from './page-areas.ts'

/**
 * A page with nothing but a full-page figure: its picture runs over the trim by the bleed, over
 * three sides when a caption stands below it. Undefined for any other page, and where a drawing
 * would lose its frame, its text or other ink near its edges, or have it too near the trim.
 */
export function fillPage(page: Page, bleed: Pt, known: PicturesKnown): Page | undefined {
  const figure = fullPageFigure(page)
  if (!figure) return undefined
  const { picture, caption } = figure
  const ink = caption.reduce<Ink | undefined>((all, item) => unite(all, inkOf(item)), undefined)
  if (ink && ink.top < picture.y + picture.height) return undefined
  for (const fit of ['fill', 'show'] as const) {
    const large = ink
      ? aboveCaption(page, { picture, caption: ink }, bleed, fit)
      : centered(picture, page.size, page.size.height + 2 * bleed, { bleed, fit })
    if (!large || !keepsInk(large, page, known)) continue
    const down = ink ? large.y + large.height - (picture.y + picture.height) : 0
    return { ...page, items: [large, ...caption.map((item) => moveItem(item, 0, down))] }
  }
  return undefined
}

function aboveCaption(
  page: Page,
  { picture, caption }: { readonly picture: PlacedImage; readonly caption: Ink },
  bleed: Pt,
  fit: Fit,
): PlacedImage | undefined {
  const { size } = page
  const below = caption.bottom - (picture.y + picture.height)
  const foot = Math.max(caption.bottom, footOf(page)) - below
  const area = { ...size, height: size.height - below }
  const middle = centered(picture, area, foot + bleed, { bleed, fit })
  return middle && { ...middle, y: Math.min(middle.y, foot - middle.height) }
}

interface FullPageFigure {
  readonly picture: PlacedImage
  readonly caption: readonly PlacedItem[]
}

// The figure that has its page for itself. Its page shows no running head and no folio.
function fullPageFigure({ items, size }: Page): FullPageFigure | undefined {
  const caption = items.filter(({ origin }) => isIn(origin, isCaption))
  const others = items.filter(
    (item) => !caption.includes(item) && !isFurniture(item) && !isPageGround(item, size),
  )
  const [picture, ...more] = others
  if (picture?.type !== 'image' || picture.turn || more.length > 0) return undefined
  return isIn(picture.origin, isFullPage) ? { picture, caption } : undefined
}

function isFurniture({ type, origin }: PlacedItem): boolean {
  return type === 'link' || (origin.type === 'artifact' && origin.kind === 'pagination')
}

type Test = (element: { readonly tag: string; readonly classes: readonly string[] }) => boolean

const isCaption: Test = ({ tag }) => tag === 'figcaption'
const isFullPage: Test = ({ classes }) => classes.includes('full-page')

function isIn(origin: Origin, test: Test): boolean {
  if (origin.type === 'artifact') return origin.of !== undefined && isIn(origin.of, test)
  return test(origin.element) || (origin.parent !== undefined && isIn(origin.parent, test))
}

// The foot of the text block, where other pages end.
function footOf({ facts }: Page): Pt {
  return facts ? facts.y + facts.rows * facts.leading : 0
}

// The most of a picture that is cut off so that it fills its room.
const mostCut = 0.2

// A picture fills its room, or is shown whole, from edge to edge.
type Fit = 'fill' | 'show'

// Undefined when too much of it would be cut off.
function centered(
  picture: PlacedImage,
  area: Size,
  height: Pt,
  { bleed, fit }: { readonly bleed: Pt; readonly fit: Fit },
): PlacedImage | undefined {
  const across = (area.width + 2 * bleed) / picture.width
  const down = height / picture.height
  const [least, most] = [Math.min(across, down), Math.max(across, down)]
  if (fit === 'fill' && 1 - least / most > mostCut) return undefined
  const scale = fit === 'fill' ? most : least
  const size = { width: picture.width * scale, height: picture.height * scale }
  return {
    ...picture,
    ...size,
    x: (area.width - size.width) / 2,
    y: (area.height - size.height) / 2,
  }
}
