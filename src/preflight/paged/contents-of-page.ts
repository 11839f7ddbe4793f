import type { Color as CssColor } from '../../theme/css/color.ts'
import type { Size } from '../../edition/length.ts'
import { inkOfWord, onPage } from '../../typeset/paged-book/ink.ts'
import type { Page, PlacedItem, PlacedText } from '../../typeset/paged-book/paged-book.ts'
import { around, type Area } from '../model/area.ts'
import { leavesInk, type Color, type Mark } from '../model/mark.ts'
import type { Annotation, PageContents } from '../model/page-contents.ts'

/** The pixels of an image, by the name of its resource; undefined for drawings. */
export type PixelsOf = (resource: string) => Size | undefined

/**
 * A page as it was set, as the rules for finished PDFs see it: what they find here, they would find
 * in the file. The bounds of its glyphs are known, so that nothing has to be rendered.
 */
export function contentsOfPage(
  page: Page,
  spine: PageContents['spine'],
  pixelsOf: PixelsOf,
): PageContents {
  const { size, items, index, side } = page
  const sheet = { left: 0, top: 0, right: size.width, bottom: size.height }
  const marks = items.flatMap((item) => marksOf(item, pixelsOf))
  const ink = marks
    .filter(leavesInk)
    .reduce<Area | undefined>((area, mark) => around(area, mark.area), undefined)
  return {
    number: index + 1,
    side,
    spine,
    boxes: { media: sheet, rotation: 0, userUnit: 1 },
    trim: size,
    sheet,
    marks,
    transparency: [],
    annotations: items.flatMap(annotationsOf),
    features: new Set(),
    missingFonts: [],
    ...(ink && { ink }),
  }
}

function marksOf(item: PlacedItem, pixelsOf: PixelsOf): readonly Mark[] {
  switch (item.type) {
    case 'text':
      return textMarks(item)
    case 'rule': {
      const { x, y, width, height, turn } = item
      const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
      const isLine = Math.max(width, height) > 6 * Math.min(width, height)
      const thickness = isLine ? { lineWidth: Math.min(width, height) } : {}
      return [{ type: 'fill', area, colors: [colorOf(item.color)], ...thickness }]
    }
    case 'image': {
      const { x, y, width, height, turn } = item
      const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
      const pixels = pixelsOf(item.resource)
      if (!pixels) return [{ type: 'shading', area, colors: [] }]
      const resolution = Math.min((pixels.width * 72) / width, (pixels.height * 72) / height)
      return [{ type: 'image', area, colors: [], pixels, resolution }]
    }
    case 'drawing': {
      const { x, y, width, height, turn } = item
      const area = onPage({ left: x, top: y, right: x + width, bottom: y + height }, turn)
      return [{ type: 'shading', area, colors: [] }]
    }
    case 'link':
      return []
  }
}

function textMarks(item: PlacedText): readonly Mark[] {
  return item.words.flatMap((word): readonly Mark[] => {
    const area = inkOfWord(word, item)
    if (!area) return []
    const text = word.shape.text
    return [
      {
        type: 'text',
        area,
        colors: [colorOf(item.color)],
        text,
        font: item.font.id,
        size: item.size,
        isVisible: true,
      },
    ]
  })
}

function annotationsOf(item: PlacedItem): readonly Annotation[] {
  if (item.type !== 'link') return []
  const { x, y, width, height } = item
  const area = { left: x, top: y, right: x + width, bottom: y + height }
  return [{ subtype: 'Link', area }]
}

// Equal channels are painted in gray.
function colorOf({ r, g, b }: CssColor): Color {
  const isNeutral = r === g && g === b
  const darkness = 1 - r / 255
  return isNeutral
    ? { kind: 'gray', isProfiled: false, ink: darkness, darkness, isRegistration: false }
    : { kind: 'rgb', isProfiled: false, isRegistration: false }
}
