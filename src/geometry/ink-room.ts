import type { Pt } from '../edition/length.ts'
import { inkOf, unite, type Ink } from '../typeset/paged-book/ink.ts'
import type { Page } from '../typeset/paged-book/paged-book.ts'
import { furnitureOf, reachesTrim } from './page-areas.ts'

/** How near ink comes to the edges of the pages of a book, at the nearest; Infinity without ink. */
export interface InkRoom {
  /** From the spine, and from the edge across from it. */
  readonly inner: Nearest
  readonly outer: Nearest
  /** Of the text, without running heads and what stands below it. */
  readonly top: Nearest
  readonly bottom: Nearest
  /** Of running heads from the upper edge, and of what stands below the text from the lower. */
  readonly heads: Nearest
  readonly feet: Nearest
  /** Between running heads and the text, and between the text and what stands below it. */
  readonly underHeads: Pt
  readonly overFeet: Pt
}

/** A distance, and the page where it is that small. */
export interface Nearest {
  readonly distance: Pt
  readonly folio: string
}

/** Measures the room around the ink of pages. What reaches the trim does not count. */
export function inkRoom(pages: readonly Page[]): InkRoom {
  const areas = pages.map(areasOf)
  const nearest = (distanceOn: (areas: PageAreas) => Pt): Nearest =>
    areas.reduce<Nearest>(
      (least, page) => {
        const distance = distanceOn(page)
        return distance < least.distance ? { distance, folio: page.page.folio } : least
      },
      { distance: Infinity, folio: '' },
    )
  return {
    inner: nearest(({ page, all }) => (all ? acrossRoom(page, all, 'recto') : Infinity)),
    outer: nearest(({ page, all }) => (all ? acrossRoom(page, all, 'verso') : Infinity)),
    top: nearest(({ text }) => text?.top ?? Infinity),
    bottom: nearest(({ page, text }) => (text ? page.size.height - text.bottom : Infinity)),
    heads: nearest(({ head }) => head?.top ?? Infinity),
    feet: nearest(({ page, foot }) => (foot ? page.size.height - foot.bottom : Infinity)),
    underHeads: nearest(({ head, text }) => (head && text ? text.top - head.bottom : Infinity))
      .distance,
    overFeet: nearest(({ foot, text }) => (foot && text ? foot.top - text.bottom : Infinity))
      .distance,
  }
}

interface PageAreas {
  readonly page: Page
  readonly all?: Ink | undefined
  readonly text?: Ink | undefined
  readonly head?: Ink | undefined
  readonly foot?: Ink | undefined
}

function areasOf(page: Page): PageAreas {
  const areas: { head?: Ink | undefined; foot?: Ink | undefined; text?: Ink | undefined } = {}
  for (const item of page.items) {
    if (reachesTrim(item, page.size)) continue
    const place = furnitureOf(item, page) ?? 'text'
    areas[place] = unite(areas[place], inkOf(item))
  }
  const { head, foot, text } = areas
  return { page, ...areas, all: unite(unite(head, foot), text) }
}

// From the left on pages of that side, from the right on the others.
function acrossRoom({ side, size }: Page, ink: Ink, sideOfLeft: Page['side']): Pt {
  return side === sideOfLeft ? ink.left : size.width - ink.right
}
