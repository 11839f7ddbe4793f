import type { Pt, Size } from '../edition/length.ts'
import type { Page, PlacedImage, PlacedItem, PlacedRule } from '../typeset/paged-book/paged-book.ts'
import { fillPage } from './fill-page.ts'
import { photographs, type PicturesKnown } from './keeps-ink.ts'
import { isPageGround, reachedEdges, reachesTrim } from './page-areas.ts'

/**
 * A page on which everything that reaches the trim runs over it by the bleed, so that no white line
 * is left where the knife misses. The picture of a full-page figure fills its page, unless it is a
 * drawing that would lose something.
 */
export function runOverTrim(page: Page, bleed: Pt, known: PicturesKnown = photographs): Page {
  const { size } = page
  const filled = fillPage(page, bleed, known)
  const before = filled ? page.items.filter((item) => isPageGround(item, size)) : page.items
  const items = before.map((item) => (reachesTrim(item, size) ? extend(item, size, bleed) : item))
  return { ...page, items: [...items, ...(filled?.items ?? [])] }
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
