import type { Pt, Size } from '../edition/length.ts'
import { inkOf, unite, type Ink } from '../typeset/paged-book/ink.ts'
import type { Origin } from '../typeset/paged-book/origin.ts'
import type { Page, PlacedImage, PlacedItem } from '../typeset/paged-book/paged-book.ts'
import { moveItem } from './move-page.ts'
import { isPageGround } from './page-areas.ts'

/**
 * A page with nothing but a full-page figure: its picture runs over the trim by the bleed, over
 * three sides when a caption stands below it. Undefined for any other page.
 */
export function fillPage(page: Page, bleed: Pt): Page | undefined {
  const figure = fullPageFigure(page)
  if (!figure) return undefined
  const { picture, caption } = figure
  const { size } = page
  const ink = caption.reduce<Ink | undefined>((all, item) => unite(all, inkOf(item)), undefined)
  if (!ink) return { ...page, items: [centered(picture, size, size.height + 2 * bleed, bleed)] }
  if (ink.top < picture.y + picture.height) return undefined
  const gap = ink.top - (picture.y + picture.height)
  const below = gap + ink.bottom - ink.top
  const foot = Math.max(ink.bottom, footOf(page)) - below
  const middle = centered(picture, { ...size, height: size.height - below }, foot + bleed, bleed)
  const large = { ...middle, y: Math.min(middle.y, foot - middle.height) }
  const down = large.y + large.height + gap - ink.top
  return { ...page, items: [large, ...caption.map((item) => moveItem(item, 0, down))] }
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

// A picture of another shape than its room is shown whole, from edge to edge.
function centered(picture: PlacedImage, area: Size, height: Pt, bleed: Pt): PlacedImage {
  const across = (area.width + 2 * bleed) / picture.width
  const down = height / picture.height
  const fill = Math.max(across, down)
  const scale = 1 - Math.min(across, down) / fill <= mostCut ? fill : Math.min(across, down)
  const size = { width: picture.width * scale, height: picture.height * scale }
  return {
    ...picture,
    ...size,
    x: (area.width - size.width) / 2,
    y: (area.height - size.height) / 2,
  }
}
