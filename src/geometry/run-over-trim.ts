import type { Pt, Size } from '../edition/length.ts'
import type { ElementOrigin, Origin } from '../typeset/paged-book/origin.ts'
import type { Page, PlacedImage, PlacedItem, PlacedRule } from '../typeset/paged-book/paged-book.ts'
import { reachedEdges, reachesTrim } from './page-areas.ts'

/**
 * A page on which everything that reaches the trim runs over it by the bleed, so that no white line
 * is left where the knife misses. A full-page figure without a caption fills the page.
 */
export function runOverTrim(page: Page, bleed: Pt): Page {
  const picture = onlyPicture(page)
  if (picture) return { ...page, items: [fillPage(picture, page.size, bleed)] }
  const { size } = page
  const items = page.items.map((item) =>
    reachesTrim(item, size) ? extend(item, size, bleed) : item,
  )
  return { ...page, items }
}

// The picture of a full-page figure that has its page for itself.
function onlyPicture({ items }: Page): PlacedImage | undefined {
  const own = items.filter(
    ({ type, origin }) => type !== 'link' && !(origin.type === 'artifact' && isFurniture(origin)),
  )
  const [only, ...others] = own
  if (only?.type !== 'image' || only.turn || others.length > 0) return undefined
  return isFullPage(only.origin) ? only : undefined
}

function isFurniture(origin: Origin): boolean {
  return origin.type === 'artifact' && origin.kind === 'pagination'
}

function isFullPage(origin: ElementOrigin): boolean {
  if (origin.element.classes.includes('full-page')) return true
  return origin.parent !== undefined && isFullPage(origin.parent)
}

// The most of a picture that is cut off so that it fills its page.
const mostCut = 0.2

// A picture of another shape is shown whole, from edge to edge.
function fillPage(picture: PlacedImage, { width, height }: Size, bleed: Pt): PlacedImage {
  const across = (width + 2 * bleed) / picture.width
  const down = (height + 2 * bleed) / picture.height
  const fill = Math.max(across, down)
  const scale = 1 - Math.min(across, down) / fill <= mostCut ? fill : Math.min(across, down)
  const size = { width: picture.width * scale, height: picture.height * scale }
  return { ...picture, ...size, x: (width - size.width) / 2, y: (height - size.height) / 2 }
}

function extend(item: PlacedItem, size: Size, bleed: Pt): PlacedItem {
  if (item.type === 'rule' && !item.turn) return extendRule(item, size, bleed)
  return item.type === 'image' && !item.turn ? extendImage(item, size, bleed) : item
}

function extendRule(rule: PlacedRule, size: Size, bleed: Pt): PlacedRule {
  const { x, y, width, height } = rule
  const { left, top, right, bottom } = overEdges({ x, y, width, height }, size, bleed)
  return { ...rule, x: left, y: top, width: right - left, height: bottom - top }
}

// A picture keeps its proportions: it grows about the middle of what stays where it is.
function extendImage(image: PlacedImage, size: Size, bleed: Pt): PlacedImage {
  const { x, y, width, height } = image
  const over = overEdges({ x, y, width, height }, size, bleed)
  const scale = Math.max((over.right - over.left) / width, (over.bottom - over.top) / height)
  const grown = { width: width * scale, height: height * scale }
  const reached = reachedEdges({ left: x, top: y, right: x + width, bottom: y + height }, size)
  return {
    ...image,
    ...grown,
    x:
      reached.left && !reached.right
        ? over.left
        : reached.right && !reached.left
          ? over.right - grown.width
          : (over.left + over.right - grown.width) / 2,
    y:
      reached.top && !reached.bottom
        ? over.top
        : reached.bottom && !reached.top
          ? over.bottom - grown.height
          : (over.top + over.bottom - grown.height) / 2,
  }
}

interface Place {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

function overEdges({ x, y, width, height }: Place, size: Size, bleed: Pt) {
  const reached = reachedEdges({ left: x, top: y, right: x + width, bottom: y + height }, size)
  return {
    left: reached.left ? Math.min(x, -bleed) : x,
    top: reached.top ? Math.min(y, -bleed) : y,
    right: reached.right ? Math.max(x + width, size.width + bleed) : x + width,
    bottom: reached.bottom ? Math.max(y + height, size.height + bleed) : y + height,
  }
}
